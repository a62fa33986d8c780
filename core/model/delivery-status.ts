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
  /** The client asked plainly to stop, and staff have not answered yet. */
  | 'paused'
  | 'unfilled'
  | 'unsafe-picture'
  | 'picture-refused'
  /** Whoever scheduled it no longer works in the department. */
  | 'author-left'
  /** Scheduled by another department, from which the client came: somebody here looks at it first. */
  | 'from-elsewhere'

/** What a provider's receipt says, translated. `final` is the provider's own word that nothing follows. */
export type Receipt = {
  says: 'accepted' | 'delivered' | 'undelivered' | 'blocked'
  reason?: Reason
  final: boolean
}

/**
 * How far along a message is. Receipts only ever climb: `delivered` is the top, since a carrier that first said no
 * corrects itself, never the reverse. `failed` (handing over was refused) and `cancelled` are ours and outside the
 * climb: nothing was handed over, so no receipt can speak of it.
 */
const rung: Record<Exclude<DeliveryStatus, 'failed' | 'cancelled'>, number> = {
  queued: 0,
  sending: 1,
  unconfirmed: 2,
  sent: 3,
  undelivered: 4,
  blocked: 5,
  delivered: 6,
}

/**
 * What a receipt makes of a message's status, or `same` when it brings nothing new.
 * Never steps down, so receipts may come in any order, any number of times, and even before our own write of
 * `sent`: the status ends the same. Of two reasons for one status the one that says more stays (`because` is the
 * one we have), so that the reason ends the same too.
 * Only a final receipt can say more than `sent`: the service uses its words for success loosely (see `isFinal`
 * in the End User Messaging guide), but any receipt proves that the message left.
 */
export function advance(
  current: DeliveryStatus,
  receipt: Receipt,
  because?: Reason,
): { status: DeliveryStatus; reason?: Reason } | 'same' {
  if (current === 'failed' || current === 'cancelled') return 'same'
  const says = receipt.final ? receipt.says : 'accepted'
  const status = says === 'accepted' ? 'sent' : says
  const reason = receipt.reason ?? 'unknown'
  if (rung[status] < rung[current]) return 'same'
  if (status === current && !(because && saysMore(reason, because))) return 'same'
  return status === 'sent' || status === 'delivered' ? { status } : { status, reason }
}

/** Anything says more than `unknown`. Two that are known are equally good: the alphabet decides, not their order. */
function saysMore(reason: Reason, than: Reason): boolean {
  if (than === 'unknown' || reason === 'unknown') return reason !== than && than === 'unknown'
  return reason < than
}

/**
 * Where each status may go, whoever writes: the sender, the sweep, a receipt or a person. What is not here is
 * refused by every write. Mind: only `sending` may go back to `queued` (a throttle), `unconfirmed` never may.
 * A person who says of an unconfirmed message that it did not arrive makes it `undelivered`, so that a late
 * receipt can still correct them.
 */
const next: Record<DeliveryStatus, DeliveryStatus[]> = {
  queued: ['sending', 'sent', 'undelivered', 'blocked', 'delivered', 'failed', 'cancelled'],
  sending: ['queued', 'unconfirmed', 'sent', 'undelivered', 'blocked', 'delivered', 'failed'],
  unconfirmed: ['sent', 'undelivered', 'blocked', 'delivered', 'failed'],
  sent: ['undelivered', 'blocked', 'delivered'],
  undelivered: ['blocked', 'delivered'],
  blocked: ['delivered'],
  delivered: [],
  failed: [],
  cancelled: [],
}

/** Whether a message may go from one status to another. A status never becomes itself: that is a replay. */
export function mayBecome(from: DeliveryStatus, to: DeliveryStatus): boolean {
  return next[from].includes(to)
}

/** The statuses from which a message may get to this one: the condition of a write. */
export function mayComeFrom(to: DeliveryStatus): DeliveryStatus[] {
  return statuses.filter((from) => mayBecome(from, to))
}

/** Every status, in the order in which a message meets them. */
export const statuses = Object.keys(next) as DeliveryStatus[]

/** Whether nothing more is expected. A carrier may still correct itself afterwards. */
export function isFinal(status: DeliveryStatus): boolean {
  return !inFlight(status)
}

/** Whether the status may change any moment, so that a page that shows it asks again. */
export function inFlight(status: DeliveryStatus): boolean {
  return status === 'queued' || status === 'sending' || status === 'unconfirmed' || status === 'sent'
}

/** Whether the message did not arrive and staff have to do something about it. */
export function didNotArrive(status: DeliveryStatus): boolean {
  return status === 'undelivered' || status === 'failed' || status === 'blocked'
}
