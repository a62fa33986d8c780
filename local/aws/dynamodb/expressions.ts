import { checkCondition } from './expressions/check.ts'
import { ConditionParser } from './expressions/condition-parser.ts'
import type { Values } from './expressions/evaluate.ts'
import type { ExpressionParser, ParseContext } from './expressions/parser.ts'
import { ProjectionParser } from './expressions/projection.ts'
import type { Condition, Parsed, Path, UpdateAction } from './expressions/syntax.ts'
import { checkUpdate } from './expressions/update.ts'
import { UpdateParser } from './expressions/update-parser.ts'
import { invalid, unreadable } from './refusals.ts'
import { type AttributeValue, isObject, readValue } from './values.ts'

type Parameters = Record<string, unknown>
type ExpressionParameter =
  | 'ConditionExpression'
  | 'KeyConditionExpression'
  | 'FilterExpression'
  | 'ProjectionExpression'
  | 'UpdateExpression'

const mostParsed = 2_000
const parsed = new Map<string, Parsed<unknown>>()

/**
 * The expressions of one request with its placeholders. Ask for each expression the operation knows, then call
 * `finish`, which refuses placeholders that none of them used.
 */
export class RequestExpressions {
  readonly values: Values
  private readonly parameters: Parameters
  private readonly attributeNames: ReadonlyMap<string, string>
  private readonly usedNames = new Set<string>()
  private readonly usedValues = new Set<string>()

  constructor(parameters: Parameters, able: ExpressionParameter[]) {
    this.parameters = parameters
    const present = able.some((each) => parameters[each] !== undefined && parameters[each] !== null)
    this.attributeNames = readNames(parameters.ExpressionAttributeNames, present)
    this.values = readValues(parameters.ExpressionAttributeValues, present, able)
  }

  condition(
    parameter: 'ConditionExpression' | 'KeyConditionExpression' | 'FilterExpression',
  ): Condition | undefined {
    const condition = this.read(parameter, (text, context) => new ConditionParser(text, context))
    if (condition) checkCondition(condition, this.values, parameter)
    return condition
  }

  update(): UpdateAction[] | undefined {
    const actions = this.read('UpdateExpression', (text, context) => new UpdateParser(text, context))
    if (actions) checkUpdate(actions, this.values)
    return actions
  }

  projection(): Path[] | undefined {
    return this.read('ProjectionExpression', (text, context) => new ProjectionParser(text, context))
  }

  /** Refuses placeholders no expression used. */
  finish(): void {
    refuseUnused('ExpressionAttributeNames', this.attributeNames, this.usedNames)
    refuseUnused('ExpressionAttributeValues', this.values, this.usedValues)
  }

  private read<T>(
    parameter: ExpressionParameter,
    parser: (text: string, context: ParseContext) => ExpressionParser & { parse(): T },
  ): T | undefined {
    const text = this.parameters[parameter]
    if (text === undefined || text === null) return undefined
    if (typeof text !== 'string') throw unreadable('Expression cannot be converted to String')
    const key = JSON.stringify([parameter, text, [...this.attributeNames]])
    let found = parsed.get(key) as Parsed<T> | undefined
    if (!found) {
      const reading = parser(text, { parameter, attributeNames: this.attributeNames })
      found = { tree: reading.parse(), names: reading.names, values: reading.values }
      if (parsed.size >= mostParsed) parsed.clear()
      parsed.set(key, found)
    }
    for (const name of found.names) this.usedNames.add(name)
    for (const name of found.values) this.usedValues.add(name)
    return found.tree
  }
}

const noNames: ReadonlyMap<string, string> = new Map()
const noValues: Values = new Map()

function readNames(wire: unknown, present: boolean): ReadonlyMap<string, string> {
  const names = placeholders('ExpressionAttributeNames', wire, '#', present)
  if (!names) return noNames
  for (const [key, name] of names) {
    if (typeof name !== 'string') throw unreadable('Expression attribute name cannot be converted to String')
    if (name === '') {
      throw invalid(`ExpressionAttributeNames contains invalid value: Syntax error; key: "${key}"`)
    }
  }
  return new Map(names as [string, string][])
}

function readValues(wire: unknown, present: boolean, able: ExpressionParameter[]): Values {
  const only = able.filter((each) => each !== 'ProjectionExpression')
  const values = placeholders('ExpressionAttributeValues', wire, ':', present && only.length > 0)
  if (!values) return noValues
  const read = new Map<string, AttributeValue>()
  for (const [key, value] of values) {
    try {
      read.set(key, readValue(value))
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault
      fault.message = `ExpressionAttributeValues contains invalid value: ${fault.message} for key ${key}`
      throw fault
    }
  }
  return read
}

function placeholders(
  parameter: string,
  wire: unknown,
  mark: '#' | ':',
  present: boolean,
): [string, unknown][] | undefined {
  if (wire === undefined || wire === null) return undefined
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  const entries = Object.entries(wire)
  if (!present) throw invalid(`${parameter} can only be specified when using expressions`)
  if (entries.length === 0) throw invalid(`${parameter} must not be empty`)
  for (const [key] of entries) {
    if (!new RegExp(`^${mark}[A-Za-z0-9_]+$`).test(key)) {
      throw invalid(`${parameter} contains invalid key: Syntax error; key: "${key}"`)
    }
  }
  return entries
}

function refuseUnused(parameter: string, given: ReadonlyMap<string, unknown>, used: Set<string>): void {
  if (given.size === used.size) return
  const unused = [...given.keys()].filter((key) => !used.has(key))
  if (unused.length === 0) return
  throw invalid(`Value provided in ${parameter} unused in expressions: keys: {${unused.join(', ')}}`)
}
