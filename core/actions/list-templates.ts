import { may } from '../model/access.ts'
import type { Actor } from '../model/staff.ts'
import { byName, matchesTemplate, type Template } from '../model/template.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

export type TemplatesListed =
  | { kind: 'list'; own: Template[]; department: Template[]; mayEditDepartment: boolean }
  | NotServed

/** The templates that the actor may use, by name: their own and their department's. Two requests, however many. */
export async function listTemplates(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { search?: string } = {},
): Promise<TemplatesListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const [own, department] = await Promise.all([
    deps.store.templates({ staff: actor.staff }),
    deps.store.templates({ department: actor.department }),
  ])
  const found = (templates: Template[]) =>
    templates.filter((one) => matchesTemplate(one, input.search ?? '')).sort(byName)
  return {
    kind: 'list',
    own: found(own),
    department: found(department),
    mayEditDepartment: mayEditDepartment(actor),
  }
}

/** Whether the actor may change what their department shares. */
export function mayEditDepartment(actor: Extract<Actor, { kind: 'staff' }>): boolean {
  return may(actor, 'edit-department-lists', { department: actor.department }).allowed
}
