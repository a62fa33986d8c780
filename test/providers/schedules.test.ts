import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SQSClient } from '@aws-sdk/client-sqs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Lane } from '../../core/model/message.ts'
import { instantOf } from '../../core/model/time.ts'
import type { World } from '../../local/world.ts'
import { openOutbox } from '../../providers/queue.ts'
import { openSchedules } from '../../providers/schedules.ts'
import { sdk, testWorld } from '../support/local-world.ts'

let world: World
beforeEach(async () => {
  world = await testWorld({ triggers: false })
})

const conversation = 'cv_01JD0000000000000000000001'
const id = 'msg_01JD0000000000000000000001'
const clock = () => ({ now: () => instantOf(world.clock.now()) })
const inSeconds = (seconds: number) => instantOf(Math.ceil(world.clock.now() / 1000) * 1000 + seconds * 1000)

function schedules() {
  const settings = {
    group: world.house.scheduleGroup,
    roleArn: `arn:aws:iam::${world.account}:role/scheduler`,
    queueUrl: world.queues.addressOf('releases'),
    queueArn: world.queues.arnOf('releases'),
    deadLetterArn: world.queues.arnOf('releases-dead-letters'),
  }
  return openSchedules(settings, clock(), new SchedulerClient(sdk(world)), new SQSClient(sdk(world)))
}
const waiting = () => world.scheduler.list(world.house.scheduleGroup)

describe('A schedule', () => {
  test('is named by the message, in UTC, once, and knocks at the release queue with ids alone', async () => {
    const due = inSeconds(3600)
    await schedules().set({ conversation, id, due })
    const [schedule] = waiting()
    expect(schedule).toMatchObject({
      name: id,
      definition: {
        ScheduleExpression: `at(${due.slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        ActionAfterCompletion: 'DELETE',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: world.queues.arnOf('releases'),
          DeadLetterConfig: { Arn: world.queues.arnOf('releases-dead-letters') },
        },
      },
    })
    expect(JSON.parse(schedule?.definition.Target.Input ?? '')).toEqual({ conversation, message: id })
    expect(world.queues.count('releases')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  })

  test('set again is replaced, not doubled', async () => {
    const later = inSeconds(7200)
    await schedules().set({ conversation, id, due: inSeconds(3600) })
    await schedules().set({ conversation, id, due: later })
    expect(waiting().map(({ dueAt }) => dueAt)).toEqual([Date.parse(later)])
  })

  test('fires into the queue and is gone', async () => {
    await schedules().set({ conversation, id, due: inSeconds(120) })
    world.clock.advance(180)
    const [knock] = await world.queues.receive('releases', { most: 1, waitSeconds: 3 })
    expect(JSON.parse(knock?.body ?? '')).toEqual({ conversation, message: id })
    expect(waiting()).toEqual([])
  })

  test('removed twice is a success both times', async () => {
    await schedules().set({ conversation, id, due: inSeconds(3600) })
    await schedules().remove(id)
    await schedules().remove(id)
    expect(waiting()).toEqual([])
  })
})

describe('A message due soon', () => {
  test.each([[90], [30], [1]])(
    'in %i seconds goes straight to the queue, held back until then',
    async (seconds) => {
      await schedules().set({ conversation, id, due: inSeconds(seconds - 1) })
      expect(waiting()).toEqual([])
      expect(world.queues.count('releases').visible + world.queues.count('releases').delayed).toBe(1)
      world.clock.advance(seconds)
      const [knock] = await world.queues.receive('releases', { most: 1, waitSeconds: 3 })
      expect(JSON.parse(knock?.body ?? '')).toEqual({ conversation, message: id })
    },
  )

  test('or overdue goes to the queue at once', async () => {
    await schedules().set({ conversation, id, due: inSeconds(-3600) })
    expect(world.queues.count('releases')).toMatchObject({ visible: 1, delayed: 0 })
  })
})

test('Another fault of the service is told to the caller', async () => {
  world.faults.add({ service: 'scheduler', effect: 'server-error' })
  await expect(schedules().set({ conversation, id, due: inSeconds(3600) })).rejects.toThrow()
  await expect(schedules().remove(id)).rejects.toThrow()
})

describe('The outbox', () => {
  const outbox = () =>
    openOutbox(
      { direct: world.queues.addressOf('outbox'), bulk: world.queues.addressOf('bulk-outbox') },
      new SQSClient(sdk(world)),
    )
  const messages = (lane: Lane, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      thread: 'th_1',
      message: `msg_${place}`,
      department: 'pretrial',
      lane,
    }))

  test('puts each lane into its own queue, ten to a request, whatever their number', async () => {
    await outbox().enqueue([...messages('direct', 3), ...messages('bulk', 23)])
    expect(world.queues.count('outbox').visible).toBe(3)
    expect(world.queues.count('bulk-outbox').visible).toBe(23)
    const [first] = await world.queues.receive('outbox', { most: 1 })
    expect(JSON.parse(first?.body ?? '')).toEqual({ thread: 'th_1', message: 'msg_0' })
  })

  test('holds back for as long as it is told, and takes nothing for nothing', async () => {
    await outbox().enqueue([])
    await outbox().enqueue(messages('direct', 1), 900)
    expect(world.queues.count('outbox')).toEqual({ visible: 0, inFlight: 0, delayed: 1 })
  })

  test('tells its caller when the queue did not take them', async () => {
    world.faults.add({ service: 'sqs', operation: 'SendMessageBatch', effect: 'server-error' })
    await expect(outbox().enqueue(messages('direct', 1))).rejects.toThrow()
  })
})
