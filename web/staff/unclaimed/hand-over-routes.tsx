import { Hono } from 'hono'
import { findDepartmentClients } from '../../../core/actions/find-department-clients.ts'
import { handOver } from '../../../core/actions/hand-over-unclaimed.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { openShown } from '../conversations/opened.ts'
import { HandOverPage } from './hand-over.tsx'
import { withUnknown } from './with-unknown.ts'

/** Handing an unknown number to a colleague's client, whose messages the giver never sees. */
export function handOverRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/hand-over/search', (c) =>
    withUnknown(c, deps, 'hand-over', async (site, shown) => {
      const search = (await readForm(c))('q').trim().slice(0, 100)
      const found = await findDepartmentClients(deps.deps, site.actor, { search })
      if (found.kind !== 'found') return answerNotServed(c, site, found)
      const clients = search ? found.clients : undefined
      return answerPage(c, site, <HandOverPage shown={shown} found={clients} search={search} />)
    }),
  )

  routes.post('/:id/hand-over', async (c) => {
    const to = (await readForm(c))('to')
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    if (!isId('cv', to)) {
      const opened = await openShown(deps, site.actor, id)
      if (opened.kind !== 'open') return answerNotServed(c, site, opened)
      return answerPage(c, site, <HandOverPage shown={opened.shown} mustPick />, 422)
    }
    const handed = await handOver(deps.deps, site.actor, { conversation: id, to, title: '' })
    switch (handed.kind) {
      case 'handed-over':
        return c.redirect('/unclaimed?done=handed-over', 303)
      case 'gone':
        return answerError(c, site, {
          status: 409,
          say: site.words.unclaimed.gone,
          back: { address: '/unclaimed', label: site.words.site.backToUnclaimed },
        })
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, handed)
      default:
        return handed satisfies never
    }
  })

  return routes
}
