import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Lane } from '../core/model/message.ts'
import type { ExportJobs, MassJobs, NoticeJobs, Outbox } from '../core/ports.ts'

/** The outbox's two queues: a direct message never waits behind many. A message may be enqueued twice without harm. */
export function openOutbox(urls: Record<Lane, string>, queues = new SQSClient({})): Outbox {
  return {
    async enqueue(messages, delaySeconds = 0) {
      for (const lane of ['direct', 'bulk'] as const) {
        const ofLane = messages.filter((message) => message.lane === lane)
        for (let from = 0; from < ofLane.length; from += 10) {
          const bodies = ofLane
            .slice(from, from + 10)
            .map(({ thread, message, slot }) => ({ thread, message, ...(slot ? { slot } : {}) }))
          await sendBatch(queues, urls[lane], bodies, delaySeconds)
        }
      }
    },
  }
}

/** The queue of work on mass messages. */
export function openMassJobs(url: string, queues = new SQSClient({})): MassJobs {
  return {
    async enqueue(jobs, delaySeconds = 0) {
      for (let from = 0; from < jobs.length; from += 10)
        await sendBatch(queues, url, jobs.slice(from, from + 10), delaySeconds)
    },
  }
}

/** The queue of notices to staff. */
export function openNoticeJobs(url: string, queues = new SQSClient({})): NoticeJobs {
  return {
    async enqueue(jobs, delaySeconds = 0) {
      for (let from = 0; from < jobs.length; from += 10)
        await sendBatch(queues, url, jobs.slice(from, from + 10), delaySeconds)
    },
  }
}

/** The queue of work on public-records exports. */
export function openExportJobs(url: string, queues = new SQSClient({})): ExportJobs {
  return {
    async enqueue(jobs) {
      for (let from = 0; from < jobs.length; from += 10)
        await sendBatch(queues, url, jobs.slice(from, from + 10), 0)
    },
  }
}

/** Sends up to ten; one that the queue did not take is a fault, so that whoever called is called again. */
async function sendBatch(queues: SQSClient, url: string, bodies: object[], delaySeconds: number) {
  const answer = await queues.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: bodies.map((body, place) => ({
        Id: String(place),
        MessageBody: JSON.stringify(body),
        ...(delaySeconds > 0 ? { DelaySeconds: delaySeconds } : {}),
      })),
    }),
  )
  if (answer.Failed?.length) throw new Error(`a queue did not take ${answer.Failed.length} of its records`)
}
