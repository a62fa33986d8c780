import type { TemplateId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Template } from '../model/template.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { editableTemplate } from './keep-template.ts'
import { mayEditDepartment } from './list-templates.ts'
import type { NotServed } from './served-conversation.ts'

export type TemplateDeleted = { kind: 'deleted'; template: Template } | NotServed

/** Takes a template off every list; for a week it can come back. Deleted again, it is not found. */
export async function deleteTemplate(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { template: TemplateId },
): Promise<TemplateDeleted> {
  const outcome = await untilWritten<TemplateDeleted>(async () => {
    const found = await editableTemplate(deps, actor, input.template)
    if (found.kind !== 'template') return found
    const kept = await deps.store.templateDeleted(found.template, deps.clock.now())
    return kept === 'changed' ? 'changed' : { kind: 'deleted', template: found.template }
  })
  return audited(deps, actor, 'deleted a template', {}, outcome)
}

export type TemplateRestored = { kind: 'restored'; template: Template } | NotServed

/** Brings a deleted template back as it was. Asked again it answers the same. */
export async function restoreTemplate(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { template: TemplateId },
): Promise<TemplateRestored> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const owners = { staff: actor.staff, department: actor.department }
  const aside = await deps.store.deletedTemplate(input.template, owners)
  if (aside && 'department' in aside.owner && !mayEditDepartment(actor))
    return { kind: 'refused', because: 'no-permission' }
  const template =
    (await deps.store.templateRestored(input.template, owners)) ??
    (await deps.store.template(input.template, owners))
  const outcome: TemplateRestored = template ? { kind: 'restored', template } : { kind: 'not-found' }
  return audited(deps, actor, 'restored a template', { department: actor.department }, outcome)
}
