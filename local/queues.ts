import type { Sqs } from './aws/sqs.ts'
import type { House } from './house.ts'

/** The dead letters of a queue. */
export const deadLettersOf = (queue: string) => `${queue}-dead-letters`

/** Makes the house's queues and their dead-letter queues; sets those that stand already as the house says now. */
export function makeQueues(
  sqs: Sqs,
  { queues, streamTriggers, maxReceiveCount, retentionDays }: House,
): void {
  const MessageRetentionPeriod = String(retentionDays * 24 * 60 * 60)
  const make = (name: string, attributes: Record<string, string>) => {
    const stands = sqs.list(name).some((queue) => queue.name === name)
    if (!stands) sqs.create(name)
    sqs.set(name, attributes)
  }
  for (const { onFailure } of streamTriggers) if (onFailure) make(onFailure, { MessageRetentionPeriod })
  for (const { name, visibilitySeconds } of queues) {
    const deadLetters = deadLettersOf(name)
    make(deadLetters, { MessageRetentionPeriod })
    make(name, {
      MessageRetentionPeriod,
      VisibilityTimeout: String(visibilitySeconds),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: sqs.arnOf(deadLetters), maxReceiveCount }),
    })
  }
}
