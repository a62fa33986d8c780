import type { Reason, Receipt } from '../../core/model/delivery-status.ts'

/** What the service's refusals mean to us, by its `Reason` (AWS End User Messaging SMS API reference). */
export const refusals: Record<string, Reason> = {
  DESTINATION_PHONE_NUMBER_OPTED_OUT: 'opted-out',
  DESTINATION_PHONE_NUMBER_NOT_VERIFIED: 'sandbox',
  RESOURCE_NOT_ACTIVE: 'number-not-active',
  NO_ORIGINATION_IDENTITIES_FOUND: 'number-not-active',
  NUMBER_CAPABILITIES_MISMATCH: 'number-not-active',
  MESSAGE_TYPE_MISMATCH: 'number-not-active',
  DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION: 'country-blocked',
  DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE: 'country-blocked',
  DESTINATION_COUNTRY_BLOCKED: 'country-blocked',
  COUNTRY_NOT_ENABLED: 'country-blocked',
  INTERNATIONAL_SENDING_NOT_SUPPORTED: 'country-blocked',
  INVALID_IDENTITY_FOR_DESTINATION_COUNTRY: 'country-blocked',
  PRICE_OVER_THRESHOLD: 'too-expensive',
  MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT: 'spend-limit',
  MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA: 'spend-limit',
  ACCOUNT_DISABLED: 'account-disabled',
  INSUFFICIENT_ACCOUNT_REPUTATION: 'account-disabled',
}

/** Reasons that stop a text for the person's own will or protection: shown as blocked, not as failed. */
export const blocking: ReadonlySet<Reason> = new Set(['opted-out'])

/** What the last part of an event type (`TEXT_…`, `MEDIA_…`) says. The service uses SUCCESSFUL and DELIVERED alike. */
export const reports: Record<string, { says: Receipt['says']; reason?: Reason }> = {
  PENDING: { says: 'accepted' },
  QUEUED: { says: 'accepted' },
  SENT: { says: 'accepted' },
  SUCCESSFUL: { says: 'delivered' },
  DELIVERED: { says: 'delivered' },
  // The service's word for a number that cannot get texts: mostly a landline.
  INVALID: { says: 'undelivered', reason: 'not-mobile' },
  INVALID_MESSAGE: { says: 'undelivered', reason: 'refused' },
  UNREACHABLE: { says: 'undelivered', reason: 'unreachable' },
  CARRIER_UNREACHABLE: { says: 'undelivered', reason: 'unreachable' },
  BLOCKED: { says: 'undelivered', reason: 'blocked-by-carrier' },
  CARRIER_BLOCKED: { says: 'undelivered', reason: 'blocked-by-carrier' },
  SPAM: { says: 'undelivered', reason: 'marked-as-spam' },
  PROTECT_BLOCKED: { says: 'undelivered', reason: 'country-blocked' },
  TTL_EXPIRED: { says: 'undelivered', reason: 'expired' },
  // After three days without word from the network: it left, and nobody knows more.
  UNKNOWN: { says: 'accepted' },
  FILE_INACCESSIBLE: { says: 'undelivered', reason: 'picture-refused' },
  FILE_TYPE_UNSUPPORTED: { says: 'undelivered', reason: 'picture-refused' },
  FILE_SIZE_EXCEEDED: { says: 'undelivered', reason: 'picture-refused' },
}
