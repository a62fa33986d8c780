import { afterWaiting } from '../../model/after-waiting.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ConversationId, DepartmentId, TagId } from '../../model/ids.ts'
import type { Leaving } from '../../model/leaving.ts'
import type { ScheduledMessage } from '../../model/message.ts'
import type { Notice } from '../../model/notice.ts'
import type { Staff } from '../../model/staff.ts'
import type { Instant } from '../../model/time.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { markerIn } from '../methods/markers.ts'
import { overseersOf } from '../oversight/overseers.ts'
import { offDuty } from './off-duty.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids'>

/** So many clients in one stretch, each in a transaction of their own. */
const clientsAtOnce = 25
/** So many messages are held in one transaction; what is beyond is held when it comes due. */
const heldAtOnce = 60

/** The mark that begins a leaving. */
export function leavingOf({ id, name }: Staff, department: DepartmentId, at: Instant): Leaving {
  return { staff: id, department, name, at, step: 0, moved: false, clients: 0, held: 0 }
}

/** Whether somebody works in a department, just now. */
export function worksIn(staff: Staff | undefined, department: DepartmentId): boolean {
  if (!staff || staff.disabledAt) return false
  return staff.memberships.some((one) => one.department === department)
}

/**
 * One stretch of a leaving: the next clients are put among those who wait, and the mark moves on, which asks for the
 * next stretch by the stream. A round that moved nobody ends it, and those who oversee messages are told what is held.
 * Told of the same stretch again it moves nobody twice; somebody who came back meanwhile keeps whom they still have.
 */
export async function leaveStretch(deps: Needs, told: Leaving): Promise<'moved on' | 'done' | 'nothing'> {
  const { store } = deps
  const was = await store.leaving(told.staff, told.department)
  if (!was || was.at !== told.at || was.step !== told.step) return 'nothing'
  if (worksIn(await store.staff(was.staff), was.department)) {
    await store.leavingMoved(was, was, true)
    return 'done'
  }
  const page = await store.caseload(was.staff, {
    limit: clientsAtOnce,
    ...(was.after && { after: was.after }),
  })
  const tags = await store.tags(was.staff, was.department)
  const own = tags.filter(({ owner }) => 'staff' in owner).map(({ id }) => id)
  const left = await Promise.all(
    page.items.map(({ conversation }) => putToWaiting(deps, conversation, was, own)),
  )
  const moved = left.filter((one) => one !== undefined)
  const now: Leaving = {
    ...was,
    step: was.step + 1,
    moved: was.moved || moved.length > 0,
    clients: was.clients + moved.length,
    held: was.held + moved.reduce((sum, { held }) => sum + held, 0),
  }
  const { after: _, ...round } = now
  if (page.next) {
    await store.leavingMoved({ ...round, after: page.next }, was, false)
    return 'moved on'
  }
  if (now.moved) {
    // Texts that came meanwhile move their clients to the front of the list: once more from there.
    await store.leavingMoved({ ...round, moved: false }, was, false)
    return 'moved on'
  }
  await offDuty(deps, now)
  if (now.held > 0) await store.keepNotices(await noticesOf(deps, now))
  await store.leavingMoved(round, was, true)
  return 'done'
}

/** One client waits from now on, with what the leaver had scheduled for them held; undefined where nothing was to do. */
async function putToWaiting(
  deps: Needs,
  id: ConversationId,
  { staff, department, name }: Leaving,
  ownTags: TagId[],
): Promise<{ held: number } | undefined> {
  return untilWritten(async () => {
    const found = await deps.store.conversationWithScheduled(id)
    if (!found) return undefined
    const { conversation: was, scheduled } = found
    if (was.state !== 'caseload' || was.staff !== staff || was.department !== department) return undefined
    const held = scheduled.filter((one) => !one.held && one.author.staff === staff).slice(0, heldAtOnce)
    const now = waiting(was, scheduled, held, ownTags)
    const written = await deps.store.changeRecords({
      conversations: [{ was, now }],
      entries: [markerIn(deps, was, { kind: 'case-manager-left', from: name })],
      heldBack: held.map((one) => ({ scheduled: one, because: 'author-left', conversation: now })),
    })
    return written === 'changed' ? 'changed' : { held: held.length }
  })
}

/** Who is unread stays so. The tag goes where it was the leaver's own, which nobody else could see. */
function waiting(
  was: Conversation,
  scheduled: ScheduledMessage[],
  held: ScheduledMessage[],
  ownTags: TagId[],
): Conversation {
  const { staff: _, tag, ...rest } = was
  const kept = tag === undefined || ownTags.includes(tag) ? rest : { ...rest, tag }
  const then = scheduled.map((one) => (held.includes(one) ? { ...one, held: 'author-left' as const } : one))
  return { ...afterWaiting({ ...kept, state: 'waiting' }, then), version: was.version + 1 }
}

/** One to each who oversees the department's messages; the occasion is the leaving. */
async function noticesOf({ store, clock }: Needs, leaving: Leaving): Promise<Notice[]> {
  const { staff, department, name, at, held } = leaving
  const overseers = (await overseersOf(store, department)).filter((id) => id !== staff)
  return overseers.map((to) => ({
    id: `left#${staff}#${at}#${department}#${to}`,
    to,
    department,
    about: { kind: 'held-for-review', whom: name, count: held },
    at: clock.now(),
  }))
}
