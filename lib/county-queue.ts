import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'

type Feeding = { batch: number; atOnceAtMost?: number }

/**
 * A queue with its reader and its dead letters: what fails five times waits there for a person, for fourteen days.
 * A message comes back only when the reader has surely ended (six times its timeout, as Lambda asks).
 */
export class CountyQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue
  private readonly key: CountyKey

  constructor(
    scope: Construct,
    id: string,
    props: { key: CountyKey; reader: CountyFunction; feeding: Feeding },
  ) {
    super(scope, id)
    const { key, reader, feeding } = props
    this.key = key
    this.deadLetters = deadLetters(this, 'DeadLetters', key)
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * reader.timeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    reader.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: feeding.batch,
        reportBatchItemFailures: true,
        ...(feeding.atOnceAtMost && { maxConcurrency: feeding.atOnceAtMost }),
      }),
    )
  }

  /** Lets a function put messages here and tells it where, under this variable's name. */
  letSend(sender: CountyFunction, variable: string): void {
    sender.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    )
    this.key.letUse(sender, 'sqs', 'read and write')
    sender.addEnvironment(variable, this.queue.queueUrl)
  }
}

/** Where messages wait that nobody could handle. */
export function deadLetters(scope: Construct, id: string, key: CountyKey): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
}
