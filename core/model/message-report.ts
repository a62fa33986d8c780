import type { ConversationId, DepartmentId, MessageId, ReportId, StaffId, ThreadId } from './ids.ts'
import type { InboundMessage } from './message.ts'
import type { Instant } from './time.ts'

/** Why a message is reported; what it is besides, in one's own words. */
export const reportReasons = ['threat', 'harassment', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** Characters of one's own words, and of what a supervisor says was done. */
export const longestReason = 1000

/**
 * A colleague's report of a message, with the message as it was: whatever becomes of the conversation, this stays. The
 * client is not blocked, and is told nothing.
 */
export type Report = {
  id: ReportId
  department: DepartmentId
  at: Instant
  by: { staff: StaffId; name: string }
  reason: ReportReason
  words: string
  conversation: ConversationId
  thread: ThreadId
  message: MessageId
  /** The client as they were called; empty of an unknown sender. */
  name: string
  preserved: Pick<InboundMessage, 'body' | 'from' | 'to' | 'at' | 'channel' | 'providerId'>
  handled?: { at: Instant; by: { staff: StaffId; name: string }; note: string }
}

export type ReportFault = { field: 'reason' | 'words'; because: 'choose' | 'empty' | 'too-long' }

/** Reads the form: a reason of the list; `other` says which in words. */
export function readReport(typed: {
  reason: string
  words: string
}): { kind: 'read'; reason: ReportReason; words: string } | { kind: 'invalid'; faults: ReportFault[] } {
  const reason = reportReasons.find((one) => one === typed.reason)
  const words = typed.words.trim()
  const faults: ReportFault[] = [
    ...(reason === undefined ? [{ field: 'reason', because: 'choose' } as const] : []),
    ...(reason === 'other' && words === '' ? [{ field: 'words', because: 'empty' } as const] : []),
    ...(words.length > longestReason ? [{ field: 'words', because: 'too-long' } as const] : []),
  ]
  return reason === undefined || faults.length > 0
    ? { kind: 'invalid', faults }
    : { kind: 'read', reason, words }
}
