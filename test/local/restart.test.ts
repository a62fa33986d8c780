import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listen } from '../../local/http.ts'
import { openState } from '../../local/state.ts'
import { eventually, testFolder, testWorld } from '../support/local-world.ts'

/** Opens a world in a process of its own and returns where it answers and how to kill it. */
async function worldToKill(dataDir: string) {
  const program = join(import.meta.dirname, '..', 'support', 'killed-world.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--disable-warning=ExperimentalWarning', program, dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { endpoint } = JSON.parse(line.toString()) as { endpoint: string }
  const sdk = {
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'x' },
    maxAttempts: 1,
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { endpoint, sdk, kill }
}

describe('what was answered survives a kill', () => {
  test('messages, hidden ones too, texts with their receipts, items and schedules', async () => {
    const dataDir = testFolder()
    const { endpoint, sdk, kill } = await worldToKill(dataDir)
    const QueueUrl = `${endpoint}/123456789012/outbox`
    const sqs = new SQSClient(sdk)
    for (let count = 0; count < 20; count++)
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: `m${count}` }))
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 3 }))
    const dynamodb = new DynamoDBClient(sdk)
    const key = { pk: { S: 'p' }, sk: { S: 's' } }
    await dynamodb.send(
      new PutItemCommand({ TableName: 'clientcomm', Item: { ...key, body: { S: 'kept' } } }),
    )
    const { MessageId } = await new PinpointSMSVoiceV2Client(sdk).send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: '+18015550134',
        OriginationIdentity: '+18015550100',
        MessageBody: 'Hello',
      }),
    )
    const due = new Date(Date.now() + 60_000).toISOString().slice(0, 19)
    await new SchedulerClient(sdk).send(
      new CreateScheduleCommand({
        Name: 'msg_1',
        ScheduleExpression: `at(${due})`,
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: 'arn:aws:sqs:us-west-2:123456789012:releases',
          RoleArn: 'arn:aws:iam::123456789012:role/r',
          Input: 'due',
        },
      }),
    )
    await kill()

    const world = await testWorld({ dataDir, triggers: false })
    expect(world.queues.count('outbox')).toEqual({ visible: 17, inFlight: 3, delayed: 0 })
    expect(Messages).toHaveLength(3)
    expect(world.phones.textsOf('+18015550134')).toMatchObject([{ id: MessageId }])
    const sdkHere = { ...sdk, endpoint: world.endpoint }
    expect(
      (await new DynamoDBClient(sdkHere).send(new GetItemCommand({ TableName: 'clientcomm', Key: key })))
        .Item,
    ).toMatchObject({ body: { S: 'kept' } })
    world.clock.advance(200)
    await eventually(() => world.queues.count('receipts').visible === 3)
    await eventually(() => world.queues.count('releases').visible === 1)
    expect(world.queues.count('outbox').visible).toBe(20)
  })
})

describe('a restart', () => {
  test('keeps the clock where it was moved to', async () => {
    const dataDir = testFolder()
    const first = await testWorld({ dataDir })
    const moved = first.clock.advance(86_400)
    await first.stop()
    const second = await testWorld({ dataDir })
    expect(second.clock.now()).toBeGreaterThanOrEqual(moved)
    expect(() => second.clock.advance(-1)).toThrow(RangeError)
  })

  test('is refused in a sentence while another holds the folder', async () => {
    const dataDir = testFolder()
    const first = await testWorld({ dataDir })
    await expect(testWorld({ dataDir })).rejects.toThrow(
      `Another process already uses the data in ${dataDir}`,
    )
    await first.stop()
    openState(dataDir).close()
  })

  test('gives everything back when a port is taken', async () => {
    const dataDir = testFolder()
    const other = createServer()
    const port = await listen(other, 0)
    onTestFinished(() => void other.close())
    await expect(testWorld({ dataDir, sitePort: port })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
    await expect(testWorld({ dataDir, awsPort: port })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
    await testWorld({ dataDir })
  })

  test('opens quickly', async () => {
    await testWorld()
    const began = performance.now()
    await testWorld()
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
