import type { Clock } from '../clock.ts'
import { dueOf } from './scheduler/expression.ts'
import { scheduleArn, startFiring } from './scheduler/firing.ts'
import { operationOf, readInput } from './scheduler/routes.ts'
import { type Definition, openSchedules, type Schedule } from './scheduler/schedules.ts'
import { shapes } from './scheduler/shapes.ts'
import { checkInput, validationException } from './shape.ts'
import type { Sqs } from './sqs.ts'
import { AwsFault, type AwsResponse, type AwsService, type LocalWorld } from './wire.ts'

type Input = Definition & {
  Name: string
  GroupName?: string
  NamePrefix?: string
  ClientToken?: string
  NextToken?: string
  MaxResults?: number
}
export type Scheduler = {
  service: AwsService
  /** All schedules of a group that still wait, for the simulator and tests. */
  list(group?: string): Schedule[]
  createGroup(name: string): void
}

const answered = (body: object): AwsResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Opens EventBridge Scheduler for one-time schedules whose target is a queue. */
export function openScheduler(world: LocalWorld & { clock: Clock }, sqs: Sqs): Scheduler {
  const { clock } = world
  const schedules = openSchedules(world)
  schedules.addGroup('default', clock.now())
  const firing = startFiring(world, schedules, sqs)
  const groupArn = (name: string) =>
    `arn:aws:scheduler:${world.region}:${world.account}:schedule-group/${name}`

  function groupOf(name = 'default') {
    const group = schedules.groups().find((one) => one.name === name)
    if (!group) throw new AwsFault('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404)
    return group
  }
  function find({ Name, GroupName = 'default' }: Input): Schedule {
    const schedule = schedules.find(GroupName, Name)
    if (!schedule) throw new AwsFault('ResourceNotFoundException', `Schedule ${Name} does not exist.`, 404)
    return schedule
  }
  /** Keeps a schedule as given: what is not given is not carried over from before. */
  function keep(input: Input, before?: Schedule): object {
    const { Name: name, GroupName: group = 'default', ClientToken: clientToken = '', ...definition } = input
    const dueAt = dueOf(definition.ScheduleExpression, definition.ScheduleExpressionTimezone)
    if (dueAt <= clock.now())
      throw validationException('Invalid Schedule Expression: the time is in the past.')
    const times = { createdAt: before?.createdAt ?? clock.now(), modifiedAt: clock.now() }
    const due = definition.State === 'DISABLED' ? null : dueAt
    schedules.keep({ group, name, definition, ...times, dueAt: due, failures: 0, clientToken })
    firing.changed()
    return { ScheduleArn: scheduleArn(world, { group, name }) }
  }

  const operations: Record<string, (input: Input) => object> = {
    CreateSchedule(input) {
      checkDefinition(input)
      const group = groupOf(input.GroupName).name
      const existing = schedules.find(group, input.Name)
      if (existing?.clientToken && existing.clientToken === input.ClientToken)
        return { ScheduleArn: scheduleArn(world, existing) }
      if (existing) throw new AwsFault('ConflictException', `Schedule ${input.Name} already exists.`, 409)
      return keep(input)
    },
    UpdateSchedule(input) {
      checkDefinition(input)
      return keep(input, find(input))
    },
    GetSchedule(input) {
      const { name, group, definition, createdAt, modifiedAt } = find(input)
      return {
        Arn: scheduleArn(world, { name, group }),
        Name: name,
        GroupName: group,
        State: 'ENABLED',
        ActionAfterCompletion: 'NONE',
        ScheduleExpressionTimezone: 'UTC',
        ...definition,
        CreationDate: createdAt / 1000,
        LastModificationDate: modifiedAt / 1000,
      }
    },
    DeleteSchedule(input) {
      const { group, name } = find(input)
      schedules.remove(group, name)
      firing.changed()
      return {}
    },
    ListSchedules(input) {
      const all = schedules.list(input.GroupName && groupOf(input.GroupName).name, input.NamePrefix ?? '')
      const passing = all.filter(
        ({ definition }) => !input.State || (definition.State ?? 'ENABLED') === input.State,
      )
      const { page, ...more } = pageOf(passing, ({ group, name }) => `${group}/${name}`, input)
      return { Schedules: page.map((schedule) => summaryOf(world, schedule)), ...more }
    },
    CreateScheduleGroup({ Name }) {
      if (schedules.groups().some(({ name }) => name === Name))
        throw new AwsFault('ConflictException', `Schedule group ${Name} already exists.`, 409)
      schedules.addGroup(Name, clock.now())
      return { ScheduleGroupArn: groupArn(Name) }
    },
    GetScheduleGroup: ({ Name }) => toldGroup(groupOf(Name)),
    ListScheduleGroups(input) {
      const all = schedules.groups().filter(({ name }) => name.startsWith(input.NamePrefix ?? ''))
      const { page, ...more } = pageOf(all, ({ name }) => name, input)
      return { ScheduleGroups: page.map(toldGroup), ...more }
    },
    DeleteScheduleGroup({ Name }) {
      if (Name === 'default') throw validationException('The default schedule group cannot be deleted.')
      schedules.removeGroup(groupOf(Name).name)
      firing.changed()
      return {}
    },
  }
  const toldGroup = ({ name, createdAt }: { name: string; createdAt: number }) => ({
    Arn: groupArn(name),
    Name: name,
    State: 'ACTIVE',
    CreationDate: createdAt / 1000,
    LastModificationDate: createdAt / 1000,
  })

  return {
    list: (group) => schedules.list(group, ''),
    createGroup: (name) => schedules.addGroup(name, clock.now()),
    service: {
      name: 'scheduler',
      operationOf,
      answer(request) {
        const operation = operationOf(request)
        const act = operations[operation]
        const shape = shapes[operation]
        if (!act || !shape)
          throw new AwsFault(
            'UnknownOperationException',
            `${request.method} ${request.path} is not served here`,
            404,
          )
        const input = readInput(request)
        checkInput(shape, input)
        return answered(act(input as Input))
      },
    },
  }
}

/** What the members' shapes alone do not say. */
function checkDefinition({ FlexibleTimeWindow: { Mode, MaximumWindowInMinutes }, Target }: Input): void {
  if (Mode === 'OFF' && MaximumWindowInMinutes !== undefined)
    throw validationException('MaximumWindowInMinutes is not allowed when the flexible time window is OFF.')
  if (Mode === 'FLEXIBLE' && MaximumWindowInMinutes === undefined)
    throw validationException('MaximumWindowInMinutes is required when the flexible time window is FLEXIBLE.')
  if (!/^arn:aws[\w-]*:sqs:[a-z0-9-]+:\d{12}:[\w-]{1,80}$/.test(Target.Arn))
    throw validationException(`Target ${Target.Arn} is not served here: only a standard queue is.`)
}

function summaryOf(world: LocalWorld, { group, name, definition, createdAt, modifiedAt }: Schedule) {
  return {
    Arn: scheduleArn(world, { group, name }),
    Name: name,
    GroupName: group,
    State: definition.State ?? 'ENABLED',
    Target: { Arn: definition.Target.Arn },
    CreationDate: createdAt / 1000,
    LastModificationDate: modifiedAt / 1000,
  }
}

/** A page of entries after the token (the key of the last one seen), and the token for the next. */
function pageOf<Entry>(
  all: Entry[],
  keyOf: (entry: Entry) => string,
  { NextToken, MaxResults = 100 }: Input,
) {
  const left = NextToken === undefined ? all : all.filter((entry) => keyOf(entry) > NextToken)
  const page = left.slice(0, MaxResults)
  const last = page.at(-1)
  return { page, ...(last && left.length > page.length ? { NextToken: keyOf(last) } : {}) }
}
