import { setTimeout as pause } from 'node:timers/promises'
import type { Department } from '../core/model/department.ts'
import type { DepartmentId } from '../core/model/ids.ts'
import type { Lane } from '../core/model/message.ts'
import { type Bucket, fullBucket, limitOf, type Taken, take } from '../core/model/rate.ts'
import type { Instant } from '../core/model/time.ts'
import type { Clock, Rate } from '../core/ports.ts'
import * as keys from './keys.ts'
import { conditionFailed } from './outcome.ts'
import { getItem, type Table, updateItem } from './table.ts'

/** Several senders share a bucket; this many collisions in a row mean "come again in a second". */
const tries = 8

type Kept = { bucket?: Bucket; version: number }

/**
 * The rate of a department's number, kept in one item that all its senders share. Those of one process ask one after
 * the other, so that they collide only with other processes, and what the last of them wrote need not be read again.
 */
export function openRate(table: Table, clock: Clock): Rate {
  const known = new Map<DepartmentId, Kept>()
  const turns = new Map<DepartmentId, Promise<unknown>>()
  return {
    take(department, segments, lane, slot) {
      const asked = () => taken(table, clock, known, department, { segments, lane, slot })
      const turn = (turns.get(department.id) ?? Promise.resolve()).then(asked, asked)
      turns.set(department.id, turn)
      return turn
    },
  }
}

type Asked = { segments: number; lane: Lane; slot: Instant | undefined }

async function taken(
  table: Table,
  clock: Clock,
  known: Map<DepartmentId, Kept>,
  department: Department,
  asked: Asked,
) {
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await pause(Math.random() * 10 * tried)
    const kept = known.get(department.id) ?? (await read(table, department.id))
    known.delete(department.id)
    const now = clock.now()
    const limit = limitOf(department)
    const answer = take(
      kept.bucket ?? fullBucket(limit, now),
      limit,
      asked.segments,
      asked.lane,
      now,
      asked.slot,
    )
    if (!isKept(answer, asked)) {
      // Whoever has to wait is told so of the bucket as it is, not as it was.
      const fresh = await read(table, department.id)
      if (fresh.version !== kept.version) continue
      return answerOf(answer)
    }
    const version = await write(table, department.id, kept, answer.bucket)
    if (version === undefined) continue
    known.set(department.id, { bucket: answer.bucket, version })
    return answerOf(answer)
  }
  return { kind: 'wait' as const, seconds: 1 }
}

/** What was taken, or newly promised, is written down. */
function isKept(answer: Taken, asked: Asked): boolean {
  return answer.kind === 'go' || (answer.slot !== undefined && answer.slot !== asked.slot)
}

function answerOf(answer: Taken) {
  if (answer.kind === 'go') return { kind: 'go' as const }
  const { seconds, slot } = answer
  return { kind: 'wait' as const, seconds, ...(slot === undefined ? {} : { slot }) }
}

async function read(table: Table, department: DepartmentId): Promise<Kept> {
  const item = await getItem(table, keys.rate(department), { ConsistentRead: true })
  return { ...(item?.bucket ? { bucket: item.bucket as Bucket } : {}), version: Number(item?.version ?? 0) }
}

/** The version it now has; nothing where somebody else was first. */
async function write(
  table: Table,
  department: DepartmentId,
  was: Kept,
  bucket: Bucket,
): Promise<number | undefined> {
  try {
    await updateItem(table, {
      Key: keys.rate(department),
      UpdateExpression: 'SET #bucket = :bucket, version = :next',
      ConditionExpression: was.version > 0 ? 'version = :was' : 'attribute_not_exists(pk)',
      ExpressionAttributeNames: { '#bucket': 'bucket' },
      ExpressionAttributeValues: {
        ':bucket': bucket,
        ':next': was.version + 1,
        ...(was.version > 0 ? { ':was': was.version } : {}),
      },
    })
    return was.version + 1
  } catch (fault) {
    if (conditionFailed(fault)) return undefined
    throw fault
  }
}
