import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll } from 'vitest'
import { addClient, type ClientInput } from '../../core/actions/add-client.ts'
import { composeMessage } from '../../core/actions/compose-message.ts'
import type { Deps } from '../../core/actions/dependencies.ts'
import { followKept, type Kept } from '../../core/actions/follow-kept.ts'
import { type Inbound, receiveMessage } from '../../core/actions/receive-message.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { Department } from '../../core/model/department.ts'
import type { OutboundMessage, ThreadEntry } from '../../core/model/message.ts'
import { deliveredRoles, permissionsIn } from '../../core/model/role.ts'
import type { Actor, Staff } from '../../core/model/staff.ts'
import { instantOf } from '../../core/model/time.ts'
import { type LocalDynamoDb, openDynamoDb } from '../../local/aws/dynamodb.ts'
import { departments } from '../../local/demo-county/departments.ts'
import { type StaffKey, staff } from '../../local/demo-county/staff.ts'
import { departmentItem, memberItem, numberItem, staffEmailItem, staffItem } from '../../store/items.ts'
import { openStore } from '../../store/store.ts'
import { readKept } from '../../store/stream.ts'
import type { Item, Table } from '../../store/table.ts'
import { countyTable } from './county-table.ts'
import { dynamoDbWorld, handClock, serveDynamoDb } from './dynamodb-server.ts'
import { countedIds } from './ids.ts'
import {
  boundless,
  directoryInMemory,
  filesInMemory,
  recordedAudit,
  recordedExportJobs,
  recordedLog,
  recordedMailer,
  recordedMassJobs,
  recordedNoticeJobs,
  recordedOutbox,
  recordedPush,
  recordedSchedules,
  recordedSenders,
} from './recorders.ts'

export const mariasPhone = '+18015550134'
export const unknownPhone = '+13855550177'
export const textService: Actor = { kind: 'service', name: 'text service' }
export const outboxWorker: Actor = { kind: 'service', name: 'outbox' }

/** A member of the cast at work in their (first) department. */
export function actor(key: StaffKey): Extract<Actor, { kind: 'staff' }> {
  const { id, name, memberships } = staff[key]
  const [membership] = memberships
  if (!membership) throw new Error(`${name} belongs to no department`)
  const permissions = permissionsIn(deliveredRoles, membership.role)
  return { kind: 'staff', staff: id, name, ...membership, permissions, session: 'session' }
}

const clock = handClock(Date.UTC(2026, 10, 21, 16))
let dynamodb: LocalDynamoDb | undefined
let served: Promise<{ endpoint: string; close(): Promise<void> }> | undefined
const opened: { close(): void }[] = []
let tables = 0
let forms = 0

afterAll(async () => {
  for (const one of opened) one.close()
  await (await served)?.close()
})

/** A form's key that no other form has. */
export function formKey(): string {
  forms += 1
  return `form-${String(forms).padStart(16, '0')}`
}

/**
 * The local DynamoDB of this test file, behind HTTP, in memory; or another endpoint that speaks the same.
 * Answers where it listens.
 */
function localEndpoint(): Promise<string> {
  dynamodb ??= openDynamoDb(dynamoDbWorld(clock))
  served ??= serveDynamoDb(dynamodb)
  return served.then(({ endpoint }) => endpoint)
}

export type TestCounty = Awaited<ReturnType<typeof openCounty>>

/**
 * Harbor County in a fresh table: its departments and staff, no clients yet. Time stands still unless moved; ids
 * count up; whatever leaves the county is recorded.
 */
export async function openCounty(
  options: { endpoint?: string; departments?: (one: Department) => Department } = {},
) {
  tables += 1
  const table = await countyTable(options.endpoint ?? (await localEndpoint()), `county-${tables}`)
  opened.push(table)
  const change = options.departments ?? ((one: Department) => one)
  await put(table, [...departments.map(change).flatMap(department), ...Object.values(staff).flatMap(member)])
  table.consumed.length = 0
  const now = { now: () => instantOf(clock.now()) }
  const recorded = {
    outbox: recordedOutbox(),
    massJobs: recordedMassJobs(),
    noticeJobs: recordedNoticeJobs(),
    exportJobs: recordedExportJobs(),
    mailer: recordedMailer(),
    senders: recordedSenders(),
    schedules: recordedSchedules(),
    files: filesInMemory(),
    push: recordedPush(),
    audit: recordedAudit(),
    log: recordedLog(),
  }
  const store = openStore(table)
  const directory = directoryInMemory()
  const deps = {
    ...recorded,
    store,
    rate: boundless,
    directory,
    clock: now,
    ids: countedIds(now),
  } satisfies Deps
  let followed = ''
  const county = {
    deps,
    table,
    ...recorded,
    store,
    directory,
    /** Lets time pass. */
    pass(seconds: number) {
      clock.forward(seconds * 1000)
    },
    now: now.now,
    /** A client of this member of staff; with a number unless it is given empty. */
    async client(of: StaffKey, input: Partial<ClientInput> & { name: string }): Promise<Conversation> {
      const form = { number: '', title: 'Cell', clientStatus: 'Active', note: '', language: 'en' as const }
      const added = await addClient(deps, actor(of), { ...form, formKey: formKey(), ...input })
      if (added.kind !== 'added') throw new Error(`not added: ${added.kind}`)
      return county.conversation(added.conversation)
    },
    maria: () => county.client('dana', { name: 'Maria Santos', number: mariasPhone, language: 'es' }),
    /** A text from outside, to Pretrial Services unless said otherwise. */
    text: (body: string, parts: Partial<Inbound> = {}) =>
      receiveMessage(deps, textService, inboundText(body, parts)),
    /** A message that staff wrote just now, as it was kept. */
    async wrote(
      by: StaffKey,
      to: Conversation,
      body = 'See you Thursday at 10:30.',
    ): Promise<OutboundMessage> {
      const form = { conversation: to.id, to: to.address ?? '', body, formKey: formKey() }
      const composed = await composeMessage(deps, actor(by), form)
      if (composed.kind !== 'queued') throw new Error(`not queued: ${composed.kind}`)
      return composed.message
    },
    async conversation(id: string): Promise<Conversation> {
      const found = await store.conversation(id)
      if (!found) throw new Error('no such conversation')
      return found
    },
    /** A message as it stands now. */
    async message(one: { thread: string; id: string }): Promise<OutboundMessage> {
      const found = await store.message(one.thread, one.id)
      if (found?.direction !== 'out') throw new Error('no such message')
      return found
    },
    /** All of a conversation's entries, oldest first. */
    async entries(conversation: Pick<Conversation, 'threads'>): Promise<ThreadEntry[]> {
      const threads = conversation.threads.map(({ id }) => id)
      return (await store.entries(threads, { limit: 1000, consistent: true })).items.toReversed()
    },
    /** What the stream tells since it was last asked, in our words. */
    changes(): Kept[] {
      const records = dynamodb?.readStream(table.name, followed, 100_000) ?? []
      followed = records.at(-1)?.dynamodb.SequenceNumber ?? followed
      return records.map((record) => readKept(record)).filter((kept) => kept !== undefined)
    },
    /** What Lambda would be handed of the stream since it was last asked. */
    records() {
      const records = dynamodb?.readStream(table.name, followed, 100_000) ?? []
      followed = records.at(-1)?.dynamodb.SequenceNumber ?? followed
      return records
    },
    /** Follows everything the stream tells. */
    async follow(): Promise<void> {
      await followKept(deps, county.changes())
    },
    /** What these requests consumed. */
    async cost(work: () => Promise<unknown>): Promise<{ read: number; write: number; requests: number }> {
      table.consumed.length = 0
      await work()
      const sum = (kind: 'read' | 'write') => table.consumed.reduce((total, one) => total + one[kind], 0)
      return { read: sum('read'), write: sum('write'), requests: table.consumed.length }
    },
  }
  return county
}

/** What a deploy writes of a department. */
const department = (one: Department) => [departmentItem(one), numberItem(one.textNumber, one.id)]

const member = ({ id, name, email, language, memberships }: Staff) => [
  staffItem({ id, name, email, language }),
  staffEmailItem({ id, email }),
  ...memberships.map((membership) => memberItem({ id, name }, membership)),
]

async function put(table: Table, items: Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
    await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }))
  }
}

let inboundTexts = 0

/** A text as the provider reads it; each has an id of its own. */
export function inboundText(body: string, parts: Partial<Inbound> = {}): Inbound {
  inboundTexts += 1
  const to = departments.find(({ id }) => id === 'pretrial')?.textNumber ?? ''
  const providerId = `inbound-${inboundTexts}`
  return { channel: 'text', provider: 'text', providerId, from: mariasPhone, to, body, ...parts }
}
