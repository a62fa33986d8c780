import type { Department } from '../../model/department.ts'
import { isWorkingTime, workingHoursBefore } from '../../model/overdue.ts'
import { localParts } from '../../model/send-time.ts'
import type { Deps } from '../dependencies.ts'
import { overseersOf } from './overseers.ts'

/** More than this is told as this: whoever is told opens the page, which shows them all. */
const mostCounted = 500

export type ToldOfUnread = { kind: 'told'; count: number } | { kind: 'nothing' }

/**
 * What is unread in a department for longer than its staff set reaches whoever oversees its messages: once a day while
 * there is some, within working hours. Done again the same day it changes nothing, as a notice's id names the day.
 */
export async function tellOfUnread(
  deps: Pick<Deps, 'store' | 'clock'>,
  department: Department,
): Promise<ToldOfUnread> {
  const { settings, zone, id } = department
  const now = deps.clock.now()
  if (settings.unreadHours === null || !isWorkingTime(now, settings, zone)) return { kind: 'nothing' }
  const before = workingHoursBefore(now, settings.unreadHours, settings, zone)
  if (before === undefined) return { kind: 'nothing' }
  const { items } = await deps.store.unreadIn(id, { before, limit: mostCounted })
  if (items.length === 0) return { kind: 'nothing' }
  const day = localParts(now, zone).date
  const about = { kind: 'unread-too-long', count: items.length } as const
  const overseers = await overseersOf(deps.store, id)
  await deps.store.keepNotices(
    overseers.map((to) => ({ id: `unread-too-long#${id}#${day}#${to}`, to, department: id, about, at: now })),
  )
  return { kind: 'told', count: items.length }
}
