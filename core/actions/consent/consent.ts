import { mayWrite } from '../../model/access.ts'
import {
  type Consent,
  type ConsentFaults,
  type ConsentId,
  readConsent,
  type TypedConsent,
} from '../../model/consent.ts'
import type { Conversation } from '../../model/conversation.ts'
import { type ConversationId, isId } from '../../model/ids.ts'
import { localParts } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { type NotServed, seenConversation, writableConversation } from '../served-conversation.ts'

export type ConsentSeen =
  | { kind: 'consent'; conversation: Conversation; entries: Consent[]; mayAdd: boolean }
  | NotServed
export type ConsentRecorded =
  | { kind: 'recorded'; conversation: ConversationId }
  | { kind: 'invalid'; faults: ConsentFaults }
  | NotServed

/** Who agreed, when and how, newest first. */
export async function seeConsent(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  id: ConversationId,
): Promise<ConsentSeen> {
  const seen = await seenConversation(deps.store, actor, id)
  const about = { conversation: id }
  if (seen.kind !== 'yes') return audited(deps, actor, 'looked at the consent record', about, seen)
  const { conversation } = seen
  const entries = await deps.store.consents(conversation)
  const mayAdd = mayWrite(actor, conversation).allowed
  const shown = { kind: 'consent' as const, conversation, entries, mayAdd }
  return audited(deps, actor, 'looked at the consent record', about, shown)
}

/** Staff record that a client agreed, or took it back, with where that can be looked up. `id` comes with the form: one sent twice makes one entry. */
export async function recordConsent(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>,
  actor: Actor,
  input: { conversation: ConversationId; id: ConsentId; typed: TypedConsent },
): Promise<ConsentRecorded> {
  const about = { conversation: input.conversation }
  const served = await writableConversation(deps.store, actor, input.conversation)
  if (served.kind !== 'yes') return audited(deps, actor, 'recorded consent', about, served)
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { id, department } = served.conversation
  const at = deps.clock.now()
  const zone = (await deps.store.department(department))?.zone ?? 'UTC'
  const read = readConsent(input.typed, localParts(at, zone).date)
  if (read.kind === 'invalid') return read
  const { what, source, on, evidence } = read
  const by = { staff: actor.staff, name: actor.name }
  const own = isId('cn', input.id) ? input.id : deps.ids.make('cn')
  await deps.store.keepConsent({ id: own, conversation: id, department, at, what, source, on, evidence, by })
  return audited(deps, actor, 'recorded consent', about, { kind: 'recorded', conversation: id })
}
