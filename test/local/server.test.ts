import { crc32 } from 'node:zlib'
import { DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { sdk, testWorld } from '../support/local-world.ts'

const signedFor = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=TEST/20261121/us-west-2/${service}/aws4_request, SignedHeaders=host, Signature=0`

describe('the AWS server', () => {
  test.each([
    { name: 'no signature', headers: {}, status: 403, code: 'MissingAuthenticationToken' },
    {
      name: 'a service nobody serves',
      headers: { authorization: signedFor('polly') },
      status: 404,
      code: 'UnknownServiceException',
    },
    {
      name: 'no target',
      headers: { authorization: signedFor('sqs') },
      status: 404,
      code: 'UnknownOperationException',
    },
    {
      name: "another service's target",
      headers: { authorization: signedFor('sqs'), 'x-amz-target': 'AmazonSSM.GetParameter' },
      status: 404,
      code: 'UnknownOperationException',
    },
    {
      name: 'an operation nobody serves',
      headers: { authorization: signedFor('sqs'), 'x-amz-target': 'AmazonSQS.TagQueue' },
      status: 404,
      code: 'UnknownOperationException',
    },
    {
      name: 'a parameter that is not known',
      headers: { authorization: signedFor('sqs'), 'x-amz-target': 'AmazonSQS.ListQueues' },
      body: '{"Colour":"blue"}',
      status: 400,
      code: 'InvalidParameterValue',
    },
    {
      name: 'a body that is not JSON',
      headers: { authorization: signedFor('sqs'), 'x-amz-target': 'AmazonSQS.ListQueues' },
      body: '{',
      status: 400,
      code: 'SerializationException',
    },
  ])('refuses $name', async ({ headers, body, status, code }) => {
    const world = await testWorld()
    const response = await fetch(world.endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: body ?? '{}',
    })
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(code)
  })

  test('guards DynamoDB answers with the checksum of their bytes, and gives each a request id', async () => {
    const world = await testWorld()
    const headers = { authorization: signedFor('dynamodb'), 'x-amz-target': 'DynamoDB_20120810.ListTables' }
    const response = await fetch(world.endpoint, { method: 'POST', headers, body: '{}' })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('x-amz-crc32')).toBe(String(crc32(bytes)))
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('speaks to each SDK client in its own protocol', async () => {
    const world = await testWorld()
    await new DynamoDBClient(sdk(world)).send(new ListTablesCommand({}))
    await new SQSClient(sdk(world)).send(new ListQueuesCommand({}))
    const ssm = new SSMClient(sdk(world))
    await ssm.send(new PutParameterCommand({ Name: '/a/b', Value: 'one', Type: 'String' }))
    await expect(ssm.send(new PutParameterCommand({ Name: '/a/b', Value: 'two' }))).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    })
    await ssm.send(new PutParameterCommand({ Name: '/a/b', Value: 'two', Overwrite: true }))
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/a/b' }))
    expect(Parameter).toMatchObject({ Value: 'two', Version: 2 })
    await expect(ssm.send(new GetParameterCommand({ Name: '/none' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    })
    const missing = new SchedulerClient(sdk(world)).send(new GetScheduleCommand({ Name: 'none' }))
    await expect(missing).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    })
  })
})

const text = new SendTextMessageCommand({
  DestinationPhoneNumber: '+18015550134',
  OriginationIdentity: '+18015550100',
  MessageBody: 'Hello',
})

describe('faults', () => {
  test.each<{ fault: Fault; name: string; status?: number; reason?: string }>([
    { fault: { service: 'sms-voice', effect: 'throttle' }, name: 'ThrottlingException', status: 400 },
    { fault: { service: 'sms-voice', effect: 'server-error' }, name: 'InternalServerException', status: 500 },
    {
      fault: { service: 'sms-voice', effect: 'refuse', reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
      name: 'ConflictException',
      reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    },
    {
      fault: { service: 'sms-voice', effect: 'refuse', reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' },
      name: 'ServiceQuotaExceededException',
      reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
    },
    {
      fault: { service: 'sms-voice', effect: 'refuse', reason: 'ACCOUNT_DISABLED' },
      name: 'AccessDeniedException',
      reason: 'ACCOUNT_DISABLED',
    },
    {
      fault: { service: 'sms-voice', effect: 'refuse', reason: 'PRICE_OVER_THRESHOLD' },
      name: 'ValidationException',
      reason: 'PRICE_OVER_THRESHOLD',
    },
    {
      fault: { service: 'sms-voice', effect: 'refuse', code: 'AccessDeniedException' },
      name: 'AccessDeniedException',
    },
  ])(
    'let the text service answer $name to $fault.effect $fault.reason',
    async ({ fault, name, status, reason }) => {
      const world = await testWorld()
      world.faults.set([fault])
      const sent = new PinpointSMSVoiceV2Client(sdk(world)).send(text)
      await expect(sent).rejects.toMatchObject({
        name,
        ...(reason && { Reason: reason }),
        $metadata: { httpStatusCode: status ?? 400 },
      })
      expect(world.phones.textsOf('+18015550134')).toEqual([])
    },
  )

  test('lose the answer after the work is done', async () => {
    const world = await testWorld()
    world.faults.add({ service: 'sms-voice', operation: 'SendTextMessage', effect: 'lose-answer', times: 1 })
    const service = new PinpointSMSVoiceV2Client(sdk(world))
    await expect(service.send(text)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(world.phones.textsOf('+18015550134')).toHaveLength(1)
    await service.send(text)
    expect(world.faults.list()).toEqual([])
  })

  test('strike by operation, by count and by chance', async () => {
    const world = await testWorld()
    const sqs = new SQSClient(sdk(world))
    world.faults.set([{ service: 'sqs', operation: 'SendMessage', effect: 'throttle', times: 2 }])
    const send = () =>
      sqs.send(new SendMessageCommand({ QueueUrl: world.queues.addressOf('outbox'), MessageBody: 'one' }))
    await sqs.send(new ListQueuesCommand({}))
    await expect(send()).rejects.toMatchObject({ name: 'RequestThrottled' })
    expect(world.faults.list()).toMatchObject([{ times: 1 }])
    await expect(send()).rejects.toMatchObject({ name: 'RequestThrottled' })
    await send()
    world.faults.set([{ service: 'sqs', effect: 'throttle', probability: 0 }])
    await send()
  })

  test('delay an answer', async () => {
    const world = await testWorld()
    world.faults.add({ service: 'dynamodb', effect: 'delay', milliseconds: 120 })
    const began = performance.now()
    await new DynamoDBClient(sdk(world)).send(new ListTablesCommand({}))
    expect(performance.now() - began).toBeGreaterThanOrEqual(119)
  })
})

describe('who watches the calls', () => {
  test('sees each before it is applied and after, and can cut either', async () => {
    const world = await testWorld()
    const seen: string[] = []
    let cut: 'before' | 'after' | undefined
    world.server.onRequest(({ service, operation, phase, functionName, worker }) => {
      seen.push([service, operation, phase, functionName, worker].join(' '))
      return phase === cut ? 'drop' : undefined
    })
    const sqs = new SQSClient(sdk(world, 'LOCAL-send-message-7'))
    const send = () =>
      sqs.send(new SendMessageCommand({ QueueUrl: world.queues.addressOf('outbox'), MessageBody: 'one' }))
    await send()
    expect(seen).toEqual(['sqs SendMessage before send-message 7', 'sqs SendMessage after send-message 7'])
    cut = 'before'
    await expect(send()).rejects.toThrow()
    expect(world.queues.count('outbox').visible).toBe(1)
    cut = 'after'
    await expect(send()).rejects.toThrow()
    expect(world.queues.count('outbox').visible).toBe(2)
  })

  test('DynamoDB refuses in its own words', async () => {
    const world = await testWorld()
    const asked = new DynamoDBClient(sdk(world)).send(
      new GetItemCommand({ TableName: 'none', Key: { pk: { S: 'a' } } }),
    )
    await expect(asked).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})
