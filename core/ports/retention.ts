import type { AddressLink } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Hold } from '../model/hold.ts'
import type { ConversationId, DepartmentId, HoldId, PictureId, RetentionRunId } from '../model/ids.ts'
import type { ThreadEntry } from '../model/message.ts'
import type { Removal, RetentionClass, RetentionRules, RetentionRun } from '../model/retention.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'
import type { Said } from './message-search.ts'

/** Litigation holds, and what retention removes where none stands. */
export type RetentionStore = {
  /** Holds of a department, those that stand and those released, newest first. */
  holds(department: DepartmentId): Promise<Hold[]>
  hold(department: DepartmentId, id: HoldId): Promise<Hold | undefined>
  /** Places a hold; on a client, the conversation shows it. Told again, nothing changes. */
  holdPlaced(hold: Hold, shown?: { now: Conversation; was: Conversation }): Promise<Written>
  /** `changed`: released before. */
  holdReleased(hold: Hold, shown?: { now: Conversation; was: Conversation }): Promise<Written>
  /** Whether a hold stands on this conversation's client or its department, consistent. */
  isHeld(conversation: Pick<Conversation, 'id' | 'client' | 'department'>): Promise<boolean>

  retentionRules(department: DepartmentId): Promise<RetentionRules>
  retentionRulesKept(department: DepartmentId, now: RetentionRules, was: RetentionRules): Promise<Written>
  /** Conversations of a class whose last contact was before a time, oldest first; one request. */
  conversationsBefore(
    department: DepartmentId,
    kind: RetentionClass,
    before: Instant,
    limit: number,
  ): Promise<ConversationId[]>
  retentionRuns(department: DepartmentId, limit: number): Promise<RetentionRun[]>
  retentionRun(department: DepartmentId, id: RetentionRunId): Promise<RetentionRun | undefined>
  retentionRunKept(now: RetentionRun, was?: RetentionRun): Promise<Written>
  /** Runs that somebody started and that are not done. */
  runningRetention(): Promise<{ department: DepartmentId; id: RetentionRunId }[]>

  removal(conversation: ConversationId): Promise<Removal | undefined>
  /**
   * Takes a conversation out of sight with the ways that lead to it. `held`: a hold stands; `changed`: it is not as it
   * was read.
   */
  removalBegun(removal: Removal & { was: Conversation }): Promise<Written | 'held'>
  /** Brings it back, where a hold was placed meanwhile. */
  removalUndone(removal: Removal, shown: { onHold: boolean }): Promise<Written>
  /** Erases entries of its threads, unless a hold stands. */
  entriesErased(removal: Removal, entries: ThreadEntry[]): Promise<'done' | 'held'>
  wordsErased(said: Said[]): Promise<void>
  /** Pictures that stand with it. */
  picturesOf(conversation: ConversationId): Promise<PictureId[]>
  /** Erases what stands beside: subjects, pictures' records, what was set aside; and its client, if nobody else serves them. */
  restErased(removal: Removal, withClient: boolean): Promise<'done' | 'held'>
  removalDone(removal: Removal): Promise<void>
}

export type { AddressLink }
