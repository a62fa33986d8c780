import type { Permission } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import { isCovering } from '../../model/coverage.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Instant } from '../../model/time.ts'
import type { Store } from '../../ports.ts'
import { isMember } from './receiver.ts'

export type ToldOne = { to: StaffId; covers?: StaffId; desk?: true }

/**
 * Who is told that somebody wrote: the case manager and whoever covers them just now and is still here. What is nobody's yet is told to
 * the desk: those whose role assigns clients and keeps none of its own, and the duty list; where a department has
 * neither, all whose role assigns clients.
 */
export async function whoIsTold(store: Store, conversation: Conversation, now: Instant): Promise<ToldOne[]> {
  const { state, staff, department } = conversation
  if (state === 'caseload' && staff) {
    const coverage = await store.coverageOf(staff, department)
    const isCovered = coverage && isCovering(coverage, now)
    const isStandingIn = isCovered && (await isHere(store, coverage.delegate.staff, department))
    return [{ to: staff }, ...(isStandingIn ? [{ to: coverage.delegate.staff, covers: staff }] : [])]
  }
  if (state !== 'unclaimed' && state !== 'waiting') return []
  const duty = await onDuty(store, department)
  const desk = await holders(store, department, ['receive-notices', 'assign-waiting'], 'claim')
  const both = [...new Set([...desk, ...duty])]
  const told =
    both.length > 0 ? both : await holders(store, department, ['receive-notices', 'assign-waiting'])
  return told.map((to) => ({ to, desk: true as const }))
}

/**
 * Who is told of danger: the case manager and the duty list; where nobody who is still here is on it, all who are told
 * anything and may open the conversation.
 */
export async function whoIsAlerted(
  store: Store,
  { state, staff, department }: Conversation,
): Promise<StaffId[]> {
  const own = state === 'caseload' && staff ? [staff] : []
  const duty = await onDuty(store, department)
  const opens = state === 'unclaimed' || state === 'dismissed' ? 'see-unclaimed' : 'write-to-department'
  const others = duty.length > 0 ? duty : await holders(store, department, ['receive-notices', opens])
  return [...new Set([...own, ...others])]
}

/** Those of the duty list who still work in the department. */
async function onDuty(store: Store, department: DepartmentId): Promise<StaffId[]> {
  const list = (await store.department(department))?.settings.dutyList ?? []
  if (list.length === 0) return []
  const staff = await store.staffOfDepartment(department)
  return list.filter((id) => staff.some((one) => one.id === id && !one.disabled))
}

async function isHere(store: Store, id: StaffId, department: DepartmentId): Promise<boolean> {
  const staff = await store.staff(id)
  return staff !== undefined && !staff.disabledAt && isMember(staff, department)
}

/** Those of a department whose role has all of these permissions, and not that one. */
async function holders(
  store: Store,
  department: DepartmentId,
  all: Permission[],
  not?: Permission,
): Promise<StaffId[]> {
  const [staff, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  return staff
    .filter(({ role, disabled }) => {
      const may = permissionsIn(roles, role)
      return !disabled && all.every((one) => may.includes(one)) && !(not && may.includes(not))
    })
    .map(({ id }) => id)
}
