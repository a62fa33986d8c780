import type { DepartmentId, StaffId, TemplateId } from '../model/ids.ts'
import type { Template, TemplateOwner } from '../model/template.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'

/** Templates, their versions by language and how often they are used. */
export type TemplateStore = {
  /** All of one owner, in no order; one request. */
  templates(owner: TemplateOwner): Promise<Template[]>
  /** One that this member of staff may use: their own, or this department's. */
  template(
    id: TemplateId,
    owners: { staff: StaffId; department: DepartmentId },
  ): Promise<Template | undefined>
  /** `replay`: this form was sent before; the template it made. */
  templateAdded(template: Template, formKey: string): Promise<Written | { replay: TemplateId }>
  /** `changed`: somebody edited or deleted it since `was` was read. Uses counted meanwhile stay. */
  templateEdited(template: Template, was: Template): Promise<Written>
  /** Gone at once from every list; kept aside for a week, so that it can come back. */
  templateDeleted(template: Template, at: Instant): Promise<Written>
  /** One that was deleted within the week. */
  deletedTemplate(
    id: TemplateId,
    owners: { staff: StaffId; department: DepartmentId },
  ): Promise<Template | undefined>
  /** Back from aside; undefined when it is not there, or any more. */
  templateRestored(
    id: TemplateId,
    owners: { staff: StaffId; department: DepartmentId },
  ): Promise<Template | undefined>
  /** One more use, of a template that is still there. */
  templateUsed(template: Pick<Template, 'id' | 'owner'>): Promise<void>
}
