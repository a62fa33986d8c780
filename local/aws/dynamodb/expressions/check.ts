import { invalid } from '../refusals.ts'
import { type AttributeType, typeOf } from '../values.ts'
import { orderOf, type Values } from './evaluate.ts'
import { checkTypeName, checkTypes, type Refuse, refuseSame } from './operand-types.ts'
import type { Condition, Operand } from './syntax.ts'

const conditionFunctions: Record<string, number> = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
  size: 1,
}
const updateFunctions: Record<string, number> = { if_not_exists: 2, list_append: 2 }
const pathFirst = new Set(['attribute_exists', 'attribute_not_exists', 'attribute_type', 'if_not_exists'])
const orderable: AttributeType[] = ['S', 'N', 'B']
const mostOperators = 300
const measurable: AttributeType[] = ['S', 'B', 'SS', 'NS', 'BS', 'L', 'M']

/** Refuses what no item could make right: unknown functions, wrong operands, types that cannot be ordered. */
export function checkCondition(condition: Condition, values: Values, parameter: string): void {
  const refuse: Refuse = (message) => invalid(`Invalid ${parameter}: ${message}`)
  let operators = 0
  const visit = (each: Condition): void => {
    if (++operators > mostOperators) {
      throw refuse(`The expression contains too many operators; operator count: ${operators}`)
    }
    switch (each.kind) {
      case 'and':
      case 'or':
        visit(each.left)
        visit(each.right)
        return
      case 'not':
        visit(each.condition)
        return
      case 'call':
        checkCall(each.name, each.operands, values, refuse, 'condition')
        return
      case 'compare':
        checkOperands([each.left, each.right], values, refuse)
        refuseSame(each.comparator, [each.left, each.right], refuse)
        if (each.comparator !== '=' && each.comparator !== '<>') {
          checkTypes(each.comparator, [each.left, each.right], orderable, values, refuse)
        }
        return
      case 'between':
        checkBetween(each, values, refuse)
        return
      case 'in':
        if (each.options.length > 100) {
          throw refuse(
            `The IN operator is provided with too many operands; number of operands: ${each.options.length}`,
          )
        }
        checkOperands([each.operand, ...each.options], values, refuse)
        refuseSame('IN', [each.operand, ...each.options], refuse)
        return
      default:
        each satisfies never
    }
  }
  visit(condition)
}

/** The same for the right-hand side of a SET. */
export function checkAssigned(operand: Operand, values: Values): void {
  const refuse: Refuse = (message) => invalid(`Invalid UpdateExpression: ${message}`)
  const visit = (each: Operand): void => {
    if (each.kind === 'value') checkDefined(each.name, values, refuse)
    if (each.kind === 'call') {
      checkFunction(each.name, each.operands, refuse, 'update')
      each.operands.forEach(visit)
      if (each.name === 'list_append') checkTypes('list_append', each.operands, ['L'], values, refuse)
    }
    if (each.kind === 'sum') {
      visit(each.left)
      visit(each.right)
      checkTypes(each.sign === 1 ? '+' : '-', [each.left, each.right], ['N'], values, refuse)
    }
  }
  visit(operand)
}

function checkBetween(each: Condition & { kind: 'between' }, values: Values, refuse: Refuse): void {
  const bounds = [each.low, each.high]
  checkOperands([each.operand, ...bounds], values, refuse)
  refuseSame('BETWEEN', [each.operand, ...bounds], refuse)
  checkTypes('BETWEEN', [each.operand, ...bounds], orderable, values, refuse)
  const [low, high] = bounds.map((bound) => (bound.kind === 'value' ? values.get(bound.name) : undefined))
  if (!low || !high) return
  const told = `lower bound operand: AttributeValue: ${written(low)}, upper bound operand: AttributeValue: ${written(high)}`
  if (typeOf(low) !== typeOf(high)) {
    throw refuse(`The BETWEEN operator requires same data type for lower and upper bounds; ${told}`)
  }
  if (orderOf(low, high)! > 0) {
    throw refuse(
      `The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${told}`,
    )
  }
}

function written(value: object): string {
  const [type, content] = Object.entries(value)[0]!
  return `{${type}:${content}}`
}

function checkOperands(operands: Operand[], values: Values, refuse: Refuse): void {
  for (const operand of operands) {
    if (operand.kind === 'value') checkDefined(operand.name, values, refuse)
    if (operand.kind === 'call') checkCall(operand.name, operand.operands, values, refuse, 'operand')
  }
}

function checkDefined(name: string, values: Values, refuse: Refuse): void {
  if (values.has(name)) return
  throw refuse(`An expression attribute value used in expression is not defined; attribute value: ${name}`)
}

function checkFunction(
  name: string,
  operands: Operand[],
  refuse: Refuse,
  where: 'update' | 'condition',
): void {
  const allowed = where === 'update' ? updateFunctions : conditionFunctions
  const other = where === 'update' ? conditionFunctions : updateFunctions
  if (!Object.hasOwn(allowed, name)) {
    if (!Object.hasOwn(other, name)) throw refuse(`Invalid function name; function: ${name}`)
    const article = where === 'update' ? 'an update' : 'a condition'
    throw refuse(`The function is not allowed in ${article} expression; function: ${name}`)
  }
  if (operands.length !== allowed[name]) {
    throw refuse(
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    )
  }
  if (pathFirst.has(name) && operands[0]!.kind !== 'path') {
    throw refuse(`Operator or function requires a document path; operator or function: ${name}`)
  }
}

function checkCall(
  name: string,
  operands: Operand[],
  values: Values,
  refuse: Refuse,
  use: 'condition' | 'operand',
): void {
  if (Object.hasOwn(conditionFunctions, name) && (name === 'size') !== (use === 'operand')) {
    throw refuse(`The function is not allowed to be used this way in an expression; function: ${name}`)
  }
  checkFunction(name, operands, refuse, 'condition')
  checkOperands(operands, values, refuse)
  if (name === 'size') checkTypes(name, operands, measurable, values, refuse)
  if (name === 'begins_with') checkTypes(name, operands, ['S', 'B'], values, refuse)
  if (name === 'attribute_type') checkTypeName(operands[1]!, values, refuse)
  if (name === 'contains') refuseSame(name, operands, refuse)
  if (name === 'begins_with') refuseSame(name, operands, refuse)
}
