import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { afterAll, beforeAll, vi } from 'vitest'
import { defaultSettings } from '../../core/model/department-settings.ts'
import { departments } from '../../local/demo-county/departments.ts'
import { staff } from '../../local/demo-county/staff.ts'
import { environmentOf } from '../../local/environment.ts'
import { openWorld, type World } from '../../local/world.ts'
import { departmentItem, memberItem, numberItem, settingsItem, staffItem } from '../../store/items.ts'
import { openStore } from '../../store/store.ts'
import { openTable, putItem, type Table } from '../../store/table.ts'

/**
 * A house on this machine whose functions no trigger starts: the tests call their entries, in this very process,
 * with the environment each is given. Says what was logged.
 */
export function lambdaHouse() {
  const dataDir = mkdtempSync(join(tmpdir(), 'clientcomm-lambdas-'))
  const opened = {} as { world: World; table: Table; store: ReturnType<typeof openStore>; logged: string }
  beforeAll(async () => {
    const world = await openWorld({ dataDir, triggers: false, receiptPace: [0, 0, 0] })
    for (const fn of world.house.functions)
      for (const [name, value] of Object.entries(environmentOf(fn, world.house, world, world.queues)))
        vi.stubEnv(name, value)
    vi.stubEnv('AWS_ENDPOINT_URL', world.endpoint)
    vi.stubEnv('AWS_REGION', world.region)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
    const table = openTable(world.house.table.name)
    Object.assign(opened, { world, table, store: openStore(table), logged: '' })
    for (const item of countyItems()) await putItem(table, item)
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((words) => {
        opened.logged += String(words)
        return true
      })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    opened.table.documents.destroy()
    await opened.world.stop()
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return opened
}

function countyItems() {
  return [
    // Fast enough that no test waits for its number's rate.
    ...departments.flatMap((one) => [
      departmentItem({ ...one, segmentsPerSecond: 50 }),
      numberItem(one.textNumber, one.id),
      // Quiet hours have tests of their own; these run at any hour.
      settingsItem(one.id, { ...defaultSettings, quietHours: null, version: 1 }),
    ]),
    ...Object.values(staff).flatMap(({ id, name, email, language, memberships }) => [
      staffItem({ id, name, email, language }),
      ...memberships.map((membership) => memberItem({ id, name }, membership)),
    ]),
  ]
}

/** A batch of a queue as Lambda hands it on; records are called r0, r1 … */
export function queueEvent(bodies: string[]): SQSEvent {
  const record = (body: string, place: number) => ({
    messageId: `r${place}`,
    receiptHandle: 'handle',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'sender',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-west-2:000000000000:queue',
    awsRegion: 'us-west-2',
  })
  return { Records: bodies.map(record) }
}

/** Which records of a batch are to come again. */
export const failedOf = ({ batchItemFailures }: SQSBatchResponse) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)

/** An inbound text as the notification service wraps it. */
export function inboundNotification(text: object): string {
  const to = departments.find(({ id }) => id === 'pretrial')?.textNumber
  const Message = JSON.stringify({ destinationNumber: to, messageKeyword: 'KEYWORD', ...text })
  return JSON.stringify({ Type: 'Notification', MessageId: 'n', TopicArn: 'arn', Message, Timestamp: '' })
}
