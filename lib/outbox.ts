import { Construct } from 'constructs'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'

/** After so long a message that is still `sending` may have left: the sweep calls it unconfirmed. */
export const sendTimeoutSeconds = 30

/**
 * Messages on their way out, on two lanes, so that a direct message never waits behind a mass message.
 * A direct message has a run of its own; of bulk messages ten go side by side in one, since many wait. Each is handed
 * to the provider once, and what happened to it is known or honestly unknown.
 */
export class Outbox extends Construct {
  readonly sender: CountyFunction
  readonly direct: CountyQueue
  readonly bulk: CountyQueue

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.sender = new CountyFunction(this, 'SendMessage', {
      name: 'send-message',
      does: 'Hands a queued message to the text service, once',
      timeoutSeconds: sendTimeoutSeconds,
      key,
    })
    this.direct = new CountyQueue(this, 'Outbox', { key, reader: this.sender, feeding: { batch: 1 } })
    this.bulk = new CountyQueue(this, 'BulkOutbox', {
      key,
      reader: this.sender,
      feeding: { batch: 10, atOnceAtMost: 2 },
    })
    this.letEnqueue(this.sender) // a throttled message comes back with a delay
  }

  /** Lets a function put messages on both lanes. */
  letEnqueue(fn: CountyFunction): void {
    this.direct.letSend(fn, 'OUTBOX_QUEUE_URL')
    this.bulk.letSend(fn, 'BULK_OUTBOX_QUEUE_URL')
  }
}
