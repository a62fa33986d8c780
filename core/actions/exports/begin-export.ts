import { may, maySee } from '../../model/access.ts'
import { isFormKey } from '../../model/form-key.ts'
import type { ConversationId, ExportId } from '../../model/ids.ts'
import { isId } from '../../model/ids.ts'
import type { RecordsExport } from '../../model/records-export.ts'
import type { RedactionRules } from '../../model/redaction.ts'
import type { Actor } from '../../model/staff.ts'
import type { Instant } from '../../model/time.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation, type NotServed } from '../served-conversation.ts'

export type BeginInput = {
  /** One client's records; missing: the department's. */
  conversation?: ConversationId
  from: Instant
  until: Instant
  days: { first: string; last: string }
  notes: boolean
  rules: RedactionRules
  formKey: string
}
export type Begun = { kind: 'begun'; export: ExportId } | { kind: 'refused'; because: 'form-key' } | NotServed

/**
 * Staff ask for an export of public records: of one client of their department, or of all of it. The right to export
 * is enough to export what one may not otherwise read; that is why each is in the audit. One form begins one.
 */
export async function beginExport(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: BeginInput,
): Promise<Begun> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const outcome = await begun(deps, actor, input)
  const about = input.conversation ? { conversation: input.conversation } : { department: actor.department }
  return audited(deps, actor, 'began an export of records', about, outcome)
}

async function begun(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  { conversation, formKey, from, until, days, notes, rules }: BeginInput,
): Promise<Begun> {
  const { department, staff, name } = actor
  const allowed = may(actor, 'export-records', { department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const found = conversation === undefined ? undefined : await whose(deps, actor, conversation)
  if (found === 'not-found') return { kind: 'not-found' }
  const one: RecordsExport = {
    id: deps.ids.make('ex'),
    department,
    by: { staff, name },
    at: deps.clock.now(),
    scope: found ? { kind: 'client', ...found } : { kind: 'department' },
    from,
    until,
    days,
    notes,
    rules,
    state: 'gathering',
    wave: 1,
    conversations: 0,
    written: 0,
    volumes: [],
    entries: 0,
    redactions: 0,
    version: 1,
  }
  const kept = await deps.store.keepRecordsExport(one, `${staff}#${formKey}`)
  return { kind: 'begun', export: typeof kept === 'object' ? kept.replay : one.id }
}

/** A conversation of the actor's department; the unread counts of its case manager are not touched. */
async function whose(
  { store }: Pick<Deps, 'store'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  id: ConversationId,
): Promise<{ conversation: ConversationId; name: string } | 'not-found'> {
  const conversation = isId('cv', id) ? await followConversation(store, id) : undefined
  if (!conversation) return 'not-found'
  const seen = maySee(actor, conversation)
  if (!seen.allowed && seen.because === 'not-in-department') return 'not-found'
  return { conversation: conversation.id, name: conversation.name }
}
