import type { StaffId } from '../core/model/ids.ts'
import type { NoticeId, StaffMailId } from '../core/model/notice.ts'
import {
  type AddressTrouble,
  type Mailing,
  mostInMail,
  type StaffMail,
  type WaitingMessage,
} from '../core/model/staff-mail.ts'
import type { Instant } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { shardOf } from './keys.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { readMailing, readStaffMail, readTrouble, staffMailItem, waitsUnder } from './staff-mail-items.ts'
import { deleteItem, getItem, putItem, type Table, updateItem, type Write } from './table.ts'
import { attempt, isNew, oneWrite, put } from './writes.ts'

/** See `StaffMailStore.mailing`. */
export async function mailing(table: Table, to: StaffId): Promise<Mailing | undefined> {
  const item = await getItem(table, keys.mailing(to), { ConsistentRead: true })
  return item && readMailing(to, item)
}

/** See `StaffMailStore.joinMailing`: one write, and a second where something was to go out later than this. */
export async function joinMailing(
  table: Table,
  to: StaffId,
  { key, ...one }: WaitingMessage & { key: string },
  due: Instant,
): Promise<{ opened: boolean }> {
  const now = (await joined(table, to, key, one, due)) ?? (await counted(table, to, due))
  if (now.version === 1) return { opened: true }
  if (now.due <= due) return { opened: false }
  const sooner = await oneWrite(async () => {
    await updateItem(table, {
      Key: keys.mailing(to),
      UpdateExpression: 'SET due = :due, g5sk = :due ADD version :one',
      ConditionExpression: 'due > :due',
      ExpressionAttributeValues: { ':due': due, ':one': 1 },
    })
  })
  return { opened: sooner === 'done' }
}

const opens = `SET #type = :type, v = if_not_exists(v, :one), due = if_not_exists(due, :due),
  g5pk = :shard, g5sk = if_not_exists(g5sk, :due)`
const names = { '#type': 'type' }
const valuesOf = (to: StaffId, due: Instant) => ({
  ':type': 'mailing',
  ':one': 1,
  ':due': due,
  ':shard': shardOf(to),
})

/** Undefined: so much waits that one more is only counted. */
async function joined(table: Table, to: StaffId, key: string, one: WaitingMessage, due: Instant) {
  try {
    return (await updateItem(table, {
      Key: keys.mailing(to),
      UpdateExpression: `${opens}, #waits = :waits ADD version :one, held :one`,
      ConditionExpression: 'attribute_not_exists(held) OR held < :most OR attribute_exists(#waits)',
      ExpressionAttributeNames: { ...names, '#waits': waitsUnder(key) },
      ExpressionAttributeValues: { ...valuesOf(to, due), ':waits': one, ':most': mostInMail },
      ReturnValues: 'ALL_NEW',
    })) as { version: number; due: Instant }
  } catch (fault) {
    if (conditionFailed(fault)) return undefined
    throw fault
  }
}

async function counted(table: Table, to: StaffId, due: Instant) {
  return (await updateItem(table, {
    Key: keys.mailing(to),
    UpdateExpression: `${opens} ADD version :one, more :one`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: valuesOf(to, due),
    ReturnValues: 'ALL_NEW',
  })) as { version: number; due: Instant }
}

/** See `StaffMailStore.mailMade`. */
export async function mailMade(
  table: Table,
  mail: StaffMail,
  was: Mailing,
): Promise<Written | { told: NoticeId[] }> {
  const notices = [...new Set(was.waiting.map(({ notice }) => notice))]
  const outcome = await attempt(table, [
    put(staffMailItem(mail), isNew),
    { Delete: { TableName: undefined, ...asRead(was) } },
    ...notices.map((notice) => tells(notice, mail.id)),
  ])
  if (outcome === 'done') return 'done'
  const told = outcome.flatMap((place) => notices[place - 2] ?? [])
  return outcome.includes(1) || told.length === 0 ? 'changed' : { told }
}

/** See `StaffMailStore.noticeMailMade`. */
export async function noticeMailMade(
  table: Table,
  mail: StaffMail,
  notice: NoticeId,
): Promise<'done' | 'told'> {
  const outcome = await attempt(table, [put(staffMailItem(mail), isNew), tells(notice, mail.id)])
  if (outcome === 'done') return 'done'
  if (outcome.length === 0) throw new Error('a notice collided with another change')
  return 'told'
}

export function mailingDropped(table: Table, was: Mailing): Promise<Written> {
  const { Key, ...condition } = asRead(was)
  return oneWrite(() => deleteItem(table, Key, condition))
}

export async function staffMail(table: Table, id: StaffMailId): Promise<StaffMail | undefined> {
  const item = await getItem(table, keys.staffMail(id), { ConsistentRead: true })
  return item && readStaffMail(item)
}

export function staffMailKept(table: Table, now: StaffMail, was: StaffMail): Promise<Written> {
  const { Update } = changed(staffMailItem(was), staffMailItem(now))
  if (!Update) throw new Error('an update is an update')
  const { TableName: _, ...update } = Update
  return oneWrite(() => updateItem(table, update).then(() => undefined))
}

export async function addressTrouble(table: Table, address: string): Promise<AddressTrouble | undefined> {
  const item = await getItem(table, keys.addressTrouble(address))
  return item && readTrouble(item)
}

export function keepAddressTrouble(table: Table, address: string, trouble: AddressTrouble): Promise<void> {
  return putItem(table, { ...keys.addressTrouble(address), type: 'mail-trouble', v: 1, ...trouble })
}

export function forgetAddressTrouble(table: Table, address: string): Promise<void> {
  return deleteItem(table, keys.addressTrouble(address))
}

/** Versions begin anew with each mailing; no two of them go out at the same time. */
function asRead({ to, version, due }: Mailing) {
  return {
    Key: keys.mailing(to),
    ConditionExpression: 'version = :was AND due = :due',
    ExpressionAttributeValues: { ':was': version, ':due': due },
  }
}

/** The mark that a notice has been told by e-mail; the second mail that would tell it is stopped by its condition. */
function tells(notice: NoticeId, mail: StaffMailId): Write {
  return {
    Update: {
      TableName: undefined,
      Key: keys.notice(notice),
      UpdateExpression: 'SET mailed = :mail',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(mailed)',
      ExpressionAttributeValues: { ':mail': mail },
    },
  }
}
