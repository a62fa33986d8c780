import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Note } from '../model/message.ts'
import { afterTakingBack, mayTakeBack } from '../model/note.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

/** `gone`: there is no such note (any more). `too-late`: it is a colleague's, or has become part of the record. */
export type TakenBack =
  | { kind: 'taken-back'; was: Note }
  | { kind: 'gone' }
  | { kind: 'too-late' }
  | NotServed

/** The author of a note takes it back right after writing it. A second time, it is told `gone`. */
export async function takeNoteBack(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; note: MessageId },
): Promise<TakenBack> {
  const outcome = await untilWritten<TakenBack>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const note = await deps.store.message(was.threads.at(-1)?.id ?? '', input.note)
    if (note?.direction !== 'note') return { kind: 'gone' }
    const isTheirs = actor.kind === 'staff' && mayTakeBack(note, actor.staff, deps.clock.now())
    if (!isTheirs) return { kind: 'too-late' }
    const conversation = afterTakingBack(was, note.id)
    const kept = await deps.store.takeNoteBack({ note, conversation, was })
    return kept === 'changed' ? 'changed' : { kind: 'taken-back', was: note }
  })
  const about = { conversation: input.conversation, message: input.note }
  return audited(deps, actor, 'took a note back', about, outcome)
}
