import { may } from '../model/access.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { type InvalidFields, readInput } from './add-client.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

export type ClientEdited =
  | { kind: 'edited'; conversation: ConversationId }
  /** Someone else edited the client since the form was shown. */
  | { kind: 'changed' }
  | { kind: 'invalid'; fields: InvalidFields }
  | NotServed

/** Staff change a client's details. An edit made on an old form is refused, not merged silently. */
export async function editClient(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  input: {
    conversation: ConversationId
    name: string
    clientStatus: string
    note: string
    language: 'en' | 'es'
    /** The client's version that the form was made from. */
    version: number
  },
): Promise<ClientEdited> {
  const read = await readInput({ ...input, number: '' })
  if (read.kind === 'invalid') return read
  const outcome = await untilWritten<ClientEdited>(async () => {
    const found = await followConversation(deps.store, input.conversation)
    const served = checked(found, (conversation) => may(actor, 'edit-client', conversation))
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const known = conversationWas.client ? await deps.store.client(conversationWas.client) : undefined
    if (!known) return { kind: 'not-found' }
    if (known.client.version !== input.version) return { kind: 'changed' }
    const { language } = input
    const client = {
      ...known.client,
      name: read.name,
      note: input.note.trim(),
      language,
      version: input.version + 1,
    }
    const { clientStatus: _, ...kept } = conversationWas
    const conversation = {
      ...kept,
      name: read.name,
      language,
      ...(input.clientStatus ? { clientStatus: input.clientStatus } : {}),
      version: conversationWas.version + 1,
    }
    const written = await deps.store.keep.clientEdited({
      client,
      was: known.client,
      conversation,
      conversationWas,
      scheduled: await deps.store.scheduled(conversation.id),
    })
    return written === 'changed' ? 'changed' : { kind: 'edited', conversation: conversation.id }
  })
  return audited(deps, actor, 'edited a client', { conversation: input.conversation }, outcome)
}
