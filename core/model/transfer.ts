import { keepsCaseload, type May, may } from './access.ts'
import type { Conversation } from './conversation.ts'
import type { Department } from './department.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import { historyRelease, type Release } from './release-of-information.ts'
import { permissionsIn, type Role } from './role.ts'
import type { Actor } from './staff.ts'
import { type Instant, secondsAfter } from './time.ts'

/** Where a client goes: to a colleague, or to another department (to somebody there, or to wait). */
export type TransferTo =
  | { kind: 'colleague'; staff: StaffId }
  | { kind: 'department'; department: DepartmentId; staff?: StaffId | undefined }

/** So long whoever handed a client on may take that back. */
export const takingBackSeconds = 10 * 60
/** The longest note to the receiver, in UTF-16 units as a form's maxlength counts. */
export const longestTransferNote = 1000

/**
 * Whether the actor may hand this client on inside the department: their own, anyone's with the wider right, and who
 * waits for a case manager with the right to assign. Unknown numbers are claimed, never transferred.
 */
export function mayTransfer(actor: Actor, conversation: Conversation): May {
  const asked = ['transfer-own', 'transfer-in-department', 'assign-waiting'] as const
  const answers = asked.map((permission) => may(actor, permission, conversation))
  const told = (['not-in-department', 'not-yours', 'no-permission'] as const).find((because) =>
    answers.some((answer) => !answer.allowed && answer.because === because),
  )
  if (answers.some((answer) => answer.allowed)) return { allowed: true }
  return { allowed: false, because: told ?? 'no-permission' }
}

/** Whether the actor may hand this client to another department: whom they may hand on, with the right to go across. */
export function mayTransferAcross(actor: Actor, conversation: Conversation): May {
  const here = mayTransfer(actor, conversation)
  return here.allowed ? may(actor, 'transfer-across', conversation) : here
}

/** Whether somebody with this role serves clients of their own, and so may receive one. */
export function mayReceive(roles: readonly Role[], role: string): boolean {
  return keepsCaseload({ permissions: permissionsIn(roles, role) })
}

/**
 * Whether what was written goes along to another department. Never where either is confidential, unless the client
 * released it: then it does, whatever the departments' habit.
 */
export function historyMayCross(
  from: Pick<Department, 'id' | 'settings' | 'zone'>,
  to: Pick<Department, 'id' | 'settings'>,
  released: { releases: readonly Release[]; today: string },
): boolean {
  if (historyRelease([...released.releases], to.id, released.today)) return true
  return !isConfidentialBetween(from, to) && from.settings.historyMoves
}

/** Whether what one of two departments does may not be seen in the other. */
export function isConfidentialBetween(
  from: Pick<Department, 'settings'>,
  to: Pick<Department, 'settings'>,
): boolean {
  return from.settings.confidential || to.settings.confidential
}

/** Whether the actor handed this client on just now and may still take that back. */
export function mayTakeBack(actor: Actor, conversation: Conversation, now: Instant): boolean {
  const { handedOn, department, state } = conversation
  if (actor.kind !== 'staff' || actor.department !== department || !handedOn) return false
  if (state !== 'caseload' || handedOn.by !== actor.staff) return false
  return now <= secondsAfter(handedOn.at, takingBackSeconds)
}
