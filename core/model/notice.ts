import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * Something a member of staff is told outside the pages: by e-mail, on the desktop, or both, as they chose. It is kept
 * first, with what it tells of; telling follows from the stream. `id` names the occasion (`message#msg_…`), so that
 * keeping it again changes nothing.
 */
export type Notice = {
  id: NoticeId
  to: StaffId
  department: DepartmentId
  about: NoticeAbout
  at: Instant
  /** The e-mail that told it. */
  mailed?: StaffMailId
}
export type NoticeId = string & { readonly of?: 'notice' }

export type NoticeAbout =
  /** A client, or an unknown number, wrote; `covers`: the colleague whose client it is, where they are covered; `desk`: it is nobody's yet. */
  | {
      kind: 'message'
      conversation: ConversationId
      thread: ThreadId
      message: MessageId
      covers?: StaffId
      desk?: true
    }
  /** Danger words: past all digests and quiet choices. */
  | { kind: 'danger'; conversation: ConversationId; thread: ThreadId; message: MessageId }
  /** A client came from a colleague; `count` where several came at once. */
  | { kind: 'transferred'; by: string; note?: string; conversation?: ConversationId; count?: number }
  /** They stand in for a colleague from now on. */
  | { kind: 'covering'; whom: string; by: string; from: Instant; to: Instant }
  /** So many conversations of the department wait unread for too long. */
  | { kind: 'unread-too-long'; count: number }
  /** A colleague reported a message. */
  | { kind: 'reported'; by: string; conversation: ConversationId; message: MessageId }
  /** What somebody who left had scheduled waits for review. */
  | { kind: 'held-for-review'; whom: string; count: number }
  | { kind: 'weekly-report'; week: string }
  /** They want to see whether notifications come to one of their browsers: told there, by no other way. */
  | { kind: 'push-test'; browser: string }

/** By which ways something may be told; whether it is, each one's choices say. On the desktop: what a client wrote. */
export function waysOf({ kind }: NoticeAbout): ('mail' | 'push')[] {
  if (kind === 'push-test') return ['push']
  return kind === 'message' || kind === 'danger' ? ['mail', 'push'] : ['mail']
}

/** What the function that tells staff is asked to do: one notice, by one way; or the mail that is due to somebody. */
export type NoticeJob =
  | { by: 'mail' | 'push'; notice: NoticeId }
  /** What waits to be told to somebody by e-mail goes out now. */
  | { by: 'mailing'; to: StaffId }
  /** An e-mail that was put back, or that nobody has sent yet. */
  | { by: 'mail-again'; mail: StaffMailId }
export type StaffMailId = string & { readonly of?: 'staff mail' }
