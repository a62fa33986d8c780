import type { Conversation } from '../../model/conversation.ts'
import type { Marker, MarkerData } from '../../model/message.ts'
import { withNews } from '../../model/method-changes.ts'
import type { Notice } from '../../model/notice.ts'
import { markerIn } from '../methods/markers.ts'
import type { StaffActor } from '../methods/served-client.ts'
import type { Across } from './across.ts'
import { type HandOnDeps, noticeOf } from './hand-on.ts'

/**
 * What stands in both conversations of the handing over. A confidential department is named in neither: the other one
 * reads that the client went to, or came from, another department, and no name of its staff.
 */
export function markersAcross(
  deps: HandOnDeps,
  actor: StaffActor,
  { was, from, to, receiver, note, crosses, isSecret }: Across,
  left: Conversation,
  there: { now: Conversation },
): { entries: Marker[]; now: Conversation } {
  const away: MarkerData = {
    kind: 'handed-on',
    ...(isSecret ? {} : { department: to.name }),
    ...(isSecret || !receiver ? {} : { to: receiver.name }),
  }
  const came: MarkerData = {
    kind: 'came-from',
    ...(isSecret ? {} : { department: from.name }),
    ...(receiver ? { to: receiver.name } : {}),
    ...(note ? { note } : {}),
    ...(crosses ? {} : { history: 'stays' as const }),
  }
  const here = markerIn(deps, was, away, actor)
  const arrival = markerIn(deps, there.now, came, isSecret ? undefined : actor)
  const cancelled = { kind: 'scheduled-cancelled', because: 'taken-off' } as const
  return {
    entries: [
      here,
      ...(left.nextDue === undefined && was.nextDue !== undefined && !crosses
        ? [markerIn(deps, was, cancelled, actor)]
        : []),
      arrival,
    ],
    // It stands among the unread of whoever serves the client there, until they have looked.
    now: there.now.state === 'caseload' ? withNews(there.now, arrival.id) : there.now,
  }
}

/** Whoever has the client now is told; where the sender's department is confidential, not by whom. */
export function noticeAcross({ was, note, by, isSecret, at }: Across, now: Conversation): Notice[] {
  if (now.staff === undefined) return []
  const named = isSecret ? { name: '' } : by
  const occasion = { id: was.id, version: was.version, department: now.department }
  return [noticeOf(occasion, now.staff, named, note, at, now.id)]
}
