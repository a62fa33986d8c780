import type { ConversationId } from './ids.ts'
import type { Report } from './report.ts'
import type { Instant } from './time.ts'

/** What an e-mail to staff says, before it is put into words. Names and texts stand in it only where a department lets them. */
export type MailContent = {
  /** The department's zone, in which times are shown. */
  zone: string
  county: string
  tells: MailTells
}

export type MailTells =
  | { kind: 'messages'; messages: ToldMessage[]; more: number }
  | { kind: 'recap'; chats: ToldChat[] }
  | { kind: 'danger'; message: ToldMessage }
  | { kind: 'transferred'; by: string; note?: string; conversation?: ConversationId; count: number }
  | { kind: 'covering'; whom: string; by: string; from: Instant; to: Instant }
  | { kind: 'unread-too-long'; count: number; department: string }
  | { kind: 'reported'; by: string; department: string }
  | { kind: 'held-for-review'; whom: string; count: number }
  | { kind: 'weekly-report'; week: string; department: string; report: Report }

export type ToldMessage = {
  conversation: ConversationId
  at: Instant
  /** From an unknown sender, or a client without a case manager. */
  from: 'client' | 'unclaimed' | 'waiting'
  department: string
  /** The client's name, or the unknown sender's address. */
  name?: string
  text?: string
}

export type ToldChat = {
  conversation: ConversationId
  unread: number
  since: Instant
  department: string
  name?: string
  preview?: string
}
