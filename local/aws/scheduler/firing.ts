import type { Clock } from '../../clock.ts'
import { inTransaction } from '../../state.ts'
import type { MessageAttributes } from '../sqs/message-attributes.ts'
import type { Sqs } from '../sqs.ts'
import { AwsFault, type LocalWorld } from '../wire.ts'
import { dueOf } from './expression.ts'
import type { Schedule, Schedules } from './schedules.ts'

/** Where a schedule stands. */
export const scheduleArn = (
  { region, account }: LocalWorld,
  { group, name }: Pick<Schedule, 'group' | 'name'>,
) => `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`

export type Firing = {
  /** Called when schedules changed: wakes for the next that is due. */
  changed(): void
}

/**
 * Fires due schedules into their queues, those missed while nothing ran too. A queue that refuses is tried again by
 * the schedule's retry policy, then the dead-letter queue gets the input with the error. A schedule that is done is
 * deleted when it says so.
 */
export function startFiring(world: LocalWorld & { clock: Clock }, schedules: Schedules, sqs: Sqs): Firing {
  const { clock, database } = world
  let waking: { at: number; cancel: () => void } | undefined

  function changed() {
    const at = schedules.nextDue()
    if (waking?.at === at) return
    waking?.cancel()
    waking = undefined
    if (at === undefined) return
    const cancel = clock.wakeAt(at, () => {
      waking = undefined
      inTransaction(database, () => schedules.due(clock.now()).forEach(fire))
      changed()
    })
    waking = { at, cancel }
  }

  function fire(schedule: Schedule) {
    const { Target } = schedule.definition
    try {
      sqs.send(sqs.named(Target.Arn).name, filledIn(schedule))
      finish(schedule)
    } catch (error) {
      if (!(error instanceof AwsFault)) throw error
      tryAgain(schedule, error)
    }
  }

  function finish(schedule: Schedule) {
    if (schedule.definition.ActionAfterCompletion === 'DELETE')
      schedules.remove(schedule.group, schedule.name)
    else schedules.keep({ ...schedule, dueAt: null, failures: 0 })
  }

  function tryAgain(schedule: Schedule, error: AwsFault) {
    const { MaximumEventAgeInSeconds = 86_400, MaximumRetryAttempts = 185 } =
      schedule.definition.Target.RetryPolicy ?? {}
    const failures = schedule.failures + 1
    const dueAt = clock.now() + Math.min(2 ** failures, 600) * 1000
    const tooOld = dueAt - firstDueOf(schedule) > MaximumEventAgeInSeconds * 1000
    if (failures <= MaximumRetryAttempts && !tooOld) return schedules.keep({ ...schedule, dueAt, failures })
    bury(schedule, error, tooOld ? 'MaximumEventAgeInSeconds' : 'MaximumRetryAttempts', failures)
    finish(schedule)
  }

  function bury(schedule: Schedule, error: AwsFault, condition: string, failures: number) {
    const { DeadLetterConfig, Arn } = schedule.definition.Target
    if (!DeadLetterConfig?.Arn) return
    const told: Record<string, string> = {
      ERROR_CODE: error.code,
      ERROR_MESSAGE: error.message,
      EXHAUSTED_RETRY_CONDITION: condition,
      RETRY_ATTEMPTS: String(failures - 1),
      SCHEDULE_ARN: scheduleArn(world, schedule),
      SCHEDULED_TIME: timeOf(schedule),
      TARGET_ARN: Arn,
    }
    const attributes: MessageAttributes = Object.fromEntries(
      Object.entries(told).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    )
    try {
      sqs.send(sqs.named(DeadLetterConfig.Arn).name, filledIn(schedule), { attributes })
    } catch (unreachable) {
      if (!(unreachable instanceof AwsFault)) throw unreachable
      console.error(`the dead letter of schedule ${schedule.name} has no queue: ${unreachable.code}`)
    }
  }

  const filledIn = (schedule: Schedule) =>
    (schedule.definition.Target.Input ?? '{}')
      .replaceAll('<aws.scheduler.schedule-arn>', scheduleArn(world, schedule))
      .replaceAll('<aws.scheduler.scheduled-time>', timeOf(schedule))
      .replaceAll('<aws.scheduler.attempt-number>', String(schedule.failures + 1))

  changed()
  return { changed }
}

const firstDueOf = ({ definition }: Schedule) =>
  dueOf(definition.ScheduleExpression, definition.ScheduleExpressionTimezone)
const timeOf = (schedule: Schedule) => `${new Date(firstDueOf(schedule)).toISOString().slice(0, 19)}Z`
