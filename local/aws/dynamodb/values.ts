import { compareNumbers, normalisedNumber, numberBytes } from './numbers.ts'
import { invalid, unreadable } from './refusals.ts'

export type AttributeType = 'S' | 'N' | 'B' | 'SS' | 'NS' | 'BS' | 'BOOL' | 'NULL' | 'L' | 'M'

/** A value in DynamoDB's own JSON, normalised: plain numbers, sorted sets, base64 for binary. */
export type AttributeValue = {
  S?: string
  N?: string
  B?: string
  SS?: string[]
  NS?: string[]
  BS?: string[]
  BOOL?: boolean
  NULL?: boolean
  L?: AttributeValue[]
  M?: Item
}
export type Item = Record<string, AttributeValue>

const deepest = 32
const nullMustBeTrue =
  'One or more parameter values were invalid: Null attribute value types must have the value of true'
const emptySets: Record<string, string> = {
  SS: 'An string set  may not be empty',
  NS: 'An number set  may not be empty',
  BS: 'Binary sets should not be empty',
}
const known = new Set(['S', 'N', 'B', 'SS', 'NS', 'BS', 'BOOL', 'NULL', 'L', 'M'])

/** The type of a normalised value. */
export function typeOf(value: AttributeValue): AttributeType {
  for (const type in value) return type as AttributeType
  throw new Error('a stored value has no type')
}

/** An attribute by name, safe against names every JavaScript object inherits. */
export function attribute(item: Item, name: string): AttributeValue | undefined {
  return Object.hasOwn(item, name) ? item[name] : undefined
}

/** The second (since 1970) after which an item may go, when the attribute holds a number. */
export function lastSecond(item: Item, name: string): number | undefined {
  const number = attribute(item, name)?.N
  return number === undefined ? undefined : Number(number)
}

/** A map that a name such as `__proto__` cannot disturb. */
export function emptyItem(): Item {
  return Object.create(null) as Item
}

/** Reads and normalises an item of the wire; refuses what no attribute value may be. */
export function readItem(wire: unknown, depth = 0): Item {
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  const item = emptyItem()
  for (const name of Object.keys(wire)) {
    if (Buffer.byteLength(name) > 65_535) {
      throw invalid(
        'One or more parameter values were invalid: Attribute name is too large, must be less than 65536 bytes',
      )
    }
    item[name] = readValue(wire[name], depth)
  }
  return item
}

/** Reads and normalises one attribute value of the wire. */
export function readValue(wire: unknown, depth = 0): AttributeValue {
  if (!isObject(wire)) throw unreadable('Unexpected value type in payload')
  const types = Object.keys(wire).filter((type) => wire[type] !== null && wire[type] !== undefined)
  const unknown = types.find((type) => !known.has(type))
  if (unknown !== undefined) throw invalid(`Supplied AttributeValue has an unknown datatype: ${unknown}`)
  if (types.length === 0) {
    throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes')
  }
  if (types.length > 1) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    )
  }
  return readTyped(types[0] as AttributeType, wire[types[0]!], depth)
}

function readTyped(kind: AttributeType, raw: unknown, depth: number): AttributeValue {
  switch (kind) {
    case 'S':
      return { S: readText(raw) }
    case 'N':
      return { N: normalisedNumber(readText(raw)) }
    case 'B':
      return { B: readBinary(raw) }
    case 'BOOL':
      return { BOOL: readBoolean(raw) }
    case 'NULL':
      if (!readBoolean(raw)) throw invalid(nullMustBeTrue)
      return { NULL: true }
    case 'SS':
    case 'NS':
    case 'BS':
      return readSet(kind, raw)
    case 'L':
      if (!Array.isArray(raw)) throw unreadable('Unexpected value type in payload')
      return { L: raw.map((element) => readValue(element, deeper(depth))) }
    case 'M':
      return { M: readItem(raw, deeper(depth)) }
    default:
      kind satisfies never
      throw unreadable('Unexpected value type in payload')
  }
}

function deeper(depth: number): number {
  if (depth + 1 >= deepest) {
    throw invalid('Nesting Levels have exceeded supported limits')
  }
  return depth + 1
}

function readSet(type: 'SS' | 'NS' | 'BS', raw: unknown): AttributeValue {
  if (!Array.isArray(raw)) throw unreadable('Unexpected value type in payload')
  if (raw.length === 0) throw invalid(`One or more parameter values were invalid: ${emptySets[type]}`)
  const read = raw.map((element) => {
    if (type === 'SS') return readText(element)
    return type === 'NS' ? normalisedNumber(readText(element)) : readBinary(element)
  })
  if (new Set(read).size < read.length) {
    const list = type === 'BS' ? 'of type BS' : `[${raw.join(', ')}]`
    throw invalid(`One or more parameter values were invalid: Input collection ${list} contains duplicates.`)
  }
  return { [type]: sortedSet(type, read) }
}

/** Sets have no order of their own; ours is that of their elements, so that equal sets are equal text. */
export function sortedSet(type: 'SS' | 'NS' | 'BS', elements: string[]): string[] {
  if (type === 'NS') return elements.sort(compareNumbers)
  const encoding = type === 'SS' ? 'utf8' : 'base64'
  return elements.sort((a, b) => Buffer.compare(Buffer.from(a, encoding), Buffer.from(b, encoding)))
}

function readText(raw: unknown): string {
  if (typeof raw !== 'string') throw unreadable(`${jsonType(raw)} cannot be converted to String`)
  return raw
}

function readBoolean(raw: unknown): boolean {
  if (typeof raw !== 'boolean') throw unreadable(`${jsonType(raw)} cannot be converted to Boolean`)
  return raw
}

function readBinary(raw: unknown): string {
  const text = readText(raw)
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    throw unreadable('Base64 encoded length is expected a multiple of 4 bytes or has invalid characters')
  }
  return Buffer.from(text, 'base64').toString('base64')
}

function jsonType(raw: unknown): string {
  if (typeof raw === 'string') return 'STRING_VALUE'
  if (typeof raw === 'number') return 'NUMBER_VALUE'
  if (typeof raw === 'boolean') return raw ? 'TRUE_VALUE' : 'FALSE_VALUE'
  return 'Unexpected token'
}

/** A JSON object: neither null nor an array. */
export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** The bytes by which DynamoDB orders a scalar: UTF-8, the number's own form, or the binary itself. */
export function scalarBytes(value: AttributeValue): Buffer {
  if (value.S !== undefined) return Buffer.from(value.S, 'utf8')
  if (value.N !== undefined) return numberBytes(value.N)
  return Buffer.from(value.B!, 'base64')
}

/** Whether two normalised values are the same; maps whatever the order of their names. */
export function sameValue(left: AttributeValue, right: AttributeValue): boolean {
  const type = typeOf(left)
  if (type !== typeOf(right)) return false
  if (type === 'M') return sameItem(left.M!, right.M!)
  if (type === 'L') {
    return left.L!.length === right.L!.length && left.L!.every((each, at) => sameValue(each, right.L![at]!))
  }
  if (type === 'SS' || type === 'NS' || type === 'BS') {
    const other = right[type]!
    return left[type]!.length === other.length && left[type]!.every((each, at) => each === other[at])
  }
  return left[type] === right[type]
}

/** Whether two normalised items hold the same attributes. */
export function sameItem(left: Item, right: Item): boolean {
  const names = Object.keys(left)
  if (names.length !== Object.keys(right).length) return false
  return names.every((name) => Object.hasOwn(right, name) && sameValue(left[name]!, right[name]!))
}
