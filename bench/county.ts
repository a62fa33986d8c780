import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Conversation } from '../core/model/conversation.ts'
import type { Department } from '../core/model/department.ts'
import { defaultSettings } from '../core/model/department-settings.ts'
import { deliveredPermissions } from '../core/model/role.ts'
import type { Actor } from '../core/model/staff.ts'
import { instantOf } from '../core/model/time.ts'
import { departments } from '../local/demo-county/departments.ts'
import { house as usualHouse } from '../local/house.ts'
import { openWorld, type World } from '../local/world.ts'
import { openIds } from '../providers/clock.ts'
import { entryItem } from '../store/entries.ts'
import * as items from '../store/items.ts'
import type { Item } from '../store/shapes.ts'
import { openStore } from '../store/store.ts'
import type { Consumed, Table } from '../store/table.ts'

export const staff = 'st_01K0BENCH000000000000000WW'
const secretary = { id: staff, name: 'Dana Whitfield' }
/** As the pretend county's, but with a number that carries more than we can send. */
export const department = { ...(departments[0] as Department), segmentsPerSecond: 10_000 }
export const actor: Extract<Actor, { kind: 'staff' }> = {
  kind: 'staff',
  staff,
  name: secretary.name,
  department: department.id,
  role: 'case-manager',
  permissions: deliveredPermissions['case-manager'],
  session: 'bench',
}

export type Bench = { world: World; table: Table; consumed: Consumed[]; stop(): Promise<void> }

/** A world of its own with one department and one case manager. */
export async function openBench(
  options: { triggers?: boolean; bundles?: Record<string, string> } = {},
): Promise<Bench> {
  const extra = Object.keys(options.bundles ?? {})
  const world = await openWorld({
    dataDir: mkdtempSync(join(tmpdir(), 'clientcomm-bench-')),
    sitePort: 0,
    triggers: false,
    receiptPace: [1, 2, 3],
    bundleOf: (name) =>
      options.bundles?.[name] ?? join(import.meta.dirname, '..', 'dist', 'lambdas', name, 'index.mjs'),
    house: {
      ...usualHouse,
      functions: [
        ...usualHouse.functions,
        ...extra.map((name) => ({
          name,
          timeoutSeconds: 29,
          memoryMegabytes: 1024,
          variables: ['TABLE_NAME' as const],
        })),
      ],
    },
  })
  const consumed: Consumed[] = []
  const client = new DynamoDBClient({
    endpoint: world.endpoint,
    region: world.region,
    credentials: { accessKeyId: 'BENCH', secretAccessKey: 'bench' },
  })
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const table: Table = {
    documents,
    name: world.house.table.name,
    onConsumed: (one) => void consumed.push(one),
  }
  await write(table, [
    items.countyItem({ name: 'Harbor County', shortName: 'harbor', zone: department.zone }),
    items.departmentItem(department),
    items.numberItem(department.textNumber, department.id),
    // Measured at any hour of the day.
    items.settingsItem(department.id, { ...defaultSettings, quietHours: null, version: 1 }),
    items.staffItem({ ...secretary, email: 'dana.whitfield@harborcounty.example', language: 'en' }),
    items.memberItem(secretary, { department: department.id, role: 'case-manager' }),
  ])
  if (options.triggers) world.startTriggers()
  const stop = async () => {
    client.destroy()
    await world.stop()
  }
  return { world, table, consumed, stop }
}

const words = 'Hi Maria, your court date is Thursday at 10:30 AM, Room 204. Do you need a ride to it?'
const ids = openIds()

/** Clients on the case manager's list; answers their conversations and phones. */
export async function addClients(
  table: Table,
  count: number,
  from = 0,
): Promise<{ conversation: Conversation; phone: string }[]> {
  const made = Array.from({ length: count }, (_, place) => clientNumber(from + place))
  await write(
    table,
    made.flatMap(({ items }) => items),
  )
  return made
}

function clientNumber(place: number) {
  const at = instantOf(Date.now() - (place + 1) * 60_000)
  const client = {
    id: ids.make('cl'),
    name: `Client ${place} Whitmore`,
    language: 'en' as const,
    note: '',
    createdAt: at,
    version: 1,
  }
  // Numbers end in 0, since the pretend phones that end in 0197 to 0199 misbehave on purpose.
  const phone = `+1801${2_000_000 + place * 10}`
  const method = {
    id: ids.make('cm'),
    client: client.id,
    type: 'phone' as const,
    address: phone,
    title: 'Cell',
    whose: 'client' as const,
    texts: 'works' as const,
    addedAt: at,
  }
  const conversation: Conversation = {
    id: ids.make('cv'),
    department: department.id,
    state: 'caseload',
    client: client.id,
    staff,
    name: client.name,
    clientStatus: 'Active',
    language: 'en',
    address: phone,
    threads: [{ id: ids.make('th'), from: at }],
    unread: 0,
    lastContact: at,
    preview: words.slice(0, 60),
    previewOf: 'out',
    createdAt: at,
    version: 1,
  }
  const link = {
    kind: 'client' as const,
    address: phone,
    department: department.id,
    client: client.id,
    conversation: conversation.id,
  }
  return {
    conversation,
    phone,
    items: [
      items.clientItem(client),
      items.methodItem(method),
      items.conversationItem(conversation),
      items.addressItem(link),
    ],
  }
}

/** Delivered and answered messages in a conversation's thread. */
export async function addMessages(
  table: Table,
  { conversation, phone }: { conversation: Conversation; phone: string },
  count: number,
): Promise<void> {
  const common = {
    conversation: conversation.id,
    thread: conversation.threads[0]?.id ?? '',
    department: department.id,
    channel: 'text' as const,
    body: words.slice(0, 80),
  }
  for (let from = 0; from < count; from += 5000) {
    const batch: Item[] = []
    for (let place = from; place < Math.min(count, from + 5000); place++) {
      const id = ids.make('msg')
      const at = instantOf(Date.now())
      batch.push(
        entryItem(
          place % 2
            ? {
                ...common,
                direction: 'in',
                id,
                from: phone,
                to: department.textNumber,
                at,
                providerId: `in-${place}-0000-4000-8000-000000000000`,
              }
            : {
                ...common,
                direction: 'out',
                id,
                from: department.textNumber,
                to: phone,
                author: { staff, name: actor.name },
                lane: 'direct',
                segments: 1,
                at,
                status: 'delivered',
                statusAt: at,
                attempts: 0,
              },
        ),
      )
    }
    await write(table, batch)
  }
}

async function write(table: Table, all: Item[]): Promise<void> {
  for (let from = 0; from < all.length; from += 25) {
    const requests = all.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
    await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }))
  }
}

/** The store, and what the requests made through it cost from here on. */
export function countingStore({ table, consumed }: Bench) {
  const store = openStore(table)
  const cost = async (work: () => Promise<unknown>) => {
    consumed.length = 0
    await work()
    const sum = (kind: 'read' | 'write') => consumed.reduce((total, one) => total + one[kind], 0)
    return { requests: consumed.length, read: sum('read'), write: sum('write') }
  }
  return { store, cost }
}
