import {
  CarrierLookupCommand,
  CreateOptOutListCommand,
  DeleteOptedOutNumberCommand,
  DescribeOptedOutNumbersCommand,
  DescribeOptOutListsCommand,
  DescribePhoneNumbersCommand,
  PinpointSMSVoiceV2Client,
  PutOptedOutNumberCommand,
  SendMediaMessageCommand,
  SendTextMessageCommand,
  type SendTextMessageCommandInput,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { house } from '../../local/house.ts'
import { eventually, sdk, testWorld } from '../support/local-world.ts'

const pretrial = '+18015550100'
const behavioral = '+18015550110'
const maria = '+18015550134'
const inCountyList = 'harbor-pretrial'

async function textService(options: Parameters<typeof testWorld>[0] = {}) {
  const world = await testWorld(options)
  const client = new PinpointSMSVoiceV2Client(sdk(world))
  const send = (more: Partial<SendTextMessageCommandInput> = {}) =>
    client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: maria,
        OriginationIdentity: pretrial,
        MessageBody: 'Hello',
        ...more,
      }),
    )
  /** The bodies that wait in a queue, once there are so many. */
  const waiting = async (queue: string, count: number) => {
    await eventually(() => world.queues.count(queue).visible >= count)
    const messages = await world.queues.receive(queue, { most: 10 })
    return messages.map(({ body }) => JSON.parse(body))
  }
  return { world, client, send, waiting }
}
type Asked = Awaited<ReturnType<typeof textService>>

describe('a text that is sent', () => {
  test('stands on the phone, and its receipts come over the bus with our context', async () => {
    const { world, send, waiting } = await textService()
    const { MessageId } = await send({
      MessageBody: 'Court is Tuesday 🙂',
      Context: { conversation: 'cv_1', message: 'msg_1' },
    })
    expect(world.phones.textsOf(maria)).toMatchObject([
      { id: MessageId, from: pretrial, to: maria, body: 'Court is Tuesday 🙂', direction: 'received' },
    ])
    const events = await waiting('receipts', 3)
    expect(events.map(({ detail }) => [detail.eventType, detail.isFinal])).toEqual([
      ['TEXT_QUEUED', false],
      ['TEXT_SUCCESSFUL', false],
      ['TEXT_DELIVERED', true],
    ])
    expect(events[2]).toMatchObject({
      version: '0',
      source: 'aws.sms-voice',
      'detail-type': 'Text Message Delivery Status Updated',
      account: '123456789012',
      region: 'us-west-2',
      resources: [],
      detail: {
        messageId: MessageId,
        messageStatus: 'DELIVERED',
        messageEncoding: 'Unicode',
        originationPhoneNumber: pretrial,
        destinationPhoneNumber: maria,
        context: { conversation: 'cv_1', message: 'msg_1' },
        totalMessageParts: 1,
      },
    })
    expect(events[0].time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test.each([
    { number: '+18015550199', last: 'TEXT_UNREACHABLE', arrives: false },
    { number: '+18015550198', last: 'TEXT_INVALID', arrives: false },
    { number: '+14254147167', last: 'TEXT_UNREACHABLE', arrives: false },
    { number: '+14254147755', last: 'TEXT_DELIVERED', arrives: true },
  ])('to $number ends as $last', async ({ number, last, arrives }) => {
    const { world, send } = await textService()
    await send({ DestinationPhoneNumber: number })
    await eventually(async () => {
      const messages = await world.queues.receive('receipts', { most: 10, visibilityTimeoutSeconds: 0 })
      return messages
        .map(({ body }) => JSON.parse(body).detail)
        .some(({ eventType, isFinal }) => eventType === last && isFinal)
    })
    expect(world.phones.textsOf(number)).toHaveLength(arrives ? 1 : 0)
  })

  test('to a number that loses the answer arrives all the same', async () => {
    const { world, send } = await textService()
    await expect(send({ DestinationPhoneNumber: '+18015550197' })).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
    expect(world.phones.textsOf('+18015550197')).toHaveLength(1)
    await eventually(() => world.queues.count('receipts').visible === 3)
  })

  test('counts its parts as the carrier does', async () => {
    const { send, waiting } = await textService()
    await send({ MessageBody: 'x'.repeat(161) })
    const [event] = await waiting('receipts', 3)
    expect(event.detail).toMatchObject({
      totalMessageParts: 2,
      messageEncoding: 'GSM',
      totalMessagePrice: 0.01162,
    })
  })

  test('tried dry is checked and goes nowhere', async () => {
    const { world, send } = await textService()
    expect((await send({ DryRun: true })).MessageId).toBeDefined()
    expect(world.phones.textsOf(maria)).toEqual([])
  })

  test('reports twice, or last things first, when told to', async () => {
    const { world, send, waiting } = await textService({ receiptPace: [5, 60, 120] })
    world.faults.set([
      { service: 'sms-voice', operation: 'receipt', effect: 'duplicate', times: 1 },
      { service: 'sms-voice', operation: 'receipt', effect: 'reorder' },
    ])
    await send()
    const events = await waiting('receipts', 4)
    expect(events.map(({ detail }) => detail.eventType)).toEqual([
      'TEXT_DELIVERED',
      'TEXT_DELIVERED',
      'TEXT_SUCCESSFUL',
      'TEXT_QUEUED',
    ])
    expect(events[0].id).toBe(events[1].id)
  })

  test('may carry a picture from a bucket, or say that it cannot be read', async () => {
    const textNumbers = house.textNumbers.map((number) => ({
      ...number,
      capabilities: ['SMS' as const, 'MMS' as const],
    }))
    const { world, client, waiting } = await textService({ house: { textNumbers } })
    const s3 = new S3Client(sdk(world))
    await s3.send(new CreateBucketCommand({ Bucket: 'media' }))
    await s3.send(new PutObjectCommand({ Bucket: 'media', Key: 'map.png', Body: 'png' }))
    const send = (url: string) =>
      client.send(
        new SendMediaMessageCommand({
          DestinationPhoneNumber: maria,
          OriginationIdentity: pretrial,
          MediaUrls: [url],
        }),
      )
    await send('s3://media/map.png')
    await send('s3://media/none.png')
    expect(world.phones.textsOf(maria)).toMatchObject([{ media: ['s3://media/map.png'] }])
    const events = await waiting('receipts', 4)
    expect(events.map(({ detail }) => detail.eventType)).toContain('MEDIA_FILE_INACCESSIBLE')
    expect(
      events.find(({ detail }) => detail.isFinal && detail.eventType === 'MEDIA_DELIVERED'),
    ).toMatchObject({
      'detail-type': 'Media Message Delivery Status Updated',
      detail: { contentType: 'MMS' },
    })
  })
})

describe('a text that comes in', () => {
  test('reaches the queue in its topic’s envelope, naming the text it follows', async () => {
    const { world, send, waiting } = await textService()
    const { MessageId } = await send()
    expect(world.phones.send({ from: maria, to: pretrial, body: 'ok gracias', id: 'in-1' })).toEqual({
      kind: 'handed on',
      id: 'in-1',
    })
    const [envelope] = await waiting('inbound-texts', 1)
    expect(envelope).toMatchObject({
      Type: 'Notification',
      TopicArn: 'arn:aws:sns:us-west-2:123456789012:inbound-texts',
    })
    expect(JSON.parse(envelope.Message)).toEqual({
      originationNumber: maria,
      destinationNumber: pretrial,
      messageKeyword: 'KEYWORD_123456789012',
      messageBody: 'ok gracias',
      inboundMessageId: 'in-1',
      previousPublishedMessageId: MessageId,
    })
    expect(world.phones.textsOf(maria).map(({ direction, body }) => [direction, body])).toEqual([
      ['received', 'Hello'],
      ['sent', 'ok gracias'],
    ])
  })

  test('is the same text when its id comes again', async () => {
    const { world } = await textService()
    const text = { from: maria, to: pretrial, body: 'hi', id: 'in-1' }
    world.phones.send(text)
    expect(world.phones.send(text)).toEqual({ kind: 'seen before', id: 'in-1' })
    expect(world.queues.count('inbound-texts').visible).toBe(1)
  })

  test('is published twice when told to, as one text', async () => {
    const { world, waiting } = await textService()
    world.faults.add({ service: 'sms-voice', operation: 'inbound', effect: 'duplicate' })
    world.phones.send({ from: maria, to: pretrial, body: 'hi', id: 'in-1' })
    const envelopes = await waiting('inbound-texts', 2)
    expect(envelopes.map(({ Message }) => JSON.parse(Message).inboundMessageId)).toEqual(['in-1', 'in-1'])
    expect(envelopes[0].MessageId).not.toBe(envelopes[1].MessageId)
  })

  test('to a number that is nobody’s goes nowhere', async () => {
    const { world } = await textService()
    expect(world.phones.send({ from: maria, to: '+18015550000', body: 'hi' })).toEqual({
      kind: 'no such number',
    })
  })

  test.each(['STOP', 'stop', ' Unsubscribe ', 'QUIT'])(
    'of %j is answered and ends the texts of that department only',
    async (body) => {
      const { world, send } = await textService()
      expect(world.phones.send({ from: maria, to: pretrial, body })).toMatchObject({ kind: 'answered' })
      expect(world.phones.textsOf(maria).at(-1)?.body).toContain('no more texts')
      expect(world.queues.count('inbound-texts').visible).toBe(0)
      await expect(send()).rejects.toMatchObject({
        name: 'ConflictException',
        Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
      })
      await send({ OriginationIdentity: behavioral })
      expect(world.phones.isOptedOut(maria, pretrial)).toBe(true)
      expect(world.phones.isOptedOut(maria, behavioral)).toBe(false)
    },
  )

  test('of HELP is answered, of START opts in again and is handed on with its keyword', async () => {
    const { world, send, waiting } = await textService()
    world.phones.send({ from: maria, to: pretrial, body: 'STOP' })
    expect(world.phones.send({ from: maria, to: pretrial, body: 'help' })).toMatchObject({ kind: 'answered' })
    expect(world.phones.send({ from: maria, to: pretrial, body: 'Start' })).toMatchObject({
      kind: 'handed on',
      answer: expect.any(String),
    })
    await send()
    const [envelope] = await waiting('inbound-texts', 1)
    expect(JSON.parse(envelope.Message)).toMatchObject({ messageKeyword: 'START', messageBody: 'Start' })
  })

  test('that only begins like a keyword is an ordinary text', async () => {
    const { world } = await textService()
    expect(world.phones.send({ from: maria, to: pretrial, body: 'started my job' })).not.toHaveProperty(
      'answer',
    )
    expect(world.phones.send({ from: maria, to: pretrial, body: 'stop by at 9?' })).not.toHaveProperty(
      'answer',
    )
    expect(world.phones.isOptedOut(maria, pretrial)).toBe(false)
  })
})

describe('the service describes', () => {
  test('its numbers, by id or filter', async () => {
    const { client } = await textService()
    const numbers = async (input: object) =>
      (await client.send(new DescribePhoneNumbersCommand(input))).PhoneNumbers?.map(
        ({ PhoneNumber }) => PhoneNumber,
      )
    expect(await numbers({})).toEqual([pretrial, behavioral])
    expect(await numbers({ PhoneNumberIds: ['phone-behavioral'] })).toEqual([behavioral])
    expect(await numbers({ Filters: [{ Name: 'opt-out-list-name', Values: [inCountyList] }] })).toEqual([
      pretrial,
    ])
    const first = await client.send(new DescribePhoneNumbersCommand({ MaxResults: 1 }))
    expect(await numbers({ NextToken: first.NextToken })).toEqual([behavioral])
  })

  test('who opted out, by themselves or by hand', async () => {
    const { world, client } = await textService()
    world.phones.send({ from: maria, to: pretrial, body: 'STOP' })
    await client.send(
      new PutOptedOutNumberCommand({ OptOutListName: inCountyList, OptedOutNumber: '+18015550135' }),
    )
    const described = await client.send(new DescribeOptedOutNumbersCommand({ OptOutListName: inCountyList }))
    expect(described.OptedOutNumbers).toMatchObject([
      { OptedOutNumber: maria, EndUserOptedOut: true, OptedOutTimestamp: expect.any(Date) },
      { OptedOutNumber: '+18015550135', EndUserOptedOut: false },
    ])
    await client.send(
      new DeleteOptedOutNumberCommand({ OptOutListName: inCountyList, OptedOutNumber: maria }),
    )
    const asked = client.send(
      new DescribeOptedOutNumbersCommand({ OptOutListName: inCountyList, OptedOutNumbers: [maria] }),
    )
    await expect(asked).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('its opt-out lists, and makes one', async () => {
    const { client } = await textService()
    await client.send(new CreateOptOutListCommand({ OptOutListName: 'another' }))
    const { OptOutLists } = await client.send(new DescribeOptOutListsCommand({}))
    expect(OptOutLists?.map(({ OptOutListName }) => OptOutListName)).toEqual([
      'another',
      'harbor-behavioral',
      inCountyList,
    ])
  })

  test.each([
    ['+18015550134', 'MOBILE'],
    ['+1 (801) 555-0198', 'LANDLINE'],
    ['+1801555', 'INVALID'],
  ])('%s as %s', async (PhoneNumber, PhoneNumberType) => {
    const { client } = await textService()
    expect(await client.send(new CarrierLookupCommand({ PhoneNumber }))).toMatchObject({ PhoneNumberType })
  })
})

describe('the text service refuses', () => {
  const text =
    (more: Partial<SendTextMessageCommandInput>) =>
    ({ send }: Asked) =>
      send(more)
  test.each<[string, string, string | undefined, (asked: Asked) => Promise<unknown>]>([
    [
      'an unknown origination',
      'ResourceNotFoundException',
      undefined,
      text({ OriginationIdentity: '+18015559999' }),
    ],
    ['no origination', 'ValidationException', 'MISSING_PARAMETER', text({ OriginationIdentity: undefined })],
    ['an empty text', 'ValidationException', 'FIELD_VALIDATION_FAILED', text({ MessageBody: '  ' })],
    ['no text', 'ValidationException', 'MISSING_PARAMETER', text({ MessageBody: undefined })],
    [
      '1601 characters',
      'ValidationException',
      'FIELD_VALIDATION_FAILED',
      text({ MessageBody: 'x'.repeat(1601) }),
    ],
    [
      'more parts than carriers take',
      'ValidationException',
      'MAXIMUM_SIZE_EXCEEDED',
      text({ MessageBody: 'ñá'.repeat(316) }),
    ],
    [
      'a number with letters',
      'ValidationException',
      'FIELD_VALIDATION_FAILED',
      text({ DestinationPhoneNumber: '801-GET-HELP' }),
    ],
    [
      'a number abroad',
      'ValidationException',
      'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY',
      text({ DestinationPhoneNumber: '+447700900123' }),
    ],
    [
      'a country that is blocked',
      'ConflictException',
      'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
      text({ DestinationPhoneNumber: '+447700900123', ProtectConfigurationId: 'protect-local' }),
    ],
    [
      'Canada, when it is blocked',
      'ConflictException',
      'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
      text({ DestinationPhoneNumber: '+16132345678', ProtectConfigurationId: 'protect-local' }),
    ],
    [
      'six entries of context',
      'ValidationException',
      'FIELD_VALIDATION_FAILED',
      text({ Context: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } }),
    ],
    [
      'context with a space in its key',
      'ValidationException',
      'FIELD_VALIDATION_FAILED',
      text({ Context: { 'a b': '1' } }),
    ],
    ['a life of 4 seconds', 'ValidationException', 'FIELD_VALIDATION_FAILED', text({ TimeToLive: 4 })],
    ['a promotion', 'ConflictException', 'MESSAGE_TYPE_MISMATCH', text({ MessageType: 'PROMOTIONAL' })],
    [
      'what costs more than allowed',
      'ValidationException',
      'PRICE_OVER_THRESHOLD',
      text({ MaxPrice: '0.001' }),
    ],
    [
      'a configuration set that is not there',
      'ResourceNotFoundException',
      undefined,
      text({ ConfigurationSetName: 'none' }),
    ],
    [
      'a protection that is not there',
      'ResourceNotFoundException',
      undefined,
      text({ ProtectConfigurationId: 'none' }),
    ],
    ['a keyword the number lacks', 'ConflictException', 'KEYWORD_MISMATCH', text({ Keyword: 'JOIN' })],
    [
      'an opt-out list that is not there',
      'ResourceNotFoundException',
      undefined,
      ({ client }) => client.send(new DescribeOptedOutNumbersCommand({ OptOutListName: 'none' })),
    ],
    [
      'a list that exists',
      'ConflictException',
      'RESOURCE_ALREADY_EXISTS',
      ({ client }) => client.send(new CreateOptOutListCommand({ OptOutListName: inCountyList })),
    ],
    [
      'to opt in who is not out',
      'ResourceNotFoundException',
      undefined,
      ({ client }) =>
        client.send(new DeleteOptedOutNumberCommand({ OptOutListName: inCountyList, OptedOutNumber: maria })),
    ],
  ])('%s', async (_what, name, Reason, ask) => {
    await expect(ask(await textService())).rejects.toMatchObject({ name, ...(Reason && { Reason }) })
  })

  test('a picture from a number for texts only', async () => {
    const textNumbers = house.textNumbers.map((one) => ({ ...one, capabilities: ['SMS' as const] }))
    const { client } = await textService({ house: { textNumbers } })
    const picture = { DestinationPhoneNumber: maria, OriginationIdentity: pretrial, MessageBody: 'x' }
    await expect(client.send(new SendMediaMessageCommand(picture))).rejects.toMatchObject({
      name: 'ConflictException',
      Reason: 'NUMBER_CAPABILITIES_MISMATCH',
    })
  })
})
