import * as z from 'zod/mini'
import type { StaffId } from '../core/model/ids.ts'
import type { AddressTrouble, Mailing, StaffMail, WaitingMessage } from '../core/model/staff-mail.ts'
import { expiryAfter } from '../core/model/time.ts'
import { afterHash } from './items.ts'
import { shardOf } from './keys.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const keptSeconds = 40 * 24 * 60 * 60

/** Each thing that waits stands in an attribute of its own, so that two who add at once do not undo each other. */
export const waitsUnder = (key: string) => `waits ${key}`
const isWaiting = (attribute: string) => attribute.startsWith('waits ')

const mailing = z.looseObject({
  type: z.literal('mailing'),
  v: z.literal(1),
  due: z.string(),
  version: z.number(),
  more: z.optional(z.number()),
})
const mail = z.looseObject({
  pk: z.string(),
  type: z.literal('staff-mail'),
  v: z.literal(1),
  to: z.string(),
  address: z.string(),
  about: z.looseObject({ kind: z.string() }),
  status: z.string(),
  statusAt: z.string(),
  at: z.string(),
  attempts: z.number(),
  version: z.number(),
})
const trouble = z.looseObject({
  kind: z.enum(['bounced', 'complained']),
  since: z.string(),
  mail: z.string(),
})

export function readMailing(to: StaffId, item: Item): Mailing {
  const { due, version, more = 0 } = read(mailing, item)
  const waiting = Object.entries(item).flatMap(([name, value]) =>
    isWaiting(name) ? [value as WaitingMessage] : [],
  )
  return { to, due, version, more, waiting: waiting.sort((one, other) => (one.at < other.at ? -1 : 1)) }
}

/** While it is on its way it stands in the sweep's index. */
export function staffMailItem({ id, ...rest }: StaffMail): Item {
  const isUnderWay = rest.status === 'queued' || rest.status === 'sending'
  return {
    ...keys.staffMail(id),
    type: 'staff-mail',
    v: 1,
    ...rest,
    expiresAt: expiryAfter(rest.at, keptSeconds),
    ...(isUnderWay ? { g5pk: shardOf(id), g5sk: rest.statusAt } : {}),
  }
}

export function readStaffMail(item: Item): StaffMail {
  const { pk, sk, type, v, expiresAt, g5pk, g5sk, ...rest } = read(mail, item)
  return { ...rest, id: afterHash(pk) } as unknown as StaffMail
}

export function readTrouble(item: Item): AddressTrouble {
  const { kind, since, mail: by } = read(trouble, item)
  return { kind, since, mail: by }
}
