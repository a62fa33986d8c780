import type { ClientId, ConversationId, DepartmentId, HoldId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

export const longestHoldReason = 500

/** What is held: one client's records, or everything of the department. */
export type HeldThing =
  | { kind: 'department' }
  | { kind: 'client'; conversation: ConversationId; client?: ClientId; name: string }

/**
 * A litigation hold: while it stands, retention removes nothing of what it names, whatever the rules say. A released
 * hold stays in the record.
 */
export type Hold = {
  id: HoldId
  department: DepartmentId
  on: HeldThing
  reason: string
  at: Instant
  by: { staff: StaffId; name: string }
  released?: { at: Instant; by: { staff: StaffId; name: string }; reason: string }
}

/** Reads why somebody places or releases a hold. */
export function readReason(
  typed: string,
): { kind: 'reason'; reason: string } | { kind: 'empty' | 'too-long' } {
  const reason = typed.replace(/\s+/gu, ' ').trim()
  if (reason === '') return { kind: 'empty' }
  return [...reason].length > longestHoldReason ? { kind: 'too-long' } : { kind: 'reason', reason }
}
