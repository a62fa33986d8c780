import { add } from '../numbers.ts'
import { invalid } from '../refusals.ts'
import { type AttributeValue, attribute, emptyItem, type Item, sortedSet, typeOf } from '../values.ts'
import { checkAssigned } from './check.ts'
import { type Values, valueAt } from './evaluate.ts'
import { ListEdits } from './list-edits.ts'
import type { Operand, Path, UpdateAction } from './syntax.ts'

const wrongType = 'An operand in the update expression has an incorrect data type'
const wrongPath = 'The document path provided in the update expression is invalid for update'
const absent = 'The provided expression refers to an attribute that does not exist in the item'

const typeWords: Record<string, string> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  L: 'LIST',
  M: 'MAP',
}
const addable = ['N', 'SS', 'NS', 'BS']
const deletable = ['SS', 'NS', 'BS']

/** Refuses an update whose given values could fit no item. */
export function checkUpdate(actions: UpdateAction[], values: Values): void {
  for (const action of actions) {
    if (action.kind === 'set') checkAssigned(action.value, values)
    if (action.kind === 'add') checkSetOperand('ADD', action.value, addable, values)
    if (action.kind === 'delete') checkSetOperand('DELETE', action.value, deletable, values)
  }
}

function checkSetOperand(action: 'ADD' | 'DELETE', name: string, allowed: string[], values: Values): void {
  const value = values.get(name)
  if (!value) {
    throw invalid(
      `Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: ${name}`,
    )
  }
  if (!allowed.includes(typeOf(value))) {
    throw invalid(
      `Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ${action}, ` +
        `operand type: ${typeWords[typeOf(value)]}, typeSet: ALLOWED_FOR_${action}_OPERAND`,
    )
  }
}

/**
 * The item after the update. Every operand is read from the item as it was; list positions are those it had.
 * The given item is left untouched.
 */
export function updated(item: Item, actions: UpdateAction[], values: Values): Item {
  const results = actions.map((action) => resultOf(action, item, values))
  const root: AttributeValue = { M: copyMap(item) }
  const edits = new ListEdits()
  for (const [at, action] of actions.entries()) place(root, action.path, results[at], edits)
  edits.close()
  return root.M!
}

function resultOf(action: UpdateAction, item: Item, values: Values): AttributeValue | undefined {
  switch (action.kind) {
    case 'set':
      return assigned(action.value, item, values)
    case 'remove':
      return undefined
    case 'add':
      return added(valueAt(item, action.path), values.get(action.value)!)
    case 'delete':
      return without(valueAt(item, action.path), values.get(action.value)!)
    default:
      return action satisfies never
  }
}

function assigned(operand: Operand, item: Item, values: Values): AttributeValue {
  switch (operand.kind) {
    case 'value':
      return values.get(operand.name)!
    case 'path': {
      const value = valueAt(item, operand.path)
      if (!value) throw invalid(absent)
      return value
    }
    case 'sum': {
      const left = assigned(operand.left, item, values)
      const right = assigned(operand.right, item, values)
      if (left.N === undefined || right.N === undefined) throw invalid(wrongType)
      return { N: add(left.N, right.N, operand.sign) }
    }
    case 'call': {
      const [first, second] = operand.operands as [Operand, Operand]
      if (operand.name === 'if_not_exists') {
        const present = first.kind === 'path' ? valueAt(item, first.path) : undefined
        return present ?? assigned(second, item, values)
      }
      const head = assigned(first, item, values)
      const tail = assigned(second, item, values)
      if (!head.L || !tail.L) throw invalid(wrongType)
      return { L: [...head.L, ...tail.L] }
    }
    default:
      return operand satisfies never
  }
}

function added(present: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if (!present) return value
  const type = typeOf(value)
  if (typeOf(present) !== type) throw invalid(wrongType)
  if (type === 'N') return { N: add(present.N!, value.N!) }
  const set = type as 'SS' | 'NS' | 'BS'
  return { [set]: sortedSet(set, [...new Set([...present[set]!, ...value[set]!])]) }
}

function without(present: AttributeValue | undefined, value: AttributeValue): AttributeValue | undefined {
  if (!present) return undefined
  const set = typeOf(value) as 'SS' | 'NS' | 'BS'
  if (typeOf(present) !== set) throw invalid(wrongType)
  const left = present[set]!.filter((element) => !value[set]!.includes(element))
  return left.length > 0 ? { [set]: left } : undefined
}

/** Puts (or, with nothing to put, removes) at a path, copying only what lies on the way. */
function place(root: AttributeValue, path: Path, value: AttributeValue | undefined, edits: ListEdits): void {
  let parent = root
  for (const step of path.slice(0, -1)) parent = enter(parent, step, edits)
  const last = path.at(-1)!
  if (typeof last === 'number') {
    if (!parent.L) throw invalid(wrongPath)
    edits.edit(parent.L, last, value)
  } else {
    if (!parent.M) throw invalid(wrongPath)
    if (value) parent.M[last] = value
    else delete parent.M[last]
  }
}

function enter(parent: AttributeValue, step: string | number, edits: ListEdits): AttributeValue {
  const child = typeof step === 'number' ? parent.L?.[step] : parent.M && attribute(parent.M, step)
  if (!child || (!child.M && !child.L)) throw invalid(wrongPath)
  const copy: AttributeValue = child.M ? { M: copyMap(child.M) } : { L: edits.copyOnce(child.L!) }
  if (typeof step === 'number') parent.L![step] = copy
  else parent.M![step] = copy
  return copy
}

function copyMap(map: Item): Item {
  return Object.assign(emptyItem(), map)
}
