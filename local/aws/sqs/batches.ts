import type { Sqs } from '../sqs.ts'
import { AwsFault } from '../wire.ts'
import { type MessageAttributes, md5, md5OfAttributes, sizeOfAttributes } from './message-attributes.ts'

type Queues = Omit<Sqs, 'service'>
type Entry = { Id: string }
type Batch = { Entries?: { Id: string }[] }
type Outcome = { Successful: Record<string, unknown>[]; Failed: Record<string, unknown>[] }

/** All the messages of a batch together may not be longer than this. */
const longestBatchBytes = 1_048_576

/** Sends up to ten messages; each succeeds or fails by itself. */
export function sendMessageBatch(sqs: Queues, name: string, input: Batch): Outcome {
  type Sent = {
    Id: string
    MessageBody: string
    MessageAttributes?: MessageAttributes
    DelaySeconds?: number
  }
  const bytes = entriesOf<Sent>(input).reduce(
    (sum, { MessageBody, MessageAttributes }) =>
      sum + Buffer.byteLength(MessageBody) + sizeOfAttributes(MessageAttributes ?? {}),
    0,
  )
  if (bytes > longestBatchBytes)
    throw new AwsFault(
      'BatchRequestTooLong',
      `Batch requests cannot be longer than ${longestBatchBytes} bytes. You have sent ${bytes} bytes.`,
    )
  return each<Sent>(input, ({ MessageBody, MessageAttributes: attributes = {}, DelaySeconds }) => {
    const delay = DelaySeconds === undefined ? {} : { delaySeconds: DelaySeconds }
    const id = sqs.send(name, MessageBody, { attributes, ...delay })
    const digest = md5OfAttributes(attributes)
    return {
      MessageId: id,
      MD5OfMessageBody: md5(MessageBody),
      ...(digest && { MD5OfMessageAttributes: digest }),
    }
  })
}

/** Deletes up to ten messages by their receipt handles. */
export function deleteMessageBatch(sqs: Queues, name: string, input: Batch): Outcome {
  return each<Entry & { ReceiptHandle: string }>(input, ({ ReceiptHandle }) => {
    sqs.remove(name, ReceiptHandle)
    return {}
  })
}

/** Hides up to ten received messages for longer or shorter. */
export function changeVisibilityBatch(sqs: Queues, name: string, input: Batch): Outcome {
  type Hidden = { Id: string; ReceiptHandle: string; VisibilityTimeout?: number }
  return each<Hidden>(input, ({ ReceiptHandle, VisibilityTimeout }) => {
    sqs.changeVisibility(name, ReceiptHandle, VisibilityTimeout ?? 0)
    return {}
  })
}

const entriesOf = <One extends Entry>(input: Batch): One[] => {
  const entries = (input.Entries ?? []) as One[]
  if (entries.length === 0)
    throw new AwsFault('EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > 10)
    throw new AwsFault(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
    )
  const seen = new Set<string>()
  for (const { Id } of entries) {
    if (!/^[\w-]{1,80}$/.test(Id))
      throw new AwsFault(
        'InvalidBatchEntryId',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      )
    if (seen.has(Id)) throw new AwsFault('BatchEntryIdsNotDistinct', `Id ${Id} repeated.`)
    seen.add(Id)
  }
  return entries
}

function each<One extends Entry>(input: Batch, act: (entry: One) => Record<string, unknown>): Outcome {
  const outcome: Outcome = { Successful: [], Failed: [] }
  for (const entry of entriesOf<One>(input)) {
    try {
      outcome.Successful.push({ Id: entry.Id, ...act(entry) })
    } catch (error) {
      if (!(error instanceof AwsFault)) throw error
      outcome.Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true })
    }
  }
  return outcome
}
