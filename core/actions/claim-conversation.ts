import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Marker } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { type InvalidFields, newClient, newMethod, readInput } from './add-client.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { checked, type NotServed } from './served-conversation.ts'

export type Claimed =
  | { kind: 'claimed'; conversation: ConversationId; name: string }
  /** Someone else claimed it first. */
  | { kind: 'gone' }
  | { kind: 'invalid'; fields: InvalidFields }
  | NotServed

type NewClient = {
  kind: 'new'
  name: string
  clientStatus: string
  language: 'en' | 'es'
  note: string
  title: string
}
type Claim = {
  conversation: ConversationId
  by: NewClient | { kind: 'existing'; conversation: ConversationId; title: string }
}
type ClaimDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Staff claim an unknown number: for a new client, whose conversation it becomes, or for a client on their list,
 * to whose conversation its thread is appended. Of two claims one wins; the other is told `gone`.
 */
export async function claimConversation(deps: ClaimDeps, actor: Actor, input: Claim): Promise<Claimed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<Claimed>(async () => {
    const found = await deps.store.conversation(input.conversation)
    if (found && found.department === actor.department && found.client) return { kind: 'gone' }
    if (found?.state === 'joined') return { kind: 'gone' }
    const served = checked(found, (conversation) => may(actor, 'claim', conversation))
    if (served.kind !== 'yes') return served
    return input.by.kind === 'new'
      ? byNewClient(deps, actor, served.conversation, input.by)
      : byExisting(deps, actor, served.conversation, input.by)
  })
  return audited(deps, actor, 'claimed a number', { conversation: input.conversation }, outcome)
}

async function byNewClient(
  deps: ClaimDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  was: Conversation,
  by: NewClient,
): Promise<Claimed | 'changed'> {
  const read = readInput({ ...by, number: '' })
  if (read.kind === 'invalid') return read
  const { client } = newClient(deps, actor, by, read)
  const method = { ...newMethod(deps, client.id, was.address ?? '', by.title), texts: 'works' as const }
  const { dismissed: _, ...kept } = was
  const conversation: Conversation = {
    ...kept,
    state: 'caseload',
    client: client.id,
    staff: actor.staff,
    name: client.name,
    language: by.language,
    ...(by.clientStatus ? { clientStatus: by.clientStatus } : {}),
    version: was.version + 1,
  }
  const marker = claimMarker(deps, actor, conversation, method.address)
  const written = await deps.store.keep.claimedByNew({ client, method, conversation, was, marker })
  return written === 'changed' ? 'changed' : { kind: 'claimed', conversation: was.id, name: client.name }
}

async function byExisting(
  deps: ClaimDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  unclaimedWas: Conversation,
  by: { conversation: ConversationId; title: string },
): Promise<Claimed | 'changed'> {
  const found = await deps.store.conversation(by.conversation)
  const served = checked(found, (conversation) => may(actor, 'edit-client', conversation))
  if (served.kind !== 'yes') return served
  const was = served.conversation
  if (!was.client) return { kind: 'not-found' }
  return join(deps, actor, { unclaimedWas, was, client: was.client, title: by.title, as: 'claimed' })
}

/** Appends an unclaimed conversation's threads to a client's, in one transaction, whatever their length. */
export async function join(
  deps: ClaimDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  joined: {
    unclaimedWas: Conversation
    was: Conversation
    client: string
    title: string
    as: 'claimed' | 'handed-over'
  },
): Promise<Extract<Claimed, { kind: 'claimed' }> | 'changed'> {
  const { unclaimedWas, was } = joined
  const method = {
    ...newMethod(deps, joined.client, unclaimedWas.address ?? '', joined.title),
    texts: 'works' as const,
  }
  const unclaimedIsNewer = unclaimedWas.lastContact > was.lastContact
  const newestInbound = [was.newestInbound, unclaimedWas.newestInbound]
    .filter((id) => id !== undefined)
    .sort()
    .at(-1)
  const conversation: Conversation = {
    ...was,
    // The client's own newest thread stays last: what is written next goes there.
    threads: [...was.threads.slice(0, -1), ...unclaimedWas.threads, ...was.threads.slice(-1)],
    unread: was.unread + unclaimedWas.unread,
    ...(newestInbound ? { newestInbound } : {}),
    ...(unclaimedIsNewer
      ? {
          lastContact: unclaimedWas.lastContact,
          preview: unclaimedWas.preview,
          previewOf: unclaimedWas.previewOf,
        }
      : {}),
    address: method.address,
    version: was.version + 1,
  }
  const unclaimed: Conversation = {
    ...unclaimedWas,
    state: 'joined',
    joinedInto: was.id,
    unread: 0,
    version: unclaimedWas.version + 1,
  }
  const marker = claimMarker(deps, actor, conversation, method.address, joined.as)
  const written = await deps.store.keep.claimedByExisting({
    method,
    unclaimed,
    unclaimedWas,
    conversation,
    was,
    marker,
  })
  return written === 'changed' ? 'changed' : { kind: 'claimed', conversation: was.id, name: was.name }
}

function claimMarker(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  conversation: Conversation,
  address: string,
  kind: 'claimed' | 'handed-over' = 'claimed',
): Marker {
  return {
    direction: 'marker',
    id: deps.ids.make('msg'),
    conversation: conversation.id,
    thread: conversation.threads.at(-1)?.id ?? '',
    department: conversation.department,
    at: deps.clock.now(),
    marker: { kind, address },
    by: { staff: actor.staff, name: actor.name },
  }
}
