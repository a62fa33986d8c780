import { type EventPattern, matches } from './event-pattern.ts'
import { openCheckpoint } from './stream-checkpoints.ts'
import { deliver, type StreamMeans } from './stream-delivery.ts'

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

/**
 * Hands a table's stream to the function, in order, one batch at a time. A batch that fails is cut in two, or begins
 * again at the first record that the function reports, until it passes or is given up to the on-failure queue. How far
 * it came is kept: a restart goes on from there. Returns what stops it.
 */
export function startStreamTrigger(
  trigger: StreamTrigger,
  means: StreamMeans & { source: StreamSource },
): () => Promise<void> {
  const { table, batchSize, windowSeconds = 0, filters } = trigger
  const { source } = means
  const checkpoint = openCheckpoint(means.database, table, trigger.functionName)
  const stopping = new AbortController()
  let wake = () => {}
  const stopListening = source.onStreamRecord((grown) => {
    if (grown === table) wake()
  })
  const next = () => source.readStream(table, checkpoint.at(), batchSize)

  async function run() {
    while (!stopping.signal.aborted) {
      const woken = new Promise<void>((done) => {
        wake = done
      })
      const waiting = next().length
      if (waiting === 0) {
        await woken
        continue
      }
      if (waiting < batchSize && windowSeconds > 0) await means.pause(windowSeconds * 1000, stopping.signal)
      const records = next()
      const wanted = records.filter((one) => !filters || filters.some((filter) => matches(filter, one)))
      await deliver(trigger, means, wanted, checkpoint.reached, stopping.signal)
      if (!stopping.signal.aborted) checkpoint.reached(records)
    }
  }

  const running = run().catch((error) => {
    if (!stopping.signal.aborted) throw error
  })
  return async () => {
    stopListening()
    stopping.abort()
    wake()
    await running
  }
}
