import type { LocalDynamoDb } from './aws/dynamodb.ts'
import type { Clock } from './clock.ts'

const everyMilliseconds = 60_000
/** DynamoDB keeps stream records for a day. */
const streamKeptMilliseconds = 24 * 60 * 60_000

/** Does each minute what AWS does unasked: removes items whose time is over, forgets old stream records. Returns what stops it. */
export function startUpkeep(dynamodb: LocalDynamoDb, table: string, clock: Clock): () => void {
  let cancel = () => {}
  const planNext = () => {
    cancel = clock.wakeAt(clock.now() + everyMilliseconds, () => {
      dynamodb.expire(clock.now())
      dynamodb.forgetStream(table, dynamodb.newestSequence(table), clock.now() - streamKeptMilliseconds)
      planNext()
    })
  }
  planNext()
  return () => cancel()
}
