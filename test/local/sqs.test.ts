import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
  type SQSServiceException,
} from '@aws-sdk/client-sqs'
import { describe, expect, test } from 'vitest'
import { sdk, testWorld } from '../support/local-world.ts'

async function queue(attributes: Record<string, string> = {}) {
  const world = await testWorld({ house: { queues: [], streamTriggers: [] } })
  const client = new SQSClient(sdk(world))
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: 'q', Attributes: attributes }),
  )
  const send = (MessageBody: string, DelaySeconds?: number) =>
    client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody,
        ...(DelaySeconds === undefined ? {} : { DelaySeconds }),
      }),
    )
  const receive = async (more: Partial<ConstructorParameters<typeof ReceiveMessageCommand>[0]> = {}) => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
    )
    return Messages
  }
  const attribute = async (
    name:
      | 'ApproximateNumberOfMessages'
      | 'ApproximateNumberOfMessagesNotVisible'
      | 'ApproximateNumberOfMessagesDelayed',
  ) => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }),
    )
    return Number(Attributes?.[name])
  }
  return { world, client, QueueUrl, send, receive, attribute }
}

describe('a queue', () => {
  test('hands a message over with its attributes and digests, until it is deleted', async () => {
    const { client, QueueUrl, receive } = await queue()
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: 'text' },
      count: { DataType: 'Number', StringValue: '3' },
      raw: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 3]) },
    }
    const { MessageId } = await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'Qué tal', MessageAttributes }),
    )
    const [message] = await receive({ MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'] })
    expect(message).toMatchObject({
      MessageId,
      Body: 'Qué tal',
      MessageAttributes,
      Attributes: { ApproximateReceiveCount: '1' },
    })
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }))
    expect(await receive({ VisibilityTimeout: 0 })).toEqual([])
  })

  test('hides what was received until the visibility timeout is over', async () => {
    const { world, send, receive, attribute } = await queue({ VisibilityTimeout: '60' })
    await send('one')
    expect(await receive()).toHaveLength(1)
    expect(await receive()).toEqual([])
    expect(await attribute('ApproximateNumberOfMessagesNotVisible')).toBe(1)
    world.clock.advance(61)
    const [again] = await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] })
    expect(again?.Attributes).toEqual({ ApproximateReceiveCount: '2' })
  })

  test('a handle of an earlier receipt deletes nothing', async () => {
    const { world, client, QueueUrl, send, receive } = await queue()
    await send('one')
    const [first] = await receive()
    world.clock.advance(31)
    expect(await receive()).toHaveLength(1)
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }))
    world.clock.advance(31)
    expect(await receive()).toHaveLength(1)
  })

  test('keeps a delayed message back, by the message or by the queue', async () => {
    const { world, send, receive, attribute } = await queue({ DelaySeconds: '5' })
    await send('later', 900)
    await send('soon')
    expect(await receive()).toEqual([])
    expect(await attribute('ApproximateNumberOfMessagesDelayed')).toBe(2)
    world.clock.advance(5)
    expect((await receive()).map(({ Body }) => Body)).toEqual(['soon'])
    world.clock.advance(895)
    expect((await receive()).map(({ Body }) => Body)).toContain('later')
  })

  test('a long poll ends as soon as a message can be seen', async () => {
    const { world, send, receive } = await queue()
    const began = performance.now()
    const waiting = receive({ WaitTimeSeconds: 20 })
    await send('one', 600)
    world.clock.advance(600)
    expect(await waiting).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(await receive({ WaitTimeSeconds: 1 })).toEqual([])
  })

  test('moves a message to the dead letters after it was received too often', async () => {
    const { world, client, send, receive, QueueUrl } = await queue()
    const dead = await client.send(new CreateQueueCommand({ QueueName: 'q-dead-letters' }))
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: world.queues.arnOf('q-dead-letters'),
      maxReceiveCount: 2,
    })
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy } }))
    const { MessageId } = await send('poison')
    for (let time = 0; time < 2; time++) {
      expect(await receive()).toHaveLength(1)
      world.clock.advance(31)
    }
    expect(await receive()).toEqual([])
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: dead.QueueUrl, MessageSystemAttributeNames: ['All'] }),
    )
    expect(Messages).toMatchObject([
      {
        MessageId,
        Body: 'poison',
        Attributes: { DeadLetterQueueSourceArn: world.queues.arnOf('q'), ApproximateReceiveCount: '1' },
      },
    ])
  })

  test('forgets a message when its retention is over', async () => {
    const { world, send, receive } = await queue({ MessageRetentionPeriod: '60' })
    await send('one')
    world.clock.advance(61)
    expect(await receive()).toEqual([])
  })

  test('changes how long a received message stays hidden', async () => {
    const { world, client, QueueUrl, send, receive } = await queue()
    await send('one')
    const [message] = await receive()
    const change = (VisibilityTimeout: number) =>
      client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl,
          ReceiptHandle: message?.ReceiptHandle,
          VisibilityTimeout,
        }),
      )
    await change(300)
    world.clock.advance(31)
    expect(await receive()).toEqual([])
    await change(0)
    expect(await receive()).toHaveLength(1)
  })

  test('takes batches, each entry for itself', async () => {
    const { client, QueueUrl, receive } = await queue()
    const sent = await client.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'a', MessageBody: 'one' },
          { Id: 'b', MessageBody: 'two', DelaySeconds: 901 },
        ],
      }),
    )
    expect(sent.Successful).toMatchObject([{ Id: 'a' }])
    expect(sent.Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameterValue', SenderFault: true }])
    const [message] = await receive()
    const ReceiptHandle = message?.ReceiptHandle
    const hidden = await client.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'a', ReceiptHandle, VisibilityTimeout: 60 },
          { Id: 'b', ReceiptHandle: 'nonsense', VisibilityTimeout: 1 },
        ],
      }),
    )
    expect(hidden).toMatchObject({
      Successful: [{ Id: 'a' }],
      Failed: [{ Id: 'b', Code: 'ReceiptHandleIsInvalid' }],
    })
    const deleted = await client.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a', ReceiptHandle }] }),
    )
    expect(deleted.Successful).toEqual([{ Id: 'a' }])
  })

  test('is found, listed, described and emptied', async () => {
    const { client, QueueUrl, send, attribute } = await queue({ VisibilityTimeout: '7' })
    await client.send(new CreateQueueCommand({ QueueName: 'q', Attributes: { VisibilityTimeout: '7' } }))
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'q' }))).QueueUrl).toBe(QueueUrl)
    expect((await client.send(new ListQueuesCommand({ QueueNamePrefix: 'q' }))).QueueUrls).toEqual([QueueUrl])
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    )
    expect(Attributes).toMatchObject({
      VisibilityTimeout: '7',
      QueueArn: 'arn:aws:sqs:us-west-2:123456789012:q',
      DelaySeconds: '0',
    })
    await send('one')
    await client.send(new PurgeQueueCommand({ QueueUrl }))
    expect(await attribute('ApproximateNumberOfMessages')).toBe(0)
  })
})

type Queue = Awaited<ReturnType<typeof queue>>
const entries = (count: number, body = 'x') =>
  Array.from({ length: count }, (_, index) => ({ Id: `e${index}`, MessageBody: body }))
const attributes = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`a${index}`, { DataType: 'String', StringValue: 'x' }]),
  )

describe('SQS refuses', () => {
  test.each<[string, string, (queue: Queue) => Promise<unknown>]>([
    [
      'a queue that does not exist',
      'QueueDoesNotExist',
      ({ client }) => client.send(new GetQueueUrlCommand({ QueueName: 'none' })),
    ],
    [
      'a name with a dot',
      'InvalidParameterValue',
      ({ client }) => client.send(new CreateQueueCommand({ QueueName: 'a.b' })),
    ],
    [
      'another FIFO attribute',
      'InvalidAttributeName',
      ({ client }) =>
        client.send(new CreateQueueCommand({ QueueName: 'z', Attributes: { FifoQueue: 'true' } })),
    ],
    [
      'the same name set otherwise',
      'QueueNameExists',
      ({ client }) =>
        client.send(new CreateQueueCommand({ QueueName: 'q', Attributes: { DelaySeconds: '9' } })),
    ],
    [
      'a visibility of 13 hours',
      'InvalidAttributeValue',
      ({ client, QueueUrl }) =>
        client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '46800' } })),
    ],
    [
      'dead letters that do not exist',
      'InvalidParameterValue',
      ({ client, QueueUrl }) =>
        client.send(
          new SetQueueAttributesCommand({
            QueueUrl,
            Attributes: {
              RedrivePolicy:
                '{"deadLetterTargetArn":"arn:aws:sqs:us-west-2:123456789012:none","maxReceiveCount":3}',
            },
          }),
        ),
    ],
    [
      'an unknown attribute',
      'InvalidAttributeName',
      ({ client, QueueUrl }) =>
        client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Colour' as never] })),
    ],
    ['a delay over 15 minutes', 'InvalidParameterValue', ({ send }) => send('x', 901)],
    ['an empty body', 'MissingParameter', ({ send }) => send('')],
    ['a body with a null character', 'InvalidMessageContents', ({ send }) => send('a\u0000b')],
    ['a body over 1 MiB', 'InvalidParameterValue', ({ send }) => send('x'.repeat(1_048_577))],
    [
      'eleven attributes',
      'InvalidParameterValue',
      ({ client, QueueUrl }) =>
        client.send(
          new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageAttributes: attributes(11) }),
        ),
    ],
    [
      'an attribute of no known type',
      'InvalidParameterValue',
      ({ client, QueueUrl }) =>
        client.send(
          new SendMessageCommand({
            QueueUrl,
            MessageBody: 'x',
            MessageAttributes: { a: { DataType: 'Date', StringValue: 'x' } },
          }),
        ),
    ],
    ['eleven messages', 'InvalidParameterValue', ({ receive }) => receive({ MaxNumberOfMessages: 11 })],
    ['a poll of 21 seconds', 'InvalidParameterValue', ({ receive }) => receive({ WaitTimeSeconds: 21 })],
    [
      'an empty batch',
      'EmptyBatchRequest',
      ({ client, QueueUrl }) => client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [] })),
    ],
    [
      'a batch of eleven',
      'TooManyEntriesInBatchRequest',
      ({ client, QueueUrl }) => client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries(11) })),
    ],
    [
      'the same id twice',
      'BatchEntryIdsNotDistinct',
      ({ client, QueueUrl }) =>
        client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [...entries(1), ...entries(1)] })),
    ],
    [
      'an id with a space',
      'InvalidBatchEntryId',
      ({ client, QueueUrl }) =>
        client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a b', MessageBody: 'x' }] })),
    ],
    [
      'a batch over 1 MiB in all',
      'BatchRequestTooLong',
      ({ client, QueueUrl }) =>
        client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries(3, 'x'.repeat(400_000)) })),
    ],
    [
      'a handle that is none',
      'ReceiptHandleIsInvalid',
      ({ client, QueueUrl }) =>
        client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'nonsense' })),
    ],
    [
      'a member of FIFO queues',
      'InvalidParameterValue',
      ({ client, QueueUrl }) =>
        client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageGroupId: 'g' })),
    ],
    [
      'to hide what is not in flight',
      'MessageNotInflight',
      async ({ client, QueueUrl, send, receive }) => {
        await send('x')
        const [message] = await receive({ VisibilityTimeout: 0 })
        await client.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl,
            ReceiptHandle: message?.ReceiptHandle,
            VisibilityTimeout: 10,
          }),
        )
      },
    ],
    [
      'to be emptied twice in a minute',
      'PurgeQueueInProgress',
      async ({ client, QueueUrl }) => {
        await client.send(new PurgeQueueCommand({ QueueUrl }))
        await client.send(new PurgeQueueCommand({ QueueUrl }))
      },
    ],
  ])('%s', async (_what, name, ask) => {
    const refused = await ask(await queue()).then(
      () => undefined,
      (error: SQSServiceException) => error,
    )
    expect(refused).toMatchObject({
      name,
      $metadata: { httpStatusCode: name === 'PurgeQueueInProgress' ? 403 : 400 },
    })
  })
})
