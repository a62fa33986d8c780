import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { type InvalidFields, newClient, newMethod, readInput } from './add-client.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { relistScheduled } from './bring-scheduled-along.ts'
import type { Deps } from './dependencies.ts'
import { claimMarker, joinUnclaimed } from './join-unclaimed.ts'
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
    if (found?.department === actor.department && (found.client || found.state === 'joined'))
      return { kind: 'gone' }
    const served = checked(found, (conversation) => may(actor, 'claim', conversation))
    if (served.kind !== 'yes') return served
    return input.by.kind === 'new'
      ? byNewClient(deps, actor, served.conversation, input.by)
      : byExisting(deps, actor, served.conversation, input.by)
  })
  return audited(deps, actor, 'claimed a number', { conversation: input.conversation }, outcome)
}

/** So many rows of scheduled messages fit into the transaction; the others follow it. */
const relistedWithIt = 60

async function byNewClient(
  deps: ClaimDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  was: Conversation,
  by: NewClient,
): Promise<Claimed | 'changed'> {
  const read = await readInput({ ...by, number: '' })
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
  const scheduled = (await deps.store.scheduled(was.id)).slice(0, relistedWithIt)
  const written = await deps.store.keep.claimedByNew({ client, method, conversation, was, marker, scheduled })
  if (written === 'changed') return 'changed'
  await relistScheduled(deps, conversation, relistedWithIt)
  return { kind: 'claimed', conversation: was.id, name: client.name }
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
  const { client } = was
  const written = await joinUnclaimed(deps, actor, {
    unclaimedWas,
    was,
    client,
    title: by.title,
    as: 'claimed',
  })
  return written === 'changed' ? 'changed' : { kind: 'claimed', conversation: was.id, name: was.name }
}
