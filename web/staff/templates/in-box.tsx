import { writableConversation } from '../../../core/actions/served-conversation.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { Site } from '../../site.ts'
import { answerPage, type SiteDeps, type StaffContext } from '../../staff-site.tsx'
import type { Draft } from '../conversations/composer.tsx'
import { openShown } from '../conversations/opened.ts'
import { ConversationPage } from '../conversations/page.tsx'
import { makeFormKey } from '../form-key.ts'
import type { Picks } from './picks.tsx'

export type Form = (name: string) => string

/** What a message box holds beside its key, carried along where there is no script. */
const carriedFields = ['body', 'to', 'subject', 'title'] as const

/** The conversation whose message box it is, for those who may write in it. */
export async function servedIn({ deps }: SiteDeps, site: Site, id: string) {
  return isId('cv', id) ? writableConversation(deps.store, site.actor, id) : ({ kind: 'not-found' } as const)
}

export function picksFor(
  conversation: Conversation,
  form: Form,
): Pick<Picks, 'pickFor' | 'client' | 'carried'> {
  return {
    pickFor: { conversation: conversation.id, reads: conversation.language },
    client: conversation.name,
    carried: Object.fromEntries(carriedFields.map((name) => [name, form(name)]).filter(([, value]) => value)),
  }
}

/** The conversation with these words in its box, and a sentence about what was done. */
export async function backInBox(
  c: StaffContext,
  deps: SiteDeps,
  site: Site,
  id: string,
  form: Form,
  now: { body?: string; title?: string },
  say?: string,
) {
  const opened = await openShown(deps, site.actor, id)
  if (opened.kind !== 'open') return answerNotServed(c, site, opened, now.body ?? form('body'))
  const { body, to, subject, title } = Object.fromEntries(carriedFields.map((name) => [name, form(name)]))
  const draft: Draft = {
    key: makeFormKey(),
    body: now.body ?? body,
    ...(to ? { to } : {}),
    ...(subject === 'new' ? { subject, title: now.title ?? title } : {}),
  }
  return answerPage(c, site, <ConversationPage shown={opened.shown} draft={draft} done={say} />)
}
