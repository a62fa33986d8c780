import { integer, list, map, string, structure } from '../shape.ts'

const text = string()
const texts = list(text)
const QueueUrl = text
const attributes = map(text, text)
const messageAttributes = map(text, structure({ 'DataType*': text, StringValue: text, BinaryValue: text }))
const message = { 'MessageBody*': text, DelaySeconds: integer(), MessageAttributes: messageAttributes }

/** What each operation takes. FIFO queues and tags are not served here, so their members are refused. */
export const shapes: Record<string, ReturnType<typeof structure>> = {
  CreateQueue: structure({ 'QueueName*': text, Attributes: attributes }),
  GetQueueUrl: structure({ 'QueueName*': text, QueueOwnerAWSAccountId: text }),
  ListQueues: structure({ QueueNamePrefix: text, MaxResults: integer(1, 1000), NextToken: text }),
  GetQueueAttributes: structure({ 'QueueUrl*': QueueUrl, AttributeNames: texts }),
  SetQueueAttributes: structure({ 'QueueUrl*': QueueUrl, 'Attributes*': attributes }),
  PurgeQueue: structure({ 'QueueUrl*': QueueUrl }),
  SendMessage: structure({ 'QueueUrl*': QueueUrl, ...message }),
  ReceiveMessage: structure({
    'QueueUrl*': QueueUrl,
    MaxNumberOfMessages: integer(),
    WaitTimeSeconds: integer(),
    VisibilityTimeout: integer(),
    AttributeNames: texts,
    MessageSystemAttributeNames: texts,
    MessageAttributeNames: texts,
  }),
  DeleteMessage: structure({ 'QueueUrl*': QueueUrl, 'ReceiptHandle*': text }),
  ChangeMessageVisibility: structure({
    'QueueUrl*': QueueUrl,
    'ReceiptHandle*': text,
    'VisibilityTimeout*': integer(0, 43_200),
  }),
  SendMessageBatch: structure({
    'QueueUrl*': QueueUrl,
    'Entries*': list(structure({ 'Id*': text, ...message })),
  }),
  DeleteMessageBatch: structure({
    'QueueUrl*': QueueUrl,
    'Entries*': list(structure({ 'Id*': text, 'ReceiptHandle*': text })),
  }),
  ChangeMessageVisibilityBatch: structure({
    'QueueUrl*': QueueUrl,
    'Entries*': list(
      structure({ 'Id*': text, 'ReceiptHandle*': text, VisibilityTimeout: integer(0, 43_200) }),
    ),
  }),
}
