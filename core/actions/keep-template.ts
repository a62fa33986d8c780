import { may, type Refusal } from '../model/access.ts'
import { isFormKey } from '../model/form-key.ts'
import type { TemplateId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import {
  mostTemplates,
  readTemplate,
  type Template,
  type TemplateInput,
  type TemplateOwner,
  type TemplateProblems,
} from '../model/template.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { mayEditDepartment } from './list-templates.ts'
import type { NotServed } from './served-conversation.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

export type TemplateAdded =
  | { kind: 'added'; template: TemplateId; replay: boolean }
  | { kind: 'invalid'; problems: TemplateProblems }
  | { kind: 'too-many' }
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/** Staff make a template, for themselves or, if they may, for their department. One form makes one. */
export async function addTemplate(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: TemplateInput & { for: 'staff' | 'department'; formKey: string },
): Promise<TemplateAdded> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const owner: TemplateOwner =
    input.for === 'department' ? { department: actor.department } : { staff: actor.staff }
  const refused = mayNotKeep(actor, owner)
  if (refused) return { kind: 'refused', because: refused }
  const read = readTemplate(input)
  if (read.kind === 'invalid') return read
  const outcome = await added(deps, owner, read, `${actor.staff}#${input.formKey}`)
  return audited(deps, actor, 'made a template', { department: actor.department }, outcome)
}

async function added(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  owner: TemplateOwner,
  read: Pick<Template, 'name' | 'versions'>,
  formKey: string,
): Promise<TemplateAdded> {
  const made = await deps.store.formMade(formKey)
  if (made) return { kind: 'added', template: made, replay: true }
  if ((await deps.store.templates(owner)).length >= mostTemplates) return { kind: 'too-many' }
  const template: Template = {
    id: deps.ids.make('tp'),
    owner,
    name: read.name,
    versions: read.versions,
    used: 0,
    createdAt: deps.clock.now(),
    version: 1,
  }
  const kept = await deps.store.templateAdded(template, formKey)
  // A new id is never taken: what stood in the way is the form's key.
  const id = typeof kept === 'object' ? kept.replay : template.id
  return { kind: 'added', template: id, replay: kept !== 'done' }
}

export type TemplateEdited =
  | { kind: 'edited' }
  | { kind: 'invalid'; problems: TemplateProblems }
  /** Somebody else changed it since this form was shown: as it is now. */
  | { kind: 'changed'; template: Template }
  | NotServed

/** Staff change a template. `version` is the one that their form showed. */
export async function editTemplate(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: TemplateInput & { template: TemplateId; version: number },
): Promise<TemplateEdited> {
  const found = await editableTemplate(deps, actor, input.template)
  if (found.kind !== 'template') return found
  const read = readTemplate(input)
  if (read.kind === 'invalid') return read
  const was = found.template
  const isShown = was.version === input.version
  const { name, versions } = read
  const kept =
    isShown && (await deps.store.templateEdited({ ...was, name, versions, version: was.version + 1 }, was))
  const outcome: TemplateEdited =
    kept === 'done' ? { kind: 'edited' } : await changedOne(deps, found.actor, input.template)
  return audited(deps, actor, 'edited a template', { department: found.actor.department }, outcome)
}

async function changedOne(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  id: TemplateId,
): Promise<TemplateEdited> {
  const template = await deps.store.template(id, actor)
  return template ? { kind: 'changed', template } : { kind: 'not-found' }
}

/** A template that the actor may change; what they may not use at all is not found. */
export async function editableTemplate(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  id: TemplateId,
): Promise<{ kind: 'template'; template: Template; actor: StaffActor } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const template = await deps.store.template(id, actor)
  if (!template) return { kind: 'not-found' }
  const refused = mayNotKeep(actor, template.owner)
  return refused ? { kind: 'refused', because: refused } : { kind: 'template', template, actor }
}

function mayNotKeep(actor: StaffActor, owner: TemplateOwner): Refusal | undefined {
  if ('department' in owner) return mayEditDepartment(actor) ? undefined : 'no-permission'
  const allowed = may(actor, 'see-own-clients')
  return allowed.allowed ? undefined : allowed.because
}
