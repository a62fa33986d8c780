import * as z from 'zod/mini'
import type { Conversation } from '../core/model/conversation.ts'
import type { Hold } from '../core/model/hold.ts'
import type { DepartmentId, HoldId } from '../core/model/ids.ts'
import type { Written } from '../core/ports.ts'
import { afterHash } from './items.ts'
import type { Key } from './keys.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, getItems, type Item, query, type Table, type Write } from './table.ts'
import { attempt, conversationWrites, isNew, put } from './writes.ts'

const shape = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('hold'),
  v: z.literal(1),
  on: z.looseObject({ kind: z.enum(['department', 'client']) }),
  reason: z.string(),
  at: z.string(),
  by: z.looseObject({ staff: z.string(), name: z.string() }),
})
type Shown = { now: Conversation; was: Conversation }

/** See `RetentionStore.holds`. */
export async function holds(table: Table, department: DepartmentId): Promise<Hold[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.hold(department, '').pk },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 500,
  })
  return items.map(readHold)
}

export async function hold(table: Table, department: DepartmentId, id: HoldId): Promise<Hold | undefined> {
  const item = await getItem(table, keys.hold(department, id), { ConsistentRead: true })
  return item && readHold(item)
}

/** See `RetentionStore.holdPlaced`. What is held is counted, since two cases may hold the same client. */
export async function holdPlaced(table: Table, hold: Hold, shown?: Shown): Promise<Written> {
  return done(await attempt(table, [put(holdItem(hold), isNew), counted(hold, 1), ...shownWrites(shown)]))
}

/** See `RetentionStore.holdReleased`. */
export async function holdReleased(table: Table, hold: Hold, shown?: Shown): Promise<Written> {
  const release: Write = {
    Update: {
      TableName: undefined,
      Key: keys.hold(hold.department, hold.id),
      UpdateExpression: 'SET released = :released',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(released)',
      ExpressionAttributeValues: { ':released': hold.released },
    },
  }
  return done(await attempt(table, [release, counted(hold, -1), ...shownWrites(shown)]))
}

/** See `RetentionStore.isHeld`. */
export async function isHeld(
  table: Table,
  conversation: Pick<Conversation, 'id' | 'client' | 'department'>,
): Promise<boolean> {
  const items = await getItems(table, heldKeys(conversation), { ConsistentRead: true })
  return items.some(({ active }) => typeof active === 'number' && active > 0)
}

/** Where it stands whether anything of a conversation is held: its client or, of nobody's, itself; its department. */
export function heldKeys({
  id,
  client,
  department,
}: Pick<Conversation, 'id' | 'client' | 'department'>): Key[] {
  return [keys.held(client ?? id), keys.held(department)]
}

/** In every transaction that erases: no hold stands at this moment. */
export function notHeld(conversation: Pick<Conversation, 'id' | 'client' | 'department'>): Write[] {
  return heldKeys(conversation).map((Key) => ({
    ConditionCheck: {
      TableName: undefined,
      Key,
      ConditionExpression: 'attribute_not_exists(pk) OR active = :none',
      ExpressionAttributeValues: { ':none': 0 },
    },
  }))
}

function counted({ on, department }: Hold, by: 1 | -1): Write {
  const thing = on.kind === 'department' ? department : (on.client ?? on.conversation)
  return {
    Update: {
      TableName: undefined,
      Key: keys.held(thing),
      UpdateExpression: 'SET #type = :type, v = :v ADD active :by',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':type': 'held', ':v': 1, ':by': by },
    },
  }
}

function shownWrites(shown: Shown | undefined): Write[] {
  return shown ? conversationWrites(shown.now, shown.was) : []
}

function holdItem({ department, id, ...rest }: Hold): Item {
  return { ...keys.hold(department, id), type: 'hold', v: 1, ...rest }
}

function readHold(item: Item): Hold {
  const { pk, sk, type, v, ...rest } = read(shape, item)
  return { ...rest, department: afterHash(pk), id: afterHash(sk) } as Hold
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
