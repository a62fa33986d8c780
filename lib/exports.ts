import { Construct } from 'constructs'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'

/** Public-records exports: a queue of them, and the function that writes their volumes into the county's files. */
export class Exports extends Construct {
  readonly writer: CountyFunction
  readonly jobs: CountyQueue

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.writer = new CountyFunction(this, 'WriteExport', {
      name: 'write-export',
      does: 'Writes the volumes of a public-records export',
      timeoutSeconds: 300,
      memoryMegabytes: 1024, // a volume and its three files stand in memory
      key,
    })
    this.jobs = new CountyQueue(this, 'Exports', {
      key,
      reader: this.writer,
      feeding: { batch: 1, atOnceAtMost: 2 },
    })
  }

  /** Lets a function ask for work on an export. */
  letAsk(fn: CountyFunction): void {
    this.jobs.letSend(fn, 'EXPORT_QUEUE_URL')
  }
}
