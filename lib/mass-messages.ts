import { Construct } from 'constructs'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'

/**
 * Messages to many: a queue of jobs, one at a time for each mass message, and the function that does them. It looks up
 * recipients and writes to as many as the number carries in a minute; the stream brings the next job, the sweep one
 * that was lost. What it writes leaves by the outbox's bulk lane.
 */
export class MassMessages extends Construct {
  readonly writer: CountyFunction
  readonly jobs: CountyQueue

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.writer = new CountyFunction(this, 'WriteMassMessage', {
      name: 'write-mass-message',
      does: 'Looks up the recipients of a mass message, and writes to them at the pace of the number',
      timeoutSeconds: 60,
      key,
    })
    this.jobs = new CountyQueue(this, 'MassMessages', {
      key,
      reader: this.writer,
      feeding: { batch: 1, atOnceAtMost: 2 },
    })
  }

  /** Lets a function ask for work on a mass message. */
  letAsk(fn: CountyFunction): void {
    this.jobs.letSend(fn, 'MASS_QUEUE_URL')
  }
}
