import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { describe, expect, test } from 'vitest'
import { eventually, sdk, testWorld } from '../support/local-world.ts'

const RoleArn = 'arn:aws:iam::123456789012:role/clientcomm-scheduler'

async function scheduler() {
  const world = await testWorld()
  const client = new SchedulerClient(sdk(world))
  const inSeconds = (seconds: number) =>
    `at(${new Date(world.clock.now() + seconds * 1000).toISOString().slice(0, 19)})`
  const schedule = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
    Name: 'msg_1',
    GroupName: 'send-later',
    ScheduleExpression: inSeconds(3600),
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: world.queues.arnOf('releases'),
      RoleArn,
      Input: '{"message":"msg_1"}',
      DeadLetterConfig: { Arn: world.queues.arnOf('releases-dead-letters') },
    },
    ...more,
  })
  const create = (more?: Partial<CreateScheduleCommandInput>) =>
    client.send(new CreateScheduleCommand(schedule(more)))
  const received = (queue: string) => world.queues.receive(queue, { most: 10, visibilityTimeoutSeconds: 0 })
  return { world, client, inSeconds, schedule, create, received }
}
type Asked = Awaited<ReturnType<typeof scheduler>>

describe('a schedule', () => {
  test('puts its input into the queue when it is due, and is gone then', async () => {
    const { world, client, create, received } = await scheduler()
    const { ScheduleArn } = await create()
    expect(ScheduleArn).toBe('arn:aws:scheduler:us-west-2:123456789012:schedule/send-later/msg_1')
    world.clock.advance(3590)
    expect(await received('releases')).toEqual([])
    world.clock.advance(11)
    const [message] = await eventually(async () => {
      const messages = await received('releases')
      return messages.length > 0 && messages
    })
    expect(message?.body).toBe('{"message":"msg_1"}')
    await expect(
      client.send(new GetScheduleCommand({ Name: 'msg_1', GroupName: 'send-later' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  test('stays, done, when it is not to be deleted', async () => {
    const { world, client, create, received } = await scheduler()
    await create({ ActionAfterCompletion: 'NONE' })
    world.clock.advance(3601)
    await eventually(async () => (await received('releases')).length > 0)
    world.clock.advance(3601)
    expect(world.queues.count('releases').visible).toBe(1)
    expect(
      await client.send(new GetScheduleCommand({ Name: 'msg_1', GroupName: 'send-later' })),
    ).toMatchObject({ State: 'ENABLED' })
  })

  test('is read in its zone', async () => {
    const { world, create } = await scheduler()
    await create({
      ScheduleExpression: 'at(2027-01-15T09:00:00)',
      ScheduleExpressionTimezone: 'America/Denver',
    })
    await create({
      Name: 'summer',
      ScheduleExpression: 'at(2027-07-15T09:00:00)',
      ScheduleExpressionTimezone: 'America/Denver',
    })
    expect(world.scheduler.list('send-later').map(({ dueAt }) => new Date(dueAt ?? 0).toISOString())).toEqual(
      ['2027-01-15T16:00:00.000Z', '2027-07-15T15:00:00.000Z'],
    )
  })

  test('fills in its own ARN and time', async () => {
    const { world, create, schedule, received } = await scheduler()
    const Target = {
      ...schedule().Target,
      Input: '<aws.scheduler.schedule-arn> <aws.scheduler.scheduled-time>',
    } as never
    await create({ ScheduleExpression: 'at(2027-01-15T09:00:00)', Target })
    world.clock.advance((Date.parse('2027-01-15T09:00:01Z') - world.clock.now()) / 1000)
    const [message] = await eventually(
      async () => (await received('releases')).length > 0 && received('releases'),
    )
    expect(message?.body).toBe(
      'arn:aws:scheduler:us-west-2:123456789012:schedule/send-later/msg_1 2027-01-15T09:00:00Z',
    )
  })

  test('is replaced whole by an update', async () => {
    const { world, client, create, schedule, inSeconds } = await scheduler()
    await create({ Description: 'first' })
    await client.send(
      new UpdateScheduleCommand({
        ...schedule(),
        ScheduleExpression: inSeconds(7200),
        ActionAfterCompletion: undefined,
      }),
    )
    const now = await client.send(new GetScheduleCommand({ Name: 'msg_1', GroupName: 'send-later' }))
    expect(now.Description).toBeUndefined()
    expect(now.ActionAfterCompletion).toBe('NONE')
    world.clock.advance(3700)
    expect(world.queues.count('releases').visible).toBe(0)
  })

  test('is the same one when created again with the same token, and a conflict with another', async () => {
    const { create } = await scheduler()
    await create({ ClientToken: 'one' })
    await create({ ClientToken: 'one' })
    await expect(create({ ClientToken: 'two' })).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    })
  })

  test('fires not at all once deleted or while it is off', async () => {
    const { world, client, create } = await scheduler()
    await create()
    await create({ Name: 'off', State: 'DISABLED' })
    await client.send(new DeleteScheduleCommand({ Name: 'msg_1', GroupName: 'send-later' }))
    world.clock.advance(4000)
    expect(world.queues.count('releases').visible).toBe(0)
  })

  test('tries again when the queue is not there, then tells the dead letters why', async () => {
    const { world, create, received } = await scheduler()
    await create({
      Target: {
        Arn: 'arn:aws:sqs:us-west-2:123456789012:gone',
        RoleArn,
        Input: 'x',
        RetryPolicy: { MaximumRetryAttempts: 2 },
        DeadLetterConfig: { Arn: world.queues.arnOf('releases-dead-letters') },
      },
    })
    for (let time = 0; time < 4; time++) {
      world.clock.advance(3601)
      await new Promise((done) => setTimeout(done, 20))
    }
    const [letter] = await received('releases-dead-letters')
    expect(letter?.body).toBe('x')
    expect(letter?.attributes).toMatchObject({
      ERROR_CODE: { StringValue: 'QueueDoesNotExist' },
      EXHAUSTED_RETRY_CONDITION: { StringValue: 'MaximumRetryAttempts' },
      RETRY_ATTEMPTS: { StringValue: '2' },
    })
  })

  test('is listed by group, prefix and state, page by page', async () => {
    const { client, create } = await scheduler()
    for (const Name of ['a1', 'a2', 'b1']) await create({ Name })
    await create({ Name: 'a3', GroupName: 'default', State: 'DISABLED' })
    const names = async (input: object) =>
      (await client.send(new ListSchedulesCommand(input))).Schedules?.map(({ Name }) => Name)
    expect(await names({ GroupName: 'send-later' })).toEqual(['a1', 'a2', 'b1'])
    expect(await names({ NamePrefix: 'a' })).toEqual(['a3', 'a1', 'a2'])
    expect(await names({ State: 'DISABLED' })).toEqual(['a3'])
    const first = await client.send(new ListSchedulesCommand({ GroupName: 'send-later', MaxResults: 2 }))
    expect(await names({ GroupName: 'send-later', NextToken: first.NextToken })).toEqual(['b1'])
  })

  test('stands in a group', async () => {
    const { client } = await scheduler()
    await client.send(new CreateScheduleGroupCommand({ Name: 'mine' }))
    expect(await client.send(new GetScheduleGroupCommand({ Name: 'mine' }))).toMatchObject({
      State: 'ACTIVE',
    })
    const { ScheduleGroups } = await client.send(new ListScheduleGroupsCommand({}))
    expect(ScheduleGroups?.map(({ Name }) => Name)).toEqual(['default', 'mine', 'send-later'])
  })
})

describe('the scheduler refuses', () => {
  const of = (more: Partial<CreateScheduleCommandInput>) => (asked: Asked) => asked.create(more)
  const target = (more: object) => (asked: Asked) =>
    asked.create({ Target: { ...asked.schedule().Target, ...more } as never })
  test.each<[string, string, (asked: Asked) => Promise<unknown>]>([
    [
      'a time in the past',
      'ValidationException',
      ({ create, inSeconds }) => create({ ScheduleExpression: inSeconds(-60) }),
    ],
    [
      'a zone in the expression',
      'ValidationException',
      of({ ScheduleExpression: 'at(2027-01-15T09:00:00Z)' }),
    ],
    [
      'a fraction of a second',
      'ValidationException',
      of({ ScheduleExpression: 'at(2027-01-15T09:00:00.5)' }),
    ],
    [
      'a day that does not exist',
      'ValidationException',
      of({ ScheduleExpression: 'at(2027-02-30T09:00:00)' }),
    ],
    ['a rate', 'ValidationException', of({ ScheduleExpression: 'rate(1 minute)' })],
    ['an unknown zone', 'ValidationException', of({ ScheduleExpressionTimezone: 'Mars/Base' })],
    ['a name with a hash', 'ValidationException', of({ Name: 'a#b' })],
    ['a name of 65 characters', 'ValidationException', of({ Name: 'x'.repeat(65) })],
    ['a group that does not exist', 'ResourceNotFoundException', of({ GroupName: 'none' })],
    ['a window without its length', 'ValidationException', of({ FlexibleTimeWindow: { Mode: 'FLEXIBLE' } })],
    [
      'a length without a window',
      'ValidationException',
      of({ FlexibleTimeWindow: { Mode: 'OFF', MaximumWindowInMinutes: 5 } }),
    ],
    ['a role that is none', 'ValidationException', target({ RoleArn: 'clientcomm' })],
    [
      'a target that is no queue',
      'ValidationException',
      target({ Arn: 'arn:aws:sns:us-west-2:123456789012:t' }),
    ],
    [
      'dead letters that are no queue',
      'ValidationException',
      target({ DeadLetterConfig: { Arn: 'arn:aws:sns:us-west-2:123456789012:t' } }),
    ],
    ['186 retries', 'ValidationException', target({ RetryPolicy: { MaximumRetryAttempts: 186 } })],
    ['members of other targets', 'ValidationException', target({ KinesisParameters: { PartitionKey: 'x' } })],
    [
      'to update what does not exist',
      'ResourceNotFoundException',
      ({ client, schedule }) => client.send(new UpdateScheduleCommand(schedule({ Name: 'none' }))),
    ],
    [
      'to delete what does not exist',
      'ResourceNotFoundException',
      ({ client }) => client.send(new DeleteScheduleCommand({ Name: 'none' })),
    ],
  ])('%s', async (_what, name, ask) => {
    await expect(ask(await scheduler())).rejects.toMatchObject({ name })
  })
})
