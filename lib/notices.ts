import { Construct } from 'constructs'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'

/** What staff are told outside the pages: a queue of notices, and the function that tells them by e-mail and push. */
export class Notices extends Construct {
  readonly teller: CountyFunction
  readonly jobs: CountyQueue

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.teller = new CountyFunction(this, 'NotifyStaff', {
      name: 'notify-staff',
      does: 'Tells staff by e-mail and on the desktop what waits for them',
      timeoutSeconds: 60,
      key,
    })
    this.jobs = new CountyQueue(this, 'Notices', { key, reader: this.teller, feeding: { batch: 10 } })
  }

  /** Lets a function ask that staff be told. */
  letAsk(fn: CountyFunction): void {
    this.jobs.letSend(fn, 'NOTICE_QUEUE_URL')
  }
}
