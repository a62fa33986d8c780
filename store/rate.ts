import type { Department } from '../core/model/department.ts'
import type { Lane } from '../core/model/message.ts'
import { type Bucket, fullBucket, type RateLimit, take } from '../core/model/rate.ts'
import type { Clock, Rate } from '../core/ports.ts'
import * as keys from './keys.ts'
import { conditionFailed } from './outcome.ts'
import { getItem, type Table, updateItem } from './table.ts'

/** Several senders share a bucket; this many collisions in a row mean "come again in a second". */
const tries = 8

/** The rate of a department's number, kept in one item that all its senders share. */
export function openRate(table: Table, clock: Clock): Rate {
  return {
    async take(department, segments, lane) {
      for (let tried = 0; tried < tries; tried++) {
        const taken = await takeOnce(table, clock, department, segments, lane)
        if (taken !== 'changed') return taken
      }
      return { kind: 'wait', seconds: 1 }
    },
  }
}

async function takeOnce(table: Table, clock: Clock, department: Department, segments: number, lane: Lane) {
  const limit = limitOf(department)
  const key = keys.rate(department.id)
  const item = await getItem(table, key, { ConsistentRead: true })
  const now = clock.now()
  const bucket = (item?.bucket as Bucket | undefined) ?? fullBucket(limit, now)
  const taken = take(bucket, limit, segments, lane, now)
  if (taken.kind === 'wait') return { kind: 'wait' as const, seconds: taken.seconds }
  try {
    await updateItem(table, {
      Key: key,
      UpdateExpression: 'SET #bucket = :bucket, version = :next',
      ConditionExpression: item ? 'version = :was' : 'attribute_not_exists(pk)',
      ExpressionAttributeNames: { '#bucket': 'bucket' },
      ExpressionAttributeValues: {
        ':bucket': taken.bucket,
        ':next': Number(item?.version ?? 0) + 1,
        ...(item ? { ':was': item.version } : {}),
      },
    })
    return { kind: 'go' as const }
  } catch (fault) {
    if (conditionFailed(fault)) return 'changed' as const
    throw fault
  }
}

/** Two seconds' worth may leave at once; of that, one second's worth is kept for direct messages. */
function limitOf({ segmentsPerSecond }: Department): RateLimit {
  return {
    perSecond: segmentsPerSecond,
    burst: Math.max(1, segmentsPerSecond * 2),
    reserveForDirect: Math.min(segmentsPerSecond, Math.max(0, segmentsPerSecond * 2 - 1)),
  }
}
