/** Everything the functions can touch. Each takes one of these, so that its bundle holds only what it uses. */
import type { Deps } from '../core/actions/dependencies.ts'
import type { Actor } from '../core/model/staff.ts'
import type { Senders } from '../core/ports.ts'
import { unkeptAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openDirectory } from '../providers/directory.ts'
import { openLog } from '../providers/log.ts'
import { openOutbox } from '../providers/queue.ts'
import { openSchedules } from '../providers/schedules.ts'
import { openOptOutList } from '../providers/text/opt-out-list.ts'
import { openTextService, sendText } from '../providers/text/send-text.ts'
import { openRate } from '../store/rate.ts'
import { openStore } from '../store/store.ts'
import { openTable } from '../store/table.ts'
import { environment } from './environment.ts'

export const log = openLog()

/** The part of the machine that acts, for the audit. */
export function actor(name: Extract<Actor, { kind: 'service' }>['name']): Actor {
  return { kind: 'service', name }
}

const clock = systemClock
const ids = openIds(clock)
const audit = unkeptAudit

/** Opened at the first call and kept while the function is warm. */
function once<T>(open: () => T): () => T {
  let opened: T | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

const table = once(() => openTable(environment.table()))
const store = once(() => openStore(table()))

/** Keeping what arrives, recording receipts, releasing what is due. */
export const forKeeping = once(() => ({ store: store(), clock, ids, audit }))

/** What follows from a kept fact: the outbox's queues besides the table. */
export const forFollowing = once(() => ({ ...forKeeping(), outbox: openOutbox(environment.outbox()) }))

/** Sending: the text service and the number's rate as well. */
export const forSending = once(() => {
  const service = openTextService()
  const senders: Senders = {
    text: (message, department) => sendText(service, message, department, environment.protectConfiguration()),
  }
  return { ...forFollowing(), rate: openRate(table(), clock), senders }
})

/** The sweep: what follows, and the text service's opt-out lists. */
export const forSweeping = once(() => ({ ...forFollowing(), optOutList: openOptOutList(openTextService()) }))

/** The staff site: it keeps and schedules, and leaves sending to the outbox. */
export const forStaffSite = once((): Deps => {
  const schedules = openSchedules(environment.schedules(), clock)
  const directory = openDirectory(environment.userPool())
  return { ...forKeeping(), log, schedules, directory, ...notOnTheSite }
})

/** What the site never does itself: a message is kept, and what follows is the stream's. */
const notOnTheSite: Pick<Deps, 'outbox' | 'senders' | 'rate'> = {
  outbox: { enqueue: refuse },
  senders: { text: refuse },
  rate: { take: refuse },
}

async function refuse(): Promise<never> {
  throw new Error('the staff site sends nothing itself')
}
