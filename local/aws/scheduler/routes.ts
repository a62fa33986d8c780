import { AwsFault, type AwsRequest } from '../wire.ts'

/** The REST paths of the scheduler and what they are called. */
const routes: [method: string, pattern: RegExp, operation: string][] = [
  ['POST', /^\/schedules\/([^/]+)$/, 'CreateSchedule'],
  ['PUT', /^\/schedules\/([^/]+)$/, 'UpdateSchedule'],
  ['GET', /^\/schedules\/([^/]+)$/, 'GetSchedule'],
  ['DELETE', /^\/schedules\/([^/]+)$/, 'DeleteSchedule'],
  ['GET', /^\/schedules$/, 'ListSchedules'],
  ['POST', /^\/schedule-groups\/([^/]+)$/, 'CreateScheduleGroup'],
  ['GET', /^\/schedule-groups\/([^/]+)$/, 'GetScheduleGroup'],
  ['DELETE', /^\/schedule-groups\/([^/]+)$/, 'DeleteScheduleGroup'],
  ['GET', /^\/schedule-groups$/, 'ListScheduleGroups'],
]

/** Query parameters, by the member they carry. */
const inQuery: Record<string, string> = {
  groupName: 'GroupName',
  clientToken: 'ClientToken',
  ScheduleGroup: 'GroupName',
  NamePrefix: 'NamePrefix',
  State: 'State',
  NextToken: 'NextToken',
  MaxResults: 'MaxResults',
}

/** The operation that a method and path name; empty when there is none. */
export function operationOf({ method, path }: AwsRequest): string {
  return routes.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? ''
}

/** All members of a request, from its path, query and body. */
export function readInput(request: AwsRequest): Record<string, unknown> {
  const input = readBody(request)
  for (const [name, value] of request.query) {
    const member = inQuery[name]
    if (!member) throw new AwsFault('ValidationException', `${name} is not a parameter of this request`)
    input[member] = member === 'MaxResults' ? Number(value) : value
  }
  const pattern = routes.find(([verb, path]) => verb === request.method && path.test(request.path))?.[1]
  const name = pattern?.exec(request.path)?.[1]
  return name === undefined ? input : { ...input, Name: decodeURIComponent(name) }
}

function readBody({ body }: AwsRequest): Record<string, unknown> {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new AwsFault('SerializationException', 'The request body is not valid JSON.')
  }
}
