import type { Consent } from '../model/consent.ts'
import type { Conversation } from '../model/conversation.ts'

/** Who agreed to be written to, when and how. */
export type ConsentStore = {
  /** Keeps an entry; told again, nothing changes. */
  keepConsent(consent: Consent): Promise<void>
  /** A conversation's record, with those of the ones joined into it, newest first. A request for each. */
  consents(conversation: Pick<Conversation, 'id' | 'subjectsIn'>): Promise<Consent[]>
}
