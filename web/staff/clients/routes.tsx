import { Hono } from 'hono'
import { listClients } from '../../../core/actions/list-clients.ts'
import { answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { ClientListRegion, ClientsPage, type ListFilter, MoreClients } from './list.tsx'
import { newClientRoutes } from './new-client-routes.tsx'
import { offListRoutes } from './off-list.tsx'
import { ClientRows } from './rows.tsx'

/** The list of clients, searching it, adding to it. */
export function clientRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const filter = filterOf(c.req.query('filter'))
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listClients(deps.deps, c.get('actor'), { filter, ...(after ? { after } : {}) }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    if (!wantsFragment(c))
      return answerPage(c, site, <ClientsPage list={{ ...list, filter, isLater: after !== undefined }} />)
    const shown = Number(c.req.query('shown') ?? 0) + list.lines.length
    return answerFragment(
      c,
      site,
      <>
        <Piece target="#rows" swap="beforeend">
          <ClientRows lines={list.lines} isMore />
        </Piece>
        <Piece target="#more" swap="outerHTML">
          <MoreClients list={{ ...list, filter }} shown={shown} of={site.counts.clients} />
        </Piece>
      </>,
    )
  })

  routes.post('/search', async (c) => {
    const search = (await readForm(c))('q').trim().slice(0, 100)
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listClients(deps.deps, c.get('actor'), { filter: 'all', search }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const shown = { ...list, filter: 'all' as const, search: search || undefined }
    if (!wantsFragment(c)) return answerPage(c, site, <ClientsPage list={shown} />)
    return answerFragment(
      c,
      site,
      <>
        <ClientListRegion list={shown} />
        <Piece target="#found" swap="innerHTML">
          {search && site.words.clients.found(list.lines.length)}
        </Piece>
      </>,
    )
  })

  routes.route('/', newClientRoutes(deps))
  routes.route('/', offListRoutes(deps))
  return routes
}

/** A filter as an address names it; anything else is all. */
export function filterOf(asked: string | undefined): ListFilter {
  return asked === 'unread' || asked === 'failed' ? asked : 'all'
}
