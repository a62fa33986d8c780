import { integer, string, structure, timestamp } from '../shape.ts'

const name = string({ min: 1, max: 64, pattern: /[0-9a-zA-Z\-_.]+/ })
const clientToken = string({ min: 1, max: 64, pattern: /[a-zA-Z0-9\-_]+/ })
const roleArn = string({ min: 1, max: 1600, pattern: /arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@/-]+/ })
const queueArn = string({
  min: 1,
  max: 1600,
  pattern: /arn:aws(-[a-z]+)?:sqs:[a-z0-9-]+:\d{12}:[a-zA-Z0-9\-_]+/,
})
const kmsKeyArn = string({
  min: 1,
  max: 2048,
  pattern: /arn:aws(-[a-z]+)?:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[0-9a-zA-Z-_]*/,
})
const page = { NextToken: string({ min: 1, max: 2048 }), MaxResults: integer(1, 100) }

const target = structure({
  'Arn*': string({ min: 1, max: 1600 }),
  'RoleArn*': roleArn,
  Input: string({ min: 1 }),
  DeadLetterConfig: structure({ Arn: queueArn }),
  RetryPolicy: structure({
    MaximumEventAgeInSeconds: integer(60, 86_400),
    MaximumRetryAttempts: integer(0, 185),
  }),
})

const schedule = structure({
  'Name*': name,
  GroupName: name,
  'ScheduleExpression*': string({ min: 1, max: 256 }),
  ScheduleExpressionTimezone: string({ min: 1, max: 50 }),
  'FlexibleTimeWindow*': structure({
    'Mode*': string({ oneOf: ['OFF', 'FLEXIBLE'] }),
    MaximumWindowInMinutes: integer(1, 1440),
  }),
  'Target*': target,
  State: string({ oneOf: ['ENABLED', 'DISABLED'] }),
  ActionAfterCompletion: string({ oneOf: ['NONE', 'DELETE'] }),
  StartDate: timestamp,
  EndDate: timestamp,
  Description: string({ max: 512 }),
  KmsKeyArn: kmsKeyArn,
  ClientToken: clientToken,
})

/** What each operation takes. Only one-time schedules to a queue are served, so the other targets' members are not known. */
export const shapes: Record<string, ReturnType<typeof structure>> = {
  CreateSchedule: schedule,
  UpdateSchedule: schedule,
  GetSchedule: structure({ 'Name*': name, GroupName: name }),
  DeleteSchedule: structure({ 'Name*': name, GroupName: name, ClientToken: clientToken }),
  ListSchedules: structure({
    GroupName: name,
    NamePrefix: name,
    State: string({ oneOf: ['ENABLED', 'DISABLED'] }),
    ...page,
  }),
  CreateScheduleGroup: structure({ 'Name*': name, ClientToken: clientToken }),
  GetScheduleGroup: structure({ 'Name*': name }),
  ListScheduleGroups: structure({ NamePrefix: name, ...page }),
  DeleteScheduleGroup: structure({ 'Name*': name, ClientToken: clientToken }),
}
