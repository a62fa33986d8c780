import { Hono } from 'hono'
import { editClient } from '../../../core/actions/edit-client.ts'
import { may } from '../../../core/model/access.ts'
import { noteOf } from '../../../core/model/client.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { EditForm, EditPage } from './edit.tsx'
import { openShown } from './opened.ts'

/** Changing what is known of a client. */
export function editRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/edit', async (c) => {
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const { conversation, client } = opened.shown
    const allowed = may(site.actor, 'edit-client', conversation)
    if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
    if (!client) return answerError(c, site, { status: 404 })
    const form = {
      conversation: conversation.id,
      version: client.version,
      name: client.name,
      clientStatus: conversation.clientStatus ?? '',
      language: client.language,
      note: noteOf(client, conversation),
      zone: conversation.zone ?? '',
      minor: client.minor ?? false,
    }
    return answerPage(c, site, <EditPage form={form} />)
  })

  routes.post('/:id/edit', async (c) => {
    const field = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    const form = {
      conversation: id,
      version: Number(field('version')),
      name: field('name'),
      clientStatus: field('clientStatus'),
      language: field('language') === 'es' ? ('es' as const) : ('en' as const),
      note: field('note'),
      zone: field('zone'),
      minor: field('minor') === '1',
    }
    const seen = { clientStatus: field('status-seen'), zone: field('zone-seen') }
    const edited = await editClient(deps.deps, site.actor, { ...form, seen })
    const again = (shown: Parameters<typeof EditForm>[0], status: 409 | 422) =>
      wantsFragment(c)
        ? answerFragment(c, site, <EditForm {...shown} />, status)
        : answerPage(c, site, <EditPage {...shown} />, status)
    switch (edited.kind) {
      case 'edited':
        return goTo(c, `/conversations/${edited.conversation}?done=edited`)
      case 'invalid':
        return again({ form, fields: edited.fields }, 422)
      case 'changed': {
        const opened = await openShown(deps, site.actor, id)
        if (opened.kind !== 'open') return answerNotServed(c, site, opened, form.note)
        const { client, conversation } = opened.shown
        if (!client) return answerError(c, site, { status: 404, typed: form.note })
        const theirs = { ...client, note: noteOf(client, conversation), ...seenIn(conversation) }
        return again({ form: { ...form, version: client.version }, theirs }, 409)
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, edited, form.note)
      default:
        return edited satisfies never
    }
  })

  return routes
}

/** What the form shows of this department's own facts. */
function seenIn({ clientStatus = '', zone = '' }: Conversation) {
  return { clientStatus, zone }
}
