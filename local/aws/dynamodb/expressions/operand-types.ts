import { type AttributeType, typeOf } from '../values.ts'
import type { Values } from './evaluate.ts'
import { type Operand, writePath } from './syntax.ts'

/** Makes the refusal of one expression, its parameter's name before the message. */
export type Refuse = (message: string) => Error

const typeNames = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M']

/** The second operand of `attribute_type` must be one of the type names, given as a value. */
export function checkTypeName(operand: Operand, values: Values, refuse: Refuse): void {
  const value = operand.kind === 'value' ? values.get(operand.name) : undefined
  if (value?.S === undefined) {
    const type = value ? typeOf(value) : `{${typeNames.join(',')}}`
    throw refuse(
      `Incorrect operand type for operator or function; operator or function: attribute_type, operand type: ${type}`,
    )
  }
  if (!typeNames.includes(value.S)) {
    throw refuse(`Invalid attribute type name found; type: ${value.S}, valid types: {${typeNames.join(',')}}`)
  }
}

/** Refuses operands whose type is known beforehand and not among those allowed. */
export function checkTypes(
  operator: string,
  operands: Operand[],
  allowed: AttributeType[],
  values: Values,
  refuse: Refuse,
): void {
  for (const operand of operands) {
    const type = knownType(operand, values)
    if (type && !allowed.includes(type)) {
      throw refuse(
        `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
      )
    }
  }
}

function knownType(operand: Operand, values: Values): AttributeType | undefined {
  if (operand.kind === 'value') return typeOf(values.get(operand.name)!)
  if (operand.kind === 'sum') return 'N'
  if (operand.kind !== 'call') return undefined
  if (operand.name === 'size') return 'N'
  return operand.name === 'list_append' ? 'L' : undefined
}

/** Refuses a comparison of a path with itself. */
export function refuseSame(operator: string, [first, ...rest]: Operand[], refuse: Refuse): void {
  if (first?.kind !== 'path') return
  const told = writePath(first.path)
  if (rest.some((operand) => operand.kind === 'path' && writePath(operand.path) === told)) {
    throw refuse(
      `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${told}`,
    )
  }
}
