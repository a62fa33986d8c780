import type { ConversationId, SubjectId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { type Subject, titleOf } from '../model/subject.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Renamed = { kind: 'renamed'; subject: Subject } | NotServed

/** Staff give a subject another title; an empty one lets it be called by the day it began. The last of two stays. */
export async function renameSubject(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; subject: SubjectId; title: string },
): Promise<Renamed> {
  const outcome = await untilWritten<Renamed>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const found = await deps.store.subject(was, input.subject)
    if (!found) return { kind: 'not-found' }
    const { title: _, ...kept } = found
    const title = titleOf(input.title)
    const subject: Subject = { ...kept, ...(title !== undefined && { title }) }
    const isPresent = was.subject?.id === subject.id
    const conversation = { ...was, ...(isPresent && { subject }), version: was.version + 1 }
    const written = await deps.store.keepSubject(subject, conversation, was)
    return written === 'changed' ? 'changed' : { kind: 'renamed', subject }
  })
  return audited(deps, actor, 'renamed a subject', { conversation: input.conversation }, outcome)
}
