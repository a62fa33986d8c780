import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { addClient } from '../../../core/actions/add-client.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { resolveUnconfirmed } from '../../../core/actions/resolve-unconfirmed.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import type { MessageId } from '../../../core/model/ids.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { type Instant, instantOf } from '../../../core/model/time.ts'
import { keepCountyFacts } from '../../../lambdas/deploy/county-facts.ts'
import { departments, facts } from '../../../local/demo-county/departments.ts'
import { itemsOfStaff } from '../../../local/demo-county/items.ts'
import { staff } from '../../../local/demo-county/staff.ts'
import type { House } from '../../../local/house.ts'
import { unkeptAudit } from '../../../providers/audit.ts'
import { openIds } from '../../../providers/clock.ts'
import { openSchedules } from '../../../providers/schedules.ts'
import { settingsItem } from '../../../store/items.ts'
import { openStore } from '../../../store/store.ts'
import { type Item, putItem, type Table } from '../../../store/table.ts'
import { actor, formKey } from '../../support/county.ts'

/** Texts leave whenever the tests run; quiet hours have tests of their own. */
const atAnyHour = { ...defaultSettings, quietHours: null, version: 1 }

/** Fast enough that no text waits for the number's rate, which other tests are about. */
const segmentsPerSecond = 10_000

export const dana = actor('dana')
export const pretrial = departments.find(({ id }) => id === 'pretrial')?.textNumber ?? ''

type Place = {
  endpoint: string
  house: House
  /** The clock there. */
  now(): number
  /**
   * How often a request is tried. Many times only where the table is made to fail: once the house's clock has been
   * moved, the SDK takes any refusal for a sign that its own clock is wrong, and tries again for minutes.
   */
  tries?: number
}

export type CountyAt = ReturnType<typeof countyAt>

/**
 * Harbor County behind an AWS endpoint, reached as the staff site reaches it: the actions over the real store. It
 * may be this process that answers there, or another. Every text is to a client of Dana's.
 */
export function countyAt({ endpoint, house, now, tries = 3 }: Place) {
  const { region, account } = house
  const credentials = { accessKeyId: 'TEST', secretAccessKey: 'test' }
  const sdk = { endpoint, region, credentials, maxAttempts: tries }
  const clients = [new DynamoDBClient(sdk), new SchedulerClient(sdk), new SQSClient(sdk)] as const
  const marshallOptions = { removeUndefinedValues: true }
  const documents = DynamoDBDocumentClient.from(clients[0], { marshallOptions })
  const table: Table = { documents, name: house.table.name }
  const store = openStore(table)
  const clock = { now: () => instantOf(now()) }
  const releases = `sqs:${region}:${account}:releases`
  const schedules = openSchedules(
    {
      group: house.scheduleGroup,
      roleArn: `arn:aws:iam::${account}:role/clientcomm-scheduler`,
      queueUrl: `${endpoint}/${account}/releases`,
      queueArn: `arn:aws:${releases}`,
      deadLetterArn: `arn:aws:${releases}-dead-letters`,
    },
    clock,
    clients[1],
    clients[2],
  )
  const deps = { store, clock, ids: openIds(clock), audit: unkeptAudit, schedules }

  async function conversation(id: string): Promise<Conversation> {
    const found = await store.conversation(id)
    if (!found) throw new Error('no such conversation')
    return found
  }
  return {
    table,
    store,
    /** Puts a record into a queue, as another service does. */
    async enqueue(queue: string, MessageBody: string): Promise<void> {
      await clients[2].send(
        new SendMessageCommand({ QueueUrl: `${endpoint}/${account}/${queue}`, MessageBody }),
      )
    },
    conversation,
    /** What a deploy and an administrator write. */
    async seed(): Promise<void> {
      const fast = facts.departments.map((one) => ({ ...one, segmentsPerSecond }))
      await keepCountyFacts(table, { ...facts, departments: fast })
      for (const item of itemsOfStaff(Object.values(staff))) await putItem(table, item)
      for (const { id } of departments) await putItem(table, settingsItem(id, atAnyHour))
    },
    /** A client with this number on Dana's list. */
    async client(number: string, form = formKey()): Promise<Conversation> {
      const about = { name: `Client ${number.slice(-7)}`, clientStatus: 'Active', language: 'en' as const }
      const input = { ...about, number, title: 'Cell', note: '', formKey: form }
      const added = await addClient(deps, dana, input)
      if (added.kind !== 'added' && added.kind !== 'yours') throw new Error(`not added: ${added.kind}`)
      return conversation(added.conversation)
    },
    async write(to: Conversation, body: string, form = formKey()): Promise<OutboundMessage> {
      const input = { conversation: to.id, to: to.address ?? '', body, formKey: form }
      const composed = await composeMessage(deps, dana, input)
      if (composed.kind !== 'queued') throw new Error(`not queued: ${composed.kind}`)
      return composed.message
    },
    async writeForLater(to: Conversation, body: string, due: Instant): Promise<MessageId> {
      const address = { conversation: to.id, to: to.address ?? '' }
      const input = { ...address, body, due, zone: 'America/Denver', formKey: formKey() }
      const outcome = await scheduleMessage(deps, dana, input)
      if (outcome.kind !== 'scheduled') throw new Error(`not scheduled: ${outcome.kind}`)
      return outcome.scheduled.id
    },
    /** A person decides what became of an unconfirmed message. */
    decide: (message: OutboundMessage, say: 'it-arrived' | 'it-did-not') =>
      resolveUnconfirmed(deps, dana, { conversation: message.conversation, message: message.id, say }),
    async message(one: { thread: string; id: string }): Promise<OutboundMessage> {
      const found = await store.message(one.thread, one.id)
      if (found?.direction !== 'out') throw new Error('no such message')
      return found
    },
    /** Everything that stands in the table, as the table has it. */
    async items(): Promise<Item[]> {
      const found: Item[] = []
      for await (const page of paginateScan({ client: documents }, { TableName: table.name }))
        found.push(...(page.Items ?? []))
      return found
    },
    close() {
      for (const client of clients) client.destroy()
    },
  }
}
