import type { Conversation } from '../../model/conversation.ts'
import type { DepartmentSettings } from '../../model/department-settings.ts'
import { begunAnew, handedOn } from '../../model/handing-on.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { MarkerData } from '../../model/message.ts'
import type { Notice } from '../../model/notice.ts'
import type { Instant } from '../../model/time.ts'
import type { RecordsChange } from '../../ports/contact-methods.ts'
import type { Deps } from '../dependencies.ts'
import { followMovingOut } from '../move-strangers-texts.ts'
import { carrying, carryRest, firstOf, unanswered } from './carry-over.ts'

/** Among so many newest entries the mark of a case manager who left is looked for. */
const entriesLooked = 100

export type HandOnDeps = Pick<Deps, 'store' | 'clock' | 'ids'>

/** One client goes to a colleague of the department. */
export type HandOn = {
  was: Conversation
  to: { id: StaffId; name: string }
  by: { staff: StaffId; name: string }
  /** Nobody's note is empty. */
  note?: string
  /** Whether the receiver may read the transcript of what does not move. */
  leavesTranscript: boolean
  /** Left out where the receiver is told of many at once. */
  isTold: boolean
  /** Where many go at once, who is off the list stays off it. */
  staysOff?: boolean
}

/**
 * The change that hands a client on: one transaction with the marker, what the receiver is told, and, where the
 * department's history stays, the messages that nobody answered yet. `changed`: something else of the conversation had
 * to be finished first; read it again.
 */
export async function handOnChange(
  deps: HandOnDeps,
  { was, to, by, note, leavesTranscript, isTold, staysOff = false }: HandOn,
): Promise<RecordsChange | 'changed'> {
  if (await finishedFirst(deps, was)) return 'changed'
  const at = deps.clock.now()
  const settings = (await deps.store.department(was.department))?.settings
  const stays = await historyStays(deps, settings, was)
  const keepsTag = was.tag !== undefined && (await isShared(deps, was))
  const moved = handedOn(was, { to: to.id, by: by.staff, at, keepsTag, staysOff })
  const anew = stays ? await beginning(deps, was, moved, at, leavesTranscript ? to.id : undefined) : undefined
  const now = anew?.now ?? moved
  const marker: MarkerData = {
    kind: 'transferred',
    to: to.name,
    ...(await fromOf(deps, was)),
    ...(note ? { note } : {}),
    ...(stays ? { history: 'stays' as const } : {}),
  }
  // Who reads the old part sees where it ends, and the new one where it comes from.
  const places = anew ? [now, was] : [now]
  return {
    conversations: [{ was, now }],
    ...anew?.carried,
    entries: [
      ...(anew?.carried.entries ?? []),
      ...places.map((place, count) => ({
        direction: 'marker' as const,
        id: deps.ids.make('msg'),
        conversation: was.id,
        thread: place.threads.at(-1)?.id ?? '',
        department: was.department,
        at,
        marker: count === 0 ? marker : withoutNote(marker),
        by,
      })),
    ],
    notices: isTold ? [noticeOf(was, to.id, by, note, at)] : [],
  }
}

/** Whether what was written stays behind: where that is the department's habit, once somebody had the client. */
export async function historyStays(
  deps: Pick<Deps, 'store'>,
  settings: Pick<DepartmentSettings, 'historyMoves'> | undefined,
  was: Conversation,
): Promise<boolean> {
  return settings?.historyMoves === false && (await hadCaseManager(deps, was))
}

/** A client who only ever waited brings along what the desk wrote; one whose case manager left does not. */
async function hadCaseManager(
  { store }: Pick<Deps, 'store'>,
  { staff, threads }: Conversation,
): Promise<boolean> {
  if (staff !== undefined) return true
  const newest = await store.entries(
    threads.map(({ id }) => id),
    { limit: entriesLooked, consistent: true },
  )
  return newest.items.some(
    (entry) => entry.direction === 'marker' && entry.marker.kind === 'case-manager-left',
  )
}

/** What is in the middle of moving about ends first: what it names stands in threads that may be left behind. */
export async function finishedFirst(deps: HandOnDeps, was: Conversation): Promise<boolean> {
  if (was.before?.coming) await carryRest(deps, was.id)
  else if (was.movingOut) await followMovingOut(deps, was)
  else return false
  return true
}

async function beginning(
  deps: HandOnDeps,
  was: Conversation,
  moved: Conversation,
  at: Instant,
  transcriptFor: StaffId | undefined,
) {
  const thread = deps.ids.make('th')
  const { now, coming } = firstOf(await unanswered(deps, was))
  const begun = {
    thread,
    subjects: deps.ids.make('su'),
    at,
    carried: now,
    coming,
    ...(transcriptFor ? { transcriptFor } : {}),
  }
  return { now: begunAnew(moved, begun), carried: carrying(now, thread) }
}

async function isShared({ store }: HandOnDeps, { tag, staff, department }: Conversation): Promise<boolean> {
  const tags = await store.tags(staff ?? '', department)
  return tags.some(({ id, owner }) => id === tag && 'department' in owner)
}

async function fromOf({ store }: HandOnDeps, { staff }: Conversation): Promise<{ from?: string }> {
  const name = staff === undefined ? undefined : (await store.staff(staff))?.name
  return name === undefined ? {} : { from: name }
}

/** The note is for the receiver. */
function withoutNote(marker: MarkerData): MarkerData {
  if (marker.kind !== 'transferred') return marker
  const { note: _, ...rest } = marker
  return rest
}

/** The occasion is this very transfer: the version it was read at comes once. */
export function noticeOf(
  was: { id: string; version: number; department: DepartmentId },
  to: StaffId,
  by: { name: string },
  note: string | undefined,
  at: Instant,
  conversation = was.id,
): Notice {
  return {
    id: `transferred#${was.id}#${was.version}`,
    to,
    department: was.department,
    at,
    about: { kind: 'transferred', by: by.name, conversation, ...(note ? { note } : {}) },
  }
}
