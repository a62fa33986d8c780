import { may } from '../../model/access.ts'
import type { Client } from '../../model/client.ts'
import type { ContactMethod } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ConversationId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'
import { checked, followConversation, type NotServed } from '../served-conversation.ts'
import { partConfidential } from './part-clients.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** A client whose records the actor may change. */
export type ServedClient = {
  kind: 'yes'
  client: Client
  methods: ContactMethod[]
  /** The conversation with the actor's department. */
  here: Conversation
  /** Those with other departments that serve the same person. */
  elsewhere: Conversation[]
}

/**
 * The client of a conversation that is going to be changed, with every conversation that a change of their numbers
 * concerns. What a confidential department knows is parted from the others' record first.
 */
export async function servedClient(
  deps: Pick<Deps, 'store' | 'ids'>,
  actor: Actor,
  id: ConversationId,
): Promise<ServedClient | NotServed> {
  const { store } = deps
  const found = await followConversation(store, id)
  const served = checked(found, (conversation) => may(actor, 'edit-client', conversation))
  if (served.kind !== 'yes') return served
  const here = served.conversation
  if (await partConfidential(deps, here)) return servedClient(deps, actor, id)
  const known = here.client ? await store.client(here.client) : undefined
  if (!known) return { kind: 'not-found' }
  return { kind: 'yes', ...known, here, elsewhere: await otherConversations(store, known.client, here) }
}

/** Consistent, since each is going to be written. */
export async function otherConversations(
  store: Store,
  client: Client,
  here: Conversation,
): Promise<Conversation[]> {
  const ids = (client.conversations ?? []).filter((id) => id !== here.id)
  const others = await Promise.all(ids.map((id) => followConversation(store, id)))
  return others.filter((one) => one !== undefined && one.id !== here.id) as Conversation[]
}
