import type { Conversation } from '../model/conversation.ts'
import type { OutboundMessage, ScheduledMessage } from '../model/message.ts'
import type { Store } from '../ports.ts'

/** The message that a form made in this conversation when it was sent before; undefined of a new form. */
export async function messageMade(
  store: Pick<Store, 'formMade' | 'message'>,
  formKey: string,
  { threads }: Pick<Conversation, 'threads'>,
): Promise<OutboundMessage | undefined> {
  const id = await store.formMade(formKey)
  if (id === undefined) return undefined
  const found = await Promise.all(threads.map((thread) => store.message(thread.id, id)))
  const made = found.find((entry) => entry !== undefined)
  return made?.direction === 'out' ? made : undefined
}

/** The scheduled message that a form made here, or `left`: it has gone out, or was cancelled, since. */
export async function scheduledMade(
  store: Pick<Store, 'formMade' | 'scheduledMessage'>,
  formKey: string,
  { id: conversation }: Pick<Conversation, 'id'>,
): Promise<ScheduledMessage | { left: string } | undefined> {
  const id = await store.formMade(formKey)
  return id === undefined ? undefined : ((await store.scheduledMessage(conversation, id)) ?? { left: id })
}
