import { may, type Refusal } from '../model/access.ts'
import type { Department } from '../model/department.ts'
import type { DepartmentSettings } from '../model/department-settings.ts'
import { readSettings, type SettingsFault, type TypedSettings } from '../model/settings-form.ts'
import type { Actor } from '../model/staff.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'

export type EditedSettings =
  | { kind: 'kept'; settings: DepartmentSettings }
  | { kind: 'invalid'; faults: SettingsFault[] }
  /** Somebody set something since the form was drawn: what stands now. Nothing was changed. */
  | { kind: 'changed'; settings: DepartmentSettings }
  | { kind: 'refused'; because: Refusal }

/**
 * Changes what the actor's department has set. `version` is that of the settings the form was drawn from: of two who
 * change them at once, the second is shown what the first did.
 */
export async function editSettings(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { department: Department; typed: TypedSettings; version: number },
): Promise<EditedSettings> {
  const outcome = await edited(deps, actor, input)
  return audited(deps, actor, 'changed the settings', { department: input.department.id }, outcome)
}

async function edited(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { department, typed, version }: { department: Department; typed: TypedSettings; version: number },
): Promise<EditedSettings> {
  const { id, clientStatuses, statusesInFile = clientStatuses, languages } = department
  const allowed = may(actor, 'edit-department-settings', { department: id })
  if (!allowed.allowed || actor.kind !== 'staff')
    return { kind: 'refused', because: allowed.allowed ? 'no-permission' : allowed.because }
  const [was, staff] = await Promise.all([store.settings(id), store.staffOfDepartment(id)])
  const read = readSettings(typed, {
    clientStatuses: statusesInFile,
    languages,
    staff: staff.filter((one) => !one.disabled).map((one) => one.id),
  })
  if (read.kind === 'invalid') return read
  if (was.version !== version) return { kind: 'changed', settings: was }
  const settings: DepartmentSettings = {
    ...was,
    ...read.settings,
    updatedAt: clock.now(),
    updatedBy: actor.name,
    version: was.version + 1,
  }
  const kept = await store.keepSettings(id, settings, was)
  if (kept === 'done') return { kind: 'kept', settings }
  return { kind: 'changed', settings: await store.settings(id) }
}
