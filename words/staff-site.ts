import { clients } from './en/clients.ts'
import { conversation } from './en/conversation.ts'
import { errors } from './en/errors.ts'
import { frame } from './en/frame.ts'
import { later } from './en/later.ts'
import { reasons } from './en/reasons.ts'
import { unclaimed } from './en/unclaimed.ts'

const english = { frame, errors, clients, conversation, later, reasons, unclaimed }

/** Every sentence of the staff site in one language. */
export type StaffWords = typeof english

/** The staff site's sentences in a member of staff's own language. */
export function staffWords(language: 'en' | 'es'): StaffWords {
  return language === 'es' ? english : english
}
