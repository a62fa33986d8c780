import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Key } from './keys.ts'
import type { Item, Table } from './table.ts'

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>

/** What one request takes, and so many requests are on their way at once. */
const together = 25
const abreast = 4

/**
 * Puts and deletes items that depend on nothing, each by itself at the plain price; what the service puts back is asked
 * again. Of two writes to one key the last holds. For what can be written again without harm.
 */
export async function writeMany(table: Table, writes: { puts: Item[]; deletes: Key[] }): Promise<void> {
  const byKey = new Map<string, NonNullable<Requests[string]>[number]>()
  for (const Key of writes.deletes) byKey.set(`${Key.pk} ${Key.sk}`, { DeleteRequest: { Key } })
  for (const Item of writes.puts) byKey.set(`${Item.pk} ${Item.sk}`, { PutRequest: { Item } })
  const requests = [...byKey.values()]
  const batches = Array.from({ length: Math.ceil(requests.length / together) }, (_, place) =>
    requests.slice(place * together, (place + 1) * together),
  )
  for (let from = 0; from < batches.length; from += abreast)
    await Promise.all(batches.slice(from, from + abreast).map((batch) => writeBatch(table, batch)))
}

async function writeBatch(table: Table, batch: NonNullable<Requests[string]>): Promise<void> {
  let left: Requests | undefined = { [table.name]: batch }
  for (let tried = 0; left && Object.keys(left).length > 0; tried++) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(2000, 20 * 2 ** tried)))
    if (tried > 8) throw new Error('the table would not take a batch')
    const answer: {
      UnprocessedItems?: Requests | undefined
      ConsumedCapacity?: { CapacityUnits?: number | undefined }[] | undefined
    } = await table.documents.send(
      new BatchWriteCommand({
        RequestItems: left,
        ...(table.onConsumed ? { ReturnConsumedCapacity: 'TOTAL' } : {}),
      }),
    )
    for (const consumed of answer.ConsumedCapacity ?? [])
      table.onConsumed?.({ operation: 'BatchWriteItem', read: 0, write: consumed.CapacityUnits ?? 0 })
    left = answer.UnprocessedItems
  }
}
