import { isFormKey } from '../model/form-key.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Note } from '../model/message.ts'
import { afterNoting, longestNote } from '../model/note.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { authorIn } from './coverage/author-in.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Noted =
  | { kind: 'noted'; note: Note; replay: boolean }
  | { kind: 'invalid'; because: 'empty' | 'too-long' }
  | { kind: 'refused'; because: 'form-key' }
  | NotServed

/**
 * Staff write down something for themselves and their colleagues. It stands in the thread, is never sent and counts as
 * no message. The same form sent twice makes one note.
 */
export async function keepNote(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; body: string; formKey: string },
): Promise<Noted> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const body = input.body.trim()
  if (body === '') return { kind: 'invalid', because: 'empty' }
  if (body.length > longestNote) return { kind: 'invalid', because: 'too-long' }
  const outcome = await untilWritten<Noted>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const note: Note = {
      direction: 'note',
      id: deps.ids.make('msg'),
      conversation: was.id,
      thread: was.threads.at(-1)?.id ?? '',
      department: was.department,
      at: deps.clock.now(),
      body,
      by: await authorIn(deps.store, actor, was),
      ...(was.subject && { subject: was.subject.id }),
    }
    // A form key belongs to one member of staff: nobody can learn of, or block, another's form.
    const formKey = `${actor.staff}#${input.formKey}`
    const kept = await deps.store.keepNote({ note, conversation: afterNoting(was, note), was, formKey })
    if (kept === 'changed') return 'changed'
    if (kept === 'done') return { kind: 'noted', note, replay: false }
    return { kind: 'noted', note: { ...note, id: kept.replay }, replay: true }
  })
  const message = outcome.kind === 'noted' ? { message: outcome.note.id } : {}
  return audited(deps, actor, 'wrote a note', { conversation: input.conversation, ...message }, outcome)
}
