import { answer } from './answer.ts'
import { apply, type Image, load } from './apply.ts'
import { consumedCapacity } from './capacity.ts'
import { type Engine, inTransaction } from './engine.ts'
import { project } from './expressions/projection.ts'
import { checkParameters, type Parameters } from './parameters.ts'
import { conditionFailed, invalid } from './refusals.ts'
import type { Item } from './values.ts'
import { readDelete, readPut, readUpdate, type WriteRequest } from './write-request.ts'

/** PutItem: keeps the item, in place of the one with its key. */
export function putItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('PutItem', body, ['TableName', 'Item'])
  allowReturnValues(parameters, ['NONE', 'ALL_OLD'])
  return write(engine, parameters, () => readPut(engine, parameters))
}

/** DeleteItem: removes the item; one that is not there is removed already. */
export function deleteItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('DeleteItem', body, ['TableName', 'Key'])
  allowReturnValues(parameters, ['NONE', 'ALL_OLD'])
  return write(engine, parameters, () => readDelete(engine, parameters))
}

/** UpdateItem: changes attributes of an item, making it where it is missing. */
export function updateItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('UpdateItem', body, ['TableName', 'Key'])
  return write(engine, parameters, () => readUpdate(engine, parameters))
}

function allowReturnValues(parameters: Parameters, allowed: string[]): void {
  const wanted = parameters.ReturnValues
  if (typeof wanted === 'string' && !allowed.includes(wanted)) {
    throw invalid('Return values set to invalid value')
  }
}

function write(engine: Engine, parameters: Parameters, read: () => WriteRequest): string {
  const request = read()
  return inTransaction(engine, () => {
    const before = load(engine, request.table, request.place)
    if (!request.mayProceed(before)) {
      throw conditionFailed(request.showOnFailure ? before?.attributes : undefined)
    }
    const after = request.after(before)
    const usage = apply(engine, request.table, request.place, before, after)
    return answer({
      Attributes: returned(parameters.ReturnValues, request, before, after),
      ConsumedCapacity: consumedCapacity(parameters.ReturnConsumedCapacity, request.table.name, usage),
    })
  })
}

function returned(
  wanted: unknown,
  request: WriteRequest,
  before: Image | undefined,
  after: Image | undefined,
): Item | undefined {
  if (wanted === 'ALL_OLD') return before?.attributes
  if (wanted === 'ALL_NEW') return after?.attributes
  const image = wanted === 'UPDATED_OLD' ? before : wanted === 'UPDATED_NEW' ? after : undefined
  const touched =
    image &&
    request.actions &&
    project(
      image.attributes,
      request.actions.map((each) => each.path),
    )
  return touched && Object.keys(touched).length > 0 ? touched : undefined
}
