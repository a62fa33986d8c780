import { invalid } from '../refusals.ts'
import { type AttributeValue, typeOf } from '../values.ts'
import type { Values } from './evaluate.ts'
import type { Comparator, Condition, Operand } from './syntax.ts'

/** What a Query asks of the sort key. */
export type SortCondition =
  | { kind: 'compare'; comparator: Comparator; value: AttributeValue }
  | { kind: 'between'; low: AttributeValue; high: AttributeValue }
  | { kind: 'begins'; value: AttributeValue }

export type KeyCondition = { partition: AttributeValue; sort?: SortCondition }
export type QueriedKey = { name: string; type: 'S' | 'N' | 'B' }

const unsupported = 'Query key condition not supported'
const mirrored: Record<Comparator, Comparator> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Turns a key condition into what to look up; refuses all but equality on the partition key and one condition on the sort key. */
export function keyCondition(
  condition: Condition,
  values: Values,
  partition: QueriedKey,
  sort: QueriedKey | undefined,
): KeyCondition {
  const byName = new Map<string, Condition>()
  for (const part of conjuncts(condition)) {
    const name = attributeOf(part)
    if (byName.has(name)) {
      throw invalid(
        'Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key',
      )
    }
    byName.set(name, part)
  }
  const equality = byName.get(partition.name)
  if (!equality) throw invalid(`Query condition missed key schema element: ${partition.name}`)
  const ranged = sort && byName.get(sort.name)
  if (byName.size > (ranged ? 2 : 1)) {
    if (sort && !ranged) throw invalid(`Query condition missed key schema element: ${sort.name}`)
    throw invalid(unsupported)
  }
  const wanted = sortCondition(equality, values, partition)
  if (wanted.kind !== 'compare' || wanted.comparator !== '=') throw invalid(unsupported)
  return ranged
    ? { partition: wanted.value, sort: sortCondition(ranged, values, sort) }
    : { partition: wanted.value }
}

function conjuncts(condition: Condition): Condition[] {
  if (condition.kind === 'and') return [...conjuncts(condition.left), ...conjuncts(condition.right)]
  const wrong = wrongOperator(condition)
  if (wrong) throw invalid(`Invalid operator used in KeyConditionExpression: ${wrong}`)
  return [condition]
}

function wrongOperator(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'or':
      return 'OR'
    case 'not':
      return 'NOT'
    case 'in':
      return 'IN'
    case 'call':
      return condition.name === 'begins_with' ? undefined : condition.name
    case 'compare':
      return condition.comparator === '<>' ? '<>' : undefined
    default:
      return undefined
  }
}

function operandsOf(condition: Condition): Operand[] {
  if (condition.kind === 'compare') return [condition.left, condition.right]
  if (condition.kind === 'between') return [condition.operand, condition.low, condition.high]
  return condition.kind === 'call' ? condition.operands : []
}

function attributeOf(condition: Condition): string {
  const operands = operandsOf(condition)
  if (operands.some((operand) => operand.kind === 'call')) {
    throw invalid('KeyConditionExpressions cannot contain nested operations')
  }
  const paths = operands.filter((operand) => operand.kind === 'path')
  const misplaced = condition.kind !== 'compare' && operands[0]!.kind !== 'path'
  if (paths.length !== 1 || misplaced) {
    const reason =
      paths.length === 0 || misplaced
        ? 'No key attribute specified'
        : 'Multiple attributes used in one condition'
    throw invalid(`Invalid condition in KeyConditionExpression: ${reason}`)
  }
  const [step, ...deeper] = paths[0]!.path
  if (deeper.length > 0) {
    throw invalid(
      'Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes',
    )
  }
  return String(step)
}

function sortCondition(condition: Condition, values: Values, key: QueriedKey): SortCondition {
  const constants = operandsOf(condition).flatMap((operand) =>
    operand.kind === 'value' ? [values.get(operand.name)!] : [],
  )
  for (const constant of constants) refuseWrongConstant(constant, key)
  const [first, second] = constants as [AttributeValue, AttributeValue]
  if (condition.kind === 'between') return { kind: 'between', low: first, high: second }
  if (condition.kind === 'call') return { kind: 'begins', value: first }
  if (condition.kind !== 'compare') throw invalid(unsupported)
  const comparator = condition.left.kind === 'path' ? condition.comparator : mirrored[condition.comparator]
  return { kind: 'compare', comparator, value: first }
}

function refuseWrongConstant(constant: AttributeValue, key: QueriedKey): void {
  if (typeOf(constant) !== key.type) {
    throw invalid(
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    )
  }
  if (constant.S === '' || constant.B === '') {
    const what = key.type === 'S' ? 'string' : 'binary'
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${what} value. Key: ${key.name}`,
    )
  }
}
