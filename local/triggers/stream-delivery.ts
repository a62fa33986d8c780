import type { DatabaseSync } from 'node:sqlite'
import type { Sqs } from '../aws/sqs.ts'
import type { LocalClock } from '../aws/wire.ts'
import type { Functions, Invoked } from '../functions.ts'
import { failedIdentifiers } from './partial-failures.ts'
import { giveUp } from './stream-given-up.ts'
import type { StreamRecord, StreamTrigger } from './stream-trigger.ts'

/** What it takes to hand over records. */
export type StreamMeans = {
  sqs: Sqs
  functions: Functions
  database: DatabaseSync
  clock: LocalClock
  region: string
  account: string
  /** Waits so many milliseconds; rejects when told to stop meanwhile. */
  pause(milliseconds: number, stopping: AbortSignal): Promise<void>
}

/** A stretch of the stream still to be handled, and how often it has failed. */
type Stretch = { records: StreamRecord[]; failures: number }

/**
 * Hands over records until each has passed or was given up, telling `reached` of every stretch that is done with.
 * Ends early, with the rest neither passed nor given up, when told to stop.
 */
export async function deliver(
  trigger: StreamTrigger,
  means: StreamMeans,
  records: StreamRecord[],
  reached: (done: StreamRecord[]) => void,
  stopping: AbortSignal,
): Promise<void> {
  const left: Stretch[] = records.length > 0 ? [{ records, failures: 0 }] : []
  for (let stretch = left.shift(); stretch && !stopping.aborted; stretch = left.shift()) {
    const outcome = await means.functions.invoke(trigger.functionName, { Records: stretch.records })
    if (stopping.aborted) return
    const from = firstFailed(trigger, outcome, stretch.records)
    reached(stretch.records.slice(0, from))
    if (from === stretch.records.length) continue
    const failures = stretch.failures + 1
    const again = stretch.records.slice(from)
    if (failures > trigger.maxRetries && (again.length === 1 || !trigger.bisects)) {
      giveUp(trigger, means, { records: again, failures, outcome })
      reached(again)
      continue
    }
    left.unshift(...stretches(trigger, again, from > 0 ? 0 : failures, from > 0))
    const pauseFor = Math.min((trigger.firstPauseMilliseconds ?? 100) * 2 ** (failures - 1), 10_000)
    await means.pause(pauseFor, stopping)
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
