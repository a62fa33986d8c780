import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import { rosterRow } from '../model/roster.ts'
import type { RosterChange, Rostered } from '../ports/rosters.ts'
import type { ListOwner } from '../ports.ts'
import type { Kept } from './follow-kept.ts'

/** What kept facts change on the lists: of several changes of one conversation, from its first form to its last. */
export function rosterChanges(facts: Kept[]): RosterChange[] {
  const spans = new Map<ConversationId, { was?: Conversation | undefined; now?: Conversation | undefined }>()
  for (const fact of facts) {
    if (fact.kind !== 'conversation') continue
    const id = (fact.now ?? fact.was)?.id ?? ''
    spans.set(id, { was: spans.has(id) ? spans.get(id)?.was : fact.was, now: fact.now })
  }
  return [...spans.values()].flatMap(({ was, now }) => changesOf(was, now))
}

function changesOf(was: Conversation | undefined, now: Conversation | undefined): RosterChange[] {
  const before = rostersOf(was)
  const after = rostersOf(now)
  const owners = new Map([...before, ...after].map(({ owner }) => [JSON.stringify(owner), owner]))
  return [...owners.keys()].flatMap((key) => {
    const one = before.find(({ owner }) => JSON.stringify(owner) === key)
    const other = after.find(({ owner }) => JSON.stringify(owner) === key)
    const isSame = one && other && JSON.stringify(shown(one)) === JSON.stringify(shown(other))
    return isSame ? [] : [{ ...(one ? { was: one } : {}), ...(other ? { now: other } : {}) }]
  })
}

/** Only the day of the last contact moves a row. */
const shown = ({ lastContact, ...row }: Rostered) => [row, lastContact.slice(0, 10)]

/** On which lists a conversation stands: on its case manager's, and on its department's. */
export function rostersOf(conversation: Conversation | undefined): Rostered[] {
  if (!conversation) return []
  const { state, staff, department, lastContact } = conversation
  const owners: ListOwner[] = [
    ...(state === 'caseload' && staff ? [{ staff }] : []),
    ...(state === 'caseload' || state === 'waiting' ? [{ department }] : []),
  ]
  const served = staff === undefined ? { waiting: true as const } : { staff }
  return owners.map((owner) => ({
    owner,
    lastContact,
    ...rosterRow(conversation),
    ...('department' in owner ? served : {}),
  }))
}
