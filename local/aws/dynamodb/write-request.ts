import type { Image } from './apply.ts'
import { imageOf } from './apply.ts'
import type { Engine } from './engine.ts'
import { holds, type Values } from './expressions/evaluate.ts'
import type { Condition, UpdateAction } from './expressions/syntax.ts'
import { updated } from './expressions/update.ts'
import { RequestExpressions } from './expressions.ts'
import { checkIndexKeys, type Place, placeOfItem, readKey } from './keys.ts'
import type { Parameters } from './parameters.ts'
import { invalid } from './refusals.ts'
import { keyAttributes, type Table } from './tables.ts'
import { type Item, readItem } from './values.ts'

/** One write, understood but not yet made: alone or as a part of a transaction. */
export type WriteRequest = {
  table: Table
  place: Place
  /** Whether a failed condition shows the item as it stands. */
  showOnFailure: boolean
  actions: UpdateAction[] | undefined
  /** Whether the condition holds for the item as it stands. */
  mayProceed(before: Image | undefined): boolean
  /** The item to keep in its stead; none to delete it; the same to leave it. */
  after(before: Image | undefined): Image | undefined
}

const nothing: Item = {}

/** Reads the parameters of a PutItem. */
export function readPut(engine: Engine, parameters: Parameters): WriteRequest {
  const expressions = new RequestExpressions(parameters, ['ConditionExpression'])
  const condition = expressions.condition('ConditionExpression')
  expressions.finish()
  const item = readItem(parameters.Item)
  const table = engine.tables.get(parameters.TableName as string)
  const place = placeOfItem(item, table)
  checkIndexKeys(item, table, 'put')
  const image = imageOf(item)
  return { ...common(table, place, parameters, condition, expressions.values), after: () => image }
}

/** Reads the parameters of a DeleteItem. */
export function readDelete(engine: Engine, parameters: Parameters): WriteRequest {
  return { ...readConditional(engine, parameters), after: () => undefined }
}

/** Reads the parameters of a ConditionCheck: a write that leaves the item as it is. */
export function readCheck(engine: Engine, parameters: Parameters): WriteRequest {
  return { ...readConditional(engine, parameters), after: (before) => before }
}

function readConditional(engine: Engine, parameters: Parameters): Omit<WriteRequest, 'after'> {
  const expressions = new RequestExpressions(parameters, ['ConditionExpression'])
  const condition = expressions.condition('ConditionExpression')
  expressions.finish()
  const table = engine.tables.get(parameters.TableName as string)
  return common(table, readKey(parameters.Key, table).place, parameters, condition, expressions.values)
}

/** Reads the parameters of an UpdateItem. */
export function readUpdate(engine: Engine, parameters: Parameters): WriteRequest {
  const expressions = new RequestExpressions(parameters, ['UpdateExpression', 'ConditionExpression'])
  const actions = expressions.update()
  const condition = expressions.condition('ConditionExpression')
  expressions.finish()
  const table = engine.tables.get(parameters.TableName as string)
  const { key, place } = readKey(parameters.Key, table)
  refuseKeyChange(actions ?? [], table)
  return {
    ...common(table, place, parameters, condition, expressions.values),
    actions,
    after: (before) => {
      const item = updated(before?.attributes ?? key, actions ?? [], expressions.values)
      checkIndexKeys(item, table, 'update')
      return imageOf(item, 'Item size to update has exceeded the maximum allowed size')
    },
  }
}

function common(
  table: Table,
  place: Place,
  parameters: Parameters,
  condition: Condition | undefined,
  values: Values,
): Omit<WriteRequest, 'after'> {
  return {
    table,
    place,
    showOnFailure: parameters.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
    actions: undefined,
    mayProceed: (before) => !condition || holds(condition, before?.attributes ?? nothing, values),
  }
}

function refuseKeyChange(actions: UpdateAction[], table: Table): void {
  const keys = keyAttributes(table).map((key) => key.name)
  const changed = actions.find((action) => keys.includes(action.path[0] as string))
  if (changed) {
    throw invalid(
      `One or more parameter values were invalid: Cannot update attribute ${changed.path[0]}. This attribute is part of the key`,
    )
  }
}
