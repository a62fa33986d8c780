import type { Conversation } from '../model/conversation.ts'
import type { ConversationId, TemplateId } from '../model/ids.ts'
import { type Facts, factsOf, fillIn } from '../model/placeholders.ts'
import type { Actor } from '../model/staff.ts'
import { type Template, type TemplateLanguage, versionFor } from '../model/template.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

type Chosen = {
  template: Template
  conversation: Conversation
  /** Which version was taken. */
  language: TemplateLanguage
  /** What the client reads. */
  reads: TemplateLanguage
}

export type TemplateUsed =
  | (Chosen & { kind: 'filled'; body: string; subject?: string })
  /** These the record does not know: they are to be asked for. */
  | (Chosen & { kind: 'unfilled'; left: string[]; body: string })
  /** Deleted meanwhile. */
  | { kind: 'gone' }
  | NotServed

/**
 * Staff put a template into a message: the version in the client's language, filled from the record and from what
 * was asked. Counted when it is filled. Nothing is sent.
 */
export async function useTemplate(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; template: TemplateId; asked: Record<string, string> },
): Promise<TemplateUsed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const served = await writableConversation(deps.store, actor, input.conversation)
  if (served.kind !== 'yes') return served
  const [template, department] = await Promise.all([
    deps.store.template(input.template, { staff: actor.staff, department: actor.department }),
    deps.store.department(actor.department),
  ])
  if (!template) return { kind: 'gone' }
  const facts = factsOf({ client: served.conversation.name, staff: actor.name, department: department ?? {} })
  const outcome = used(template, served.conversation, facts, input.asked)
  if (outcome.kind === 'filled') await deps.store.templateUsed(template)
  return audited(deps, actor, 'used a template', { conversation: input.conversation }, outcome)
}

function used(
  template: Template,
  conversation: Conversation,
  facts: Facts,
  asked: Record<string, string>,
): TemplateUsed {
  const reads = conversation.language
  const version = versionFor(template, reads)
  const chosen = { template, conversation, language: version.language, reads }
  const [subject, body] = [version.subject ?? '', version.text].map((part) => fillIn(part, facts, asked).body)
  // Both at once, so that a question they share is asked once.
  const whole = fillIn(`${version.subject ?? ''}\n${version.text}`, facts, asked)
  if (whole.kind === 'unfilled') return { ...chosen, kind: 'unfilled', left: whole.left, body: body ?? '' }
  return { ...chosen, kind: 'filled', body: body ?? '', ...(subject ? { subject } : {}) }
}
