import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Lane } from '../core/model/message.ts'
import type { Outbox } from '../core/ports.ts'

/** The outbox's two queues: a direct message never waits behind many. A message may be enqueued twice without harm. */
export function openOutbox(urls: Record<Lane, string>, queues = new SQSClient({})): Outbox {
  return {
    async enqueue(messages, delaySeconds = 0) {
      for (const lane of ['direct', 'bulk'] as const) {
        const ofLane = messages.filter((message) => message.lane === lane)
        for (let from = 0; from < ofLane.length; from += 10) {
          await sendBatch(queues, urls[lane], ofLane.slice(from, from + 10), delaySeconds)
        }
      }
    },
  }
}

/** Sends up to ten; one that the queue did not take is a fault, so that whoever called is called again. */
async function sendBatch(
  queues: SQSClient,
  url: string,
  bodies: { thread: string; message: string }[],
  delaySeconds: number,
) {
  const answer = await queues.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: bodies.map(({ thread, message }, place) => ({
        Id: String(place),
        MessageBody: JSON.stringify({ thread, message }),
        ...(delaySeconds > 0 ? { DelaySeconds: delaySeconds } : {}),
      })),
    }),
  )
  if (answer.Failed?.length) throw new Error(`the outbox did not take ${answer.Failed.length} messages`)
}
