import { looksOn, maySee, readsOnDuty } from '../model/access.ts'
import type { AuditVerb } from '../model/audit-verbs.ts'
import type { Client } from '../model/client.ts'
import type { ContactMethod } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import { earlierMessages } from '../model/counted-messages.ts'
import type { ConversationId, MessageId, SubjectId } from '../model/ids.ts'
import type { Channel, ScheduledMessage, ThreadEntry } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { Subject } from '../model/subject.ts'
import type { Page, Store } from '../ports.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type Look, newestEntries } from './newest-entries.ts'
import { noteReading } from './oversight/note-reading.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

/** How many subjects a page names that shows them, and how many a message box offers. */
export const subjectsShown = 50
const subjectsOffered = 16

/**
 * What of a conversation is shown: the whole history · the messages of one channel · grouped by subject, with the one
 * written in last opened · one subject, or (`earlier`) the messages that stand in none.
 */
export type View =
  | { kind: 'history' }
  | { kind: 'channel'; channel: Channel }
  | { kind: 'grouped' }
  | { kind: 'subject'; subject: Subject | 'earlier' }

export type Opened =
  | {
      kind: 'open'
      view: View
      conversation: Conversation
      client?: Client
      methods: ContactMethod[]
      /** Oldest first. */
      entries: ThreadEntry[]
      /** Ask with this as `before` for the page before. */
      older?: MessageId
      /** Those begun last, newest first: all that fit where they are shown; none where an older page was asked for. */
      subjects: Subject[]
      /** Ask with this as `subjectsBefore` for the subjects begun before these. */
      olderSubjects?: SubjectId
      /** There are messages that stand in no subject; how many, where that is known. */
      earlier?: { count?: number }
      scheduled: ScheduledMessage[]
      /** The address the next message goes to has opted out. */
      optedOut: boolean
    }
  | NotServed

export type Opening = {
  conversation: ConversationId
  before?: MessageId
  /** Without it: as the one who looks has chosen, an older page always as one history. */
  show?:
    | { kind: 'history' }
    | { kind: 'grouped' }
    | { kind: 'channel'; channel: Channel }
    | { kind: 'subject'; id: SubjectId | 'earlier' }
    | undefined
  subjectsBefore?: SubjectId | undefined
}

/**
 * Opens a conversation at its newest messages, or at those before a point: all of them, by one channel, or by subject.
 * A fixed number of requests whatever its length.
 */
export async function openConversation(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>,
  actor: Actor,
  input: Opening,
): Promise<Opened> {
  const isChosen = input.show === undefined && input.before === undefined && actor.kind === 'staff'
  const [found, preferences] = await Promise.all([
    withScheduled(deps.store, input.conversation),
    isChosen ? deps.store.preferences(actor.staff) : undefined,
  ])
  const seen = checked(found?.conversation, (conversation) => maySee(actor, conversation))
  const about = { conversation: input.conversation }
  if (seen.kind !== 'yes') return audited(deps, actor, 'opened a conversation', about, seen)
  const { conversation } = seen
  const view = await viewOf(deps.store, conversation, input.show, preferences?.groupBySubject ?? false)
  if (!view) return audited(deps, actor, 'opened a conversation', about, { kind: 'not-found' })
  const [known, subjects, page] = await Promise.all([
    conversation.client ? deps.store.client(conversation.client) : undefined,
    namedSubjects(deps.store, conversation, input, view.kind === 'grouped' ? subjectsShown : subjectsOffered),
    newestEntries(deps.store, conversation, lookOf(view, conversation), input.before),
  ])
  const all = input.before === undefined && subjects.next === undefined && input.subjectsBefore === undefined
  const earlier = earlierMessages(conversation, { subjects: subjects.items, all })
  await noteReading(deps, actor, conversation, page.items)
  return audited(deps, actor, didOpen(actor, conversation), about, {
    kind: 'open',
    view,
    conversation,
    ...(known ? { client: known.client } : {}),
    methods: known?.methods ?? [],
    entries: page.items.toReversed(),
    ...(page.next ? { older: page.next } : {}),
    subjects: subjects.items,
    ...(subjects.next ? { olderSubjects: subjects.next } : {}),
    ...(earlier ? { earlier } : {}),
    scheduled: input.before ? [] : (found?.scheduled ?? []).filter((one) => isIn(view, one)),
    optedOut:
      conversation.address !== undefined && (conversation.stopped ?? []).includes(conversation.address),
  })
}

/** What the audit says of it: reading what is not one's own has words of its own. */
function didOpen(actor: Actor, conversation: Conversation): AuditVerb {
  if (readsOnDuty(actor, conversation)) return 'opened a conversation because of its alert'
  if (looksOn(actor, conversation)) return 'read a colleague’s conversation'
  return 'opened a conversation'
}

/** The conversation, or the one it was joined into, with what waits in it. */
async function withScheduled(store: Store, id: ConversationId) {
  const found = await store.conversationWithScheduled(id)
  if (!found?.conversation.joinedInto) return found
  const home = await followConversation(store, id)
  return home && store.conversationWithScheduled(home.id)
}

/** Undefined when a subject is asked for that the conversation does not have. */
async function viewOf(
  store: Store,
  conversation: Conversation,
  show: Opening['show'],
  isGrouped: boolean,
): Promise<View | undefined> {
  if (show?.kind === 'channel' || show?.kind === 'history') return show
  if (show === undefined || show.kind === 'grouped')
    return (show || isGrouped) && conversation.subject ? { kind: 'grouped' } : { kind: 'history' }
  if (show.id === 'earlier') return { kind: 'subject', subject: 'earlier' }
  const subject = await store.subject(conversation, show.id)
  return subject && { kind: 'subject', subject }
}

async function namedSubjects(
  store: Store,
  conversation: Conversation,
  { before, subjectsBefore }: Opening,
  limit: number,
): Promise<Page<Subject>> {
  if (before !== undefined || (!conversation.subject && !conversation.subjectsIn)) return { items: [] }
  return store.subjects(conversation, {
    limit,
    ...(subjectsBefore ? { before: subjectsBefore } : {}),
  })
}

function lookOf(view: View, { subject: present }: Conversation): Look {
  switch (view.kind) {
    case 'history':
    case 'channel':
      return view
    case 'grouped':
      return present ? { kind: 'subject', id: present.id, since: present.startedAt } : { kind: 'history' }
    case 'subject': {
      const { subject } = view
      if (subject === 'earlier') return { kind: 'no-subject', ...(present && { until: present.startedAt }) }
      const look = { kind: 'subject', id: subject.id, since: subject.startedAt } as const
      return subject.id === present?.id ? look : { ...look, until: subject.lastAt }
    }
    default:
      return view satisfies never
  }
}

/** What waits stands below everything that was written, whatever its subject. */
function isIn(view: View, waiting: ScheduledMessage): boolean {
  switch (view.kind) {
    case 'history':
    case 'grouped':
      return true
    case 'channel':
      return waiting.channel === view.channel
    case 'subject':
      return false
    default:
      return view satisfies never
  }
}
