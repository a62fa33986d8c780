/**
 * Where a message stands. `unconfirmed`: it was handed over and the answer was lost; only a receipt or a person
 * settles it, never the machine by sending again.
 */
export type DeliveryStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'blocked'
  | 'unconfirmed'
  | 'cancelled'

/** Why a message did not arrive, in our words; `words/` has the sentence and what staff can do about it. */
export type Reason =
  | 'opted-out'
  | 'not-mobile'
  | 'unreachable'
  | 'invalid-number'
  | 'blocked-by-carrier'
  | 'marked-as-spam'
  | 'spend-limit'
  | 'sandbox'
  | 'number-not-active'
  | 'country-blocked'
  | 'too-expensive'
  | 'account-disabled'
  | 'not-allowed'
  | 'refused'
  | 'expired'
  | 'unknown'
  | 'not-served'
  | 'no-number'

/** What a provider's receipt says, translated. `final` is the provider's own word that nothing follows. */
export type Receipt = { says: 'accepted' | 'delivered' | 'undelivered' | 'blocked'; reason?: Reason; final: boolean }
