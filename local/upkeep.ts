import type { LocalDynamoDb } from './aws/dynamodb.ts'
import type { LocalWorld } from './aws/wire.ts'
import type { Clock } from './clock.ts'
import { followedUpTo } from './triggers/stream-checkpoints.ts'

const everyMilliseconds = 60_000
/** DynamoDB keeps stream records for a day; here, since the clock can leap, at least until they were followed. */
const streamKeptMilliseconds = 24 * 60 * 60_000

/** Does each minute what AWS does unasked: removes items whose time is over, forgets old stream records. Returns what stops it. */
export function startUpkeep(
  dynamodb: LocalDynamoDb,
  table: string,
  { clock, database }: LocalWorld & { clock: Clock },
): () => void {
  let cancel = () => {}
  const planNext = () => {
    cancel = clock.wakeAt(clock.now() + everyMilliseconds, () => {
      dynamodb.expire(clock.now())
      dynamodb.forgetStream(table, followedUpTo(database, table), clock.now() - streamKeptMilliseconds)
      planNext()
    })
  }
  planNext()
  return () => cancel()
}
