import type { Conversation } from '../core/model/conversation.ts'
import type { ConversationId, MessageId, SubjectId } from '../core/model/ids.ts'
import type { Note } from '../core/model/message.ts'
import type { Subject } from '../core/model/subject.ts'
import type { SubjectStore } from '../core/ports/subjects.ts'
import type { Page, Written } from '../core/ports.ts'
import { readConversation } from './items.ts'
import * as keys from './keys.ts'
import { readSubject, subjectItem } from './subject-items.ts'
import { getItems, query, type Table } from './table.ts'
import { attempt, conversationWrites, entryWrite, keptOnce, put } from './writes.ts'

type Place = Pick<Conversation, 'id' | 'subject' | 'subjectsIn' | 'before'>

/** See `SubjectStore.subject`: one request, wherever the subject was set aside. */
export async function subject(table: Table, place: Place, id: SubjectId): Promise<Subject | undefined> {
  if (place.subject?.id === id) return place.subject
  const own = place.before && id < place.before.subjects ? [] : [place.id]
  const wanted = [...own, ...(place.subjectsIn ?? [])].flatMap((conversation) => [
    keys.subject(conversation, id),
    ...(conversation === place.id ? [] : [keys.conversation(conversation)]),
  ])
  const items = await getItems(table, wanted.slice(0, 100), { ConsistentRead: true })
  return latest(items.flatMap(subjectsIn).filter((one) => one.id === id))[0]
}

/** See `SubjectStore.subjects`: one request, and one more for each conversation that was joined into this one. */
export async function subjects(
  table: Table,
  place: Place,
  page: { limit: number; before?: SubjectId },
): Promise<Page<Subject>> {
  const asked = [place.id, ...(place.subjectsIn ?? [])].map((id) =>
    setAsideIn(table, id, page, id === place.id ? place.before?.subjects : undefined),
  )
  const joined = place.subjectsIn?.length ? joinedConversations(table, place.subjectsIn) : []
  const read = (await Promise.all([...asked, joined])).flat()
  const present = place.subject ? [place.subject] : []
  // What the conversation itself says of its subject is newer than any item left behind.
  const others = latest(read).filter(({ id }) => id !== place.subject?.id)
  const found = [...present, ...others]
    .filter(({ id }) => page.before === undefined || id < page.before)
    .sort((one, other) => (one.id < other.id ? 1 : -1))
  const items = found.slice(0, page.limit)
  const last = items.at(-1)
  return found.length > page.limit && last ? { items, next: last.id } : { items }
}

/** See `SubjectStore.keepSubject`. */
export async function keepSubject(
  table: Table,
  renamed: Subject,
  conversation: Conversation,
  was: Conversation,
): Promise<Written> {
  const isAside = renamed.id !== conversation.subject?.id
  const aside = isAside ? [put(subjectItem(conversation.id, renamed))] : []
  return done(await attempt(table, [...conversationWrites(conversation, was), ...aside]))
}

/** See `SubjectStore.keepNote`: the note, the conversation that moved on, and the form's key, or none of them. */
export function keepNote(
  table: Table,
  kept: Parameters<SubjectStore['keepNote']>[0],
): Promise<Written | { replay: MessageId }> {
  const { note, conversation, was, formKey } = kept
  return keptOnce(table, formKey, note.id, note.at, [
    entryWrite(note),
    ...conversationWrites(conversation, was),
  ])
}

/** See `SubjectStore.takeNoteBack`. */
export async function takeNoteBack(
  table: Table,
  kept: { note: Note; conversation: Conversation; was: Conversation },
): Promise<Written> {
  const { note, conversation, was } = kept
  const gone = {
    Delete: {
      TableName: undefined,
      Key: keys.entry(note.thread, note.id),
      ConditionExpression: '#type = :note',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':note': 'note' },
    },
  }
  return done(await attempt(table, [gone, ...conversationWrites(conversation, was)]))
}

/** One more than the page, and one that may be the present subject's old form, so that we know whether there are older. */
async function setAsideIn(
  table: Table,
  conversation: ConversationId,
  page: { limit: number; before?: SubjectId },
  first: SubjectId = '',
): Promise<Subject[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': keys.conversation(conversation).pk,
      ':first': keys.subject(conversation, first).sk,
      ':last': keys.subject(conversation, page.before ?? '~').sk,
    },
    ScanIndexForward: false,
    Limit: page.limit + 2,
  })
  return items.map(readSubject)
}

async function joinedConversations(table: Table, ids: ConversationId[]): Promise<Subject[]> {
  return (await getItems(table, ids.slice(0, 100).map(keys.conversation))).flatMap(subjectsIn)
}

/** The subject that an item is, or that a conversation was written in last before it was joined. */
function subjectsIn(item: Record<string, unknown>): Subject[] {
  if (item.type === 'subject') return [readSubject(item)]
  const { subject: last } = readConversation(item)
  return last ? [last] : []
}

/** Each once, as it was last. */
function latest(found: Subject[]): Subject[] {
  const byId = new Map<SubjectId, Subject>()
  for (const one of found) {
    const known = byId.get(one.id)
    const isNewer =
      !known || one.lastAt > known.lastAt || (one.lastAt === known.lastAt && one.count > known.count)
    if (isNewer) byId.set(one.id, one)
  }
  return [...byId.values()]
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
