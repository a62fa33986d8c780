import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { Sqs } from '../aws/sqs.ts'
import type { LocalClock } from '../aws/wire.ts'
import type { Functions, Invoked } from '../functions.ts'
import { type EventPattern, matches } from './event-pattern.ts'
import { failedIdentifiers } from './partial-failures.ts'

/** A record of the table's stream, as Lambda gets it. */
export type StreamRecord = {
  eventID: string
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  eventSourceARN: string
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number }
}
/** The table whose stream is read. */
export type StreamSource = {
  readStream(tableName: string, afterSequence: string, limit: number): StreamRecord[]
  onStreamRecord(listener: (tableName: string) => void): () => void
}
/** A table's stream that is handed to a function. */
export type StreamTrigger = {
  table: string
  functionName: string
  batchSize: number
  windowSeconds?: number
  reportsFailures: boolean
  bisects: boolean
  /** How often a failed batch is tried again before it is given up. */
  maxRetries: number
  /** The queue that hears of what was given up. */
  onFailure?: string
  /** Only records that match one of these. */
  filters?: EventPattern[]
  /** Before the first retry; doubles each time, up to ten seconds. */
  firstPauseMilliseconds?: number
}
type Means = {
  source: StreamSource
  sqs: Sqs
  functions: Functions
  database: DatabaseSync
  clock: LocalClock
  region: string
  account: string
}

/**
 * Hands a table's stream to the function, in order, one batch at a time. A batch that fails is cut in two, or begins
 * again at the first record that the function reports, until it passes or is given up to the on-failure queue. How far
 * it came is kept: a restart goes on from there. Returns what stops it.
 */
export function startStreamTrigger(trigger: StreamTrigger, means: Means): () => Promise<void> {
  const { source, database } = means
  makeCheckpoints(database)
  const keep = database.prepare('INSERT OR REPLACE INTO stream_checkpoints VALUES (?, ?)')
  const name = `${trigger.table}/${trigger.functionName}`
  const kept = database.prepare('SELECT sequence FROM stream_checkpoints WHERE trigger = ?').get(name)
  let after = kept ? String(kept.sequence) : ''
  const stopping = new AbortController()
  let wake = () => {}
  const stopListening = source.onStreamRecord((table) => {
    if (table === trigger.table) wake()
  })

  function checkpoint(records: StreamRecord[]) {
    const last = records.at(-1)
    if (!last) return
    after = last.dynamodb.SequenceNumber
    keep.run(name, after)
  }

  async function run() {
    while (!stopping.signal.aborted) {
      const woken = new Promise<void>((done) => {
        wake = done
        stopping.signal.addEventListener('abort', () => done(), { once: true })
      })
      let records = source.readStream(trigger.table, after, trigger.batchSize)
      if (records.length === 0) {
        await woken
        continue
      }
      if (records.length < trigger.batchSize && trigger.windowSeconds) {
        await pause(trigger.windowSeconds * 1000, undefined, { signal: stopping.signal })
        records = source.readStream(trigger.table, after, trigger.batchSize)
      }
      const wanted = records.filter(
        (one) => !trigger.filters || trigger.filters.some((filter) => matches(filter, one)),
      )
      await deliver(trigger, means, wanted, checkpoint, stopping.signal)
      checkpoint(records)
    }
  }

  const running = run().catch((error) => {
    if (!stopping.signal.aborted) throw error
  })
  return async () => {
    stopListening()
    stopping.abort()
    await running
  }
}

function makeCheckpoints(database: DatabaseSync): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS stream_checkpoints (trigger TEXT PRIMARY KEY, sequence TEXT NOT NULL) STRICT',
  )
}

/** The last record of a table's stream that every function has followed; empty while there is none. */
export function followedUpTo(database: DatabaseSync, table: string): string {
  makeCheckpoints(database)
  const slowest = database.prepare(
    "SELECT min(sequence) AS sequence FROM stream_checkpoints WHERE trigger LIKE ? || '/%'",
  )
  return String(slowest.get(table)?.sequence ?? '')
}

/** A stretch of the stream still to be handled, and how often it has failed. */
type Stretch = { records: StreamRecord[]; failures: number }

async function deliver(
  trigger: StreamTrigger,
  means: Means,
  records: StreamRecord[],
  checkpoint: (done: StreamRecord[]) => void,
  stopping: AbortSignal,
): Promise<void> {
  const left: Stretch[] = records.length > 0 ? [{ records, failures: 0 }] : []
  for (let stretch = left.shift(); stretch && !stopping.aborted; stretch = left.shift()) {
    const outcome = await means.functions.invoke(trigger.functionName, { Records: stretch.records })
    if (stopping.aborted) return
    const from = firstFailed(trigger, outcome, stretch.records)
    checkpoint(stretch.records.slice(0, from))
    if (from === stretch.records.length) continue
    const failures = stretch.failures + 1
    const again = stretch.records.slice(from)
    if (failures > trigger.maxRetries && (again.length === 1 || !trigger.bisects)) {
      giveUp(trigger, means, again, failures, outcome)
      checkpoint(again)
      continue
    }
    left.unshift(...stretches(trigger, again, from > 0 ? 0 : failures, from > 0))
    const pauseFor = Math.min((trigger.firstPauseMilliseconds ?? 100) * 2 ** (failures - 1), 10_000)
    await pause(pauseFor, undefined, { signal: stopping })
  }
}

/** Halves of what failed; a report of the place where it failed is a cut already. */
function stretches(
  { bisects }: StreamTrigger,
  records: StreamRecord[],
  failures: number,
  isCut: boolean,
): Stretch[] {
  if (!bisects || isCut || records.length === 1) return [{ records, failures }]
  const middle = Math.ceil(records.length / 2)
  return [
    { records: records.slice(0, middle), failures: 0 },
    { records: records.slice(middle), failures: 0 },
  ]
}

/** The place of the first record that failed; the length when none did, 0 when the function itself failed. */
function firstFailed({ reportsFailures }: StreamTrigger, outcome: Invoked, records: StreamRecord[]): number {
  if (outcome.kind === 'failed') return 0
  if (!reportsFailures) return records.length
  const sequences = records.map(({ dynamodb }) => dynamodb.SequenceNumber)
  const failed = failedIdentifiers(outcome.payload, sequences)
  if (!failed) return 0
  const places = failed.map((sequence) => sequences.indexOf(sequence))
  return Math.min(records.length, ...places)
}

/** Tells the on-failure queue which stretch of the stream was given up, in AWS's shape: the records are not in it. */
function giveUp(
  trigger: StreamTrigger,
  means: Means,
  records: StreamRecord[],
  failures: number,
  outcome: Invoked,
) {
  const [first, last] = [records[0], records.at(-1)]
  if (!trigger.onFailure || !first || !last) return
  const arrival = ({ dynamodb }: StreamRecord) =>
    new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString()
  const report = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: `arn:aws:lambda:${means.region}:${means.account}:function:${trigger.functionName}`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: failures,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: outcome.kind === 'failed' ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: new Date(means.clock.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000001',
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: first.eventSourceARN,
    },
  }
  means.sqs.send(trigger.onFailure, JSON.stringify(report))
}
