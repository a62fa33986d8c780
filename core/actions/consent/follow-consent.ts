import type { Consent } from '../../model/consent.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Marker } from '../../model/message.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/**
 * What clients do by themselves stands in their consent record: that they wrote first, opted out, opted in again. Each
 * under the id of what it follows from, so told again it changes nothing.
 */
export async function followConsent({ store }: Pick<Deps, 'store'>, facts: Kept[]): Promise<void> {
  for (const consent of facts.flatMap(consentIn)) await store.keepConsent(consent)
}

function consentIn(fact: Kept): Consent[] {
  if (fact.kind === 'marker') return ofMarker(fact.marker)
  if (fact.kind !== 'conversation' || fact.was || !fact.now) return []
  return ofFirstText(fact.now)
}

function ofMarker({ id, conversation, department, at, marker }: Marker): Consent[] {
  if (marker.kind !== 'opted-out' && marker.kind !== 'opted-in') return []
  return [{ id: asConsent(id), conversation, department, at, what: marker.kind, address: marker.address }]
}

/** A conversation that begins with a text of theirs. */
function ofFirstText({ id, department, createdAt, newestInbound, address }: Conversation): Consent[] {
  if (!newestInbound) return []
  const from = address ? { address } : {}
  return [
    {
      id: asConsent(newestInbound),
      conversation: id,
      department,
      at: createdAt,
      what: 'wrote-first',
      ...from,
    },
  ]
}

/** The same entry for the same message or marker. */
const asConsent = (id: string) => `cn_${id.slice(id.indexOf('_') + 1)}`
