import { Hono } from 'hono'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { listClients } from '../../../core/actions/list-clients.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { openShown } from '../conversations/opened.ts'
import { ClaimPage, latestOwn } from './claim.tsx'

/** Claiming an unknown number for a new client or for one on the list. */
export function claimRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/claim', async (c) => {
    const field = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const form = {
      name: field('name'),
      clientStatus: site.department.clientStatuses.includes(field('clientStatus'))
        ? field('clientStatus')
        : '',
      language: field('language') === 'es' ? ('es' as const) : ('en' as const),
      note: field('note'),
      title: field('title'),
    }
    const again = async (problem: Omit<Parameters<typeof ClaimPage>[0], 'shown' | 'own'>) => {
      const [opened, own] = await Promise.all([
        openShown(deps, site.actor, id),
        listClients(deps.deps, site.actor, { filter: 'all' }),
      ])
      if (opened.kind !== 'open') return answerNotServed(c, site, opened, form.note)
      return answerPage(c, site, <ClaimPage shown={opened.shown} own={latestOwn(own)} {...problem} />, 422)
    }
    const client = field('client')
    const isExisting = field('by') === 'existing'
    if (isExisting && !isId('cv', client)) return again({ mustPick: true })
    const claimed = await claimConversation(deps.deps, site.actor, {
      conversation: id,
      by: isExisting ? { kind: 'existing', conversation: client, title: '' } : { kind: 'new', ...form },
    })
    switch (claimed.kind) {
      case 'claimed':
        return c.redirect(`/conversations/${claimed.conversation}?done=claimed`, 303)
      case 'invalid':
        return again({ form, fields: claimed.fields })
      case 'gone':
        return answerError(c, site, {
          status: 409,
          say: site.words.unclaimed.gone,
          back: { address: '/unclaimed', label: site.words.site.backToUnclaimed },
        })
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, claimed, form.note)
      default:
        return claimed satisfies never
    }
  })

  return routes
}
