import { compareNumbers } from '../numbers.ts'
import { type AttributeValue, attribute, type Item, sameValue, scalarBytes, typeOf } from '../values.ts'
import type { Comparator, Condition, Operand, Path } from './syntax.ts'

export type Values = ReadonlyMap<string, AttributeValue>

/** Whether the condition holds for the item; an absent attribute makes a comparison false, as in DynamoDB. */
export function holds(condition: Condition, item: Item, values: Values): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item, values) && holds(condition.right, item, values)
    case 'or':
      return holds(condition.left, item, values) || holds(condition.right, item, values)
    case 'not':
      return !holds(condition.condition, item, values)
    case 'call':
      return answers(condition.name, condition.operands, item, values)
    case 'compare': {
      const left = operandValue(condition.left, item, values)
      return compares(condition.comparator, left, operandValue(condition.right, item, values))
    }
    case 'between': {
      const value = operandValue(condition.operand, item, values)
      return (
        compares('>=', value, operandValue(condition.low, item, values)) &&
        compares('<=', value, operandValue(condition.high, item, values))
      )
    }
    case 'in': {
      const value = operandValue(condition.operand, item, values)
      return condition.options.some((option) => compares('=', value, operandValue(option, item, values)))
    }
    default:
      return condition satisfies never
  }
}

/** What stands at a path of an item, if anything. */
export function valueAt(item: Item, path: Path): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item }
  for (const step of path) {
    if (value === undefined) return undefined
    value = typeof step === 'number' ? value.L?.[step] : value.M && attribute(value.M, step)
  }
  return value
}

function operandValue(operand: Operand, item: Item, values: Values): AttributeValue | undefined {
  if (operand.kind === 'path') return valueAt(item, operand.path)
  if (operand.kind === 'value') return values.get(operand.name)
  const measured = operand.kind === 'call' && operandValue(operand.operands[0]!, item, values)
  return measured ? length(measured) : undefined
}

function length(value: AttributeValue): AttributeValue | undefined {
  const type = typeOf(value)
  switch (type) {
    case 'S':
      return { N: String(value.S!.length) }
    case 'B':
      return { N: String(Buffer.byteLength(value.B!, 'base64')) }
    case 'SS':
    case 'NS':
    case 'BS':
      return { N: String(value[type]!.length) }
    case 'L':
      return { N: String(value.L!.length) }
    case 'M':
      return { N: String(Object.keys(value.M!).length) }
    default:
      return undefined
  }
}

function compares(by: Comparator, left?: AttributeValue, right?: AttributeValue): boolean {
  if (by === '<>') return !(left && right && sameValue(left, right))
  if (!left || !right) return false
  if (by === '=') return sameValue(left, right)
  const order = orderOf(left, right)
  if (order === undefined) return false
  if (by === '<') return order < 0
  if (by === '<=') return order <= 0
  return by === '>' ? order > 0 : order >= 0
}

/** The order of two scalars of one type; none between anything else. */
export function orderOf(left: AttributeValue, right: AttributeValue): number | undefined {
  const type = typeOf(left)
  if (type !== typeOf(right)) return undefined
  if (type === 'N') return compareNumbers(left.N!, right.N!)
  return type === 'S' || type === 'B' ? Buffer.compare(scalarBytes(left), scalarBytes(right)) : undefined
}

function answers(name: string, operands: Operand[], item: Item, values: Values): boolean {
  const first = operandValue(operands[0]!, item, values)
  if (name === 'attribute_exists') return first !== undefined
  if (name === 'attribute_not_exists') return first === undefined
  const second = operandValue(operands[1]!, item, values)
  if (!first || !second) return false
  if (name === 'attribute_type') return typeOf(first) === second.S
  return name === 'begins_with' ? beginsWith(first, second) : contains(first, second)
}

function beginsWith(whole: AttributeValue, start: AttributeValue): boolean {
  if (whole.S !== undefined && start.S !== undefined) return whole.S.startsWith(start.S)
  if (whole.B === undefined || start.B === undefined) return false
  const prefix = scalarBytes(start)
  return scalarBytes(whole).subarray(0, prefix.length).equals(prefix)
}

function contains(whole: AttributeValue, part: AttributeValue): boolean {
  if (whole.S !== undefined) return part.S !== undefined && whole.S.includes(part.S)
  if (whole.B !== undefined) return part.B !== undefined && scalarBytes(whole).includes(scalarBytes(part))
  if (whole.SS) return part.S !== undefined && whole.SS.includes(part.S)
  if (whole.NS) return part.N !== undefined && whole.NS.includes(part.N)
  if (whole.BS) return part.B !== undefined && whole.BS.includes(part.B)
  return whole.L?.some((element) => sameValue(element, part)) ?? false
}
