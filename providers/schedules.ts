import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { type Instant, millisecondsOf } from '../core/model/time.ts'
import type { Clock, Schedules } from '../core/ports.ts'

/** Schedules are precise to the minute, and a time in the past may be refused: sooner than this goes to the queue. */
const soonSeconds = 90

export type ScheduleSettings = {
  group: string
  roleArn: string
  queueUrl: string
  queueArn: string
  deadLetterArn: string
}

/**
 * One-time schedules of EventBridge Scheduler, named by the message id: setting one again replaces it, removing one
 * that is gone is a success. What fires is only a knock: the release reads everything again.
 */
export function openSchedules(
  settings: ScheduleSettings,
  clock: Clock,
  scheduler = new SchedulerClient({}),
  queues = new SQSClient({}),
): Schedules {
  return {
    async set({ conversation, id, due }) {
      const body = JSON.stringify({ conversation, message: id })
      const seconds = Math.ceil((millisecondsOf(due) - millisecondsOf(clock.now())) / 1000)
      if (seconds <= soonSeconds) {
        await queues.send(
          new SendMessageCommand({
            QueueUrl: settings.queueUrl,
            MessageBody: body,
            DelaySeconds: Math.max(0, seconds),
          }),
        )
        return
      }
      const schedule = scheduleOf(settings, id, due, body)
      try {
        await scheduler.send(new CreateScheduleCommand(schedule))
      } catch (fault) {
        if (!(fault instanceof ConflictException)) throw fault
        await scheduler.send(new UpdateScheduleCommand(schedule))
      }
    },
    async remove(id) {
      try {
        await scheduler.send(new DeleteScheduleCommand({ Name: id, GroupName: settings.group }))
      } catch (fault) {
        if (!(fault instanceof ResourceNotFoundException)) throw fault
      }
    },
  }
}

function scheduleOf(
  settings: ScheduleSettings,
  name: string,
  due: Instant,
  body: string,
): CreateScheduleCommandInput {
  return {
    Name: name,
    GroupName: settings.group,
    // Always UTC: the zone in which staff chose the time has been applied, daylight saving and all.
    ScheduleExpression: `at(${due.slice(0, 19)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: settings.queueArn,
      RoleArn: settings.roleArn,
      Input: body,
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      DeadLetterConfig: { Arn: settings.deadLetterArn },
    },
  }
}
