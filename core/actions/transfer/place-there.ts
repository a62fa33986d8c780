import type { Client } from '../../model/client.ts'
import { type ContactMethod, inUse } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ClientId, ConversationId } from '../../model/ids.ts'
import { isSameName } from '../../model/name.ts'
import { otherConversations } from '../methods/served-client.ts'
import { optedOutOf } from '../methods/who-has.ts'
import type { Across } from './across.ts'
import type { HandOnDeps } from './hand-on.ts'

/** Where a client stands, or will stand, in the department they go to. */
export type PlaceThere = {
  client: ClientId
  /** The id of the conversation there. */
  conversation: ConversationId
  /** The department knows them already. */
  existing?: Conversation
  /** Other conversations of the same record. */
  others: Conversation[]
  /** What becomes of client records; missing: nothing. */
  clients?: { now: Client; was?: Client }[]
  /** The numbers of a record made for that department alone. */
  methods?: ContactMethod[]
  /** Numbers of the client that this department may not text. Another department's opt-outs and consents do not count. */
  optedOut: string[]
}

/**
 * The client's place in the other department: the conversation of the same record, or of a record there with the same
 * number and name; else a new one. Where either department is confidential the new one has a record of its own, so
 * that no later change of name or number is seen in the other.
 */
export async function placeThere(deps: HandOnDeps, across: Across): Promise<PlaceThere> {
  const { was, to, client, methods, isApart } = across
  const others = await otherConversations(deps.store, client, was)
  const links = (await Promise.all(inUse(methods).map((one) => deps.store.addressLinks(one.address)))).flat()
  const optedOut = optedOutOf(links, to.id)
  const same = others.find((one) => one.department === to.id)
  if (same) return { ...standing(client.id, same), others: without(others, same), optedOut }
  const ids = links.flatMap((link) =>
    link.kind === 'client' && link.department === to.id ? [link.conversation] : [],
  )
  const known = await deps.store.conversationsById([...new Set(ids)])
  const twin = known.find((one) => one.state !== 'joined' && isSameName(one.name, was.name))
  if (twin?.client) return { ...standing(twin.client, twin), others: [], optedOut }
  return isApart ? apart(deps, across, optedOut) : shared(deps, across, others, optedOut)
}

/** One record for both departments. */
function shared(
  deps: HandOnDeps,
  { was, client }: Across,
  others: Conversation[],
  optedOut: string[],
): PlaceThere {
  const conversation = deps.ids.make('cv')
  const conversations = [was.id, ...others.map((one) => one.id), conversation]
  return {
    client: client.id,
    conversation,
    clients: [{ was: client, now: { ...client, conversations, version: client.version + 1 } }],
    others,
    optedOut,
  }
}

/** A record of that department's own. Notes are never handed over. */
function apart(deps: HandOnDeps, { client, methods, at }: Across, optedOut: string[]): PlaceThere {
  const id = deps.ids.make('cl')
  const { conversations: _, ...kept } = client
  return {
    client: id,
    conversation: deps.ids.make('cv'),
    clients: [{ now: { ...kept, id, note: '', createdAt: at, version: 1 } }],
    methods: inUse(methods).map((method) => ({ ...method, id: deps.ids.make('cm'), client: id })),
    others: [],
    optedOut,
  }
}

function standing(client: ClientId, existing: Conversation) {
  return { client, conversation: existing.id, existing }
}

function without(all: Conversation[], one: Conversation): Conversation[] {
  return all.filter(({ id }) => id !== one.id)
}
