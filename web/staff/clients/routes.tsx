import { Hono } from 'hono'
import { coveredLists } from '../../../core/actions/coverage/list-coverage.ts'
import { snoozeFollowUps } from '../../../core/actions/follow-ups-due.ts'
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
import { loadList, viewOf } from './client-list.ts'
import { ClientListRegion, ClientsPage, MoreClients } from './list.tsx'
import { newClientRoutes } from './new-client-routes.tsx'
import { offListRoutes } from './off-list.tsx'
import { ClientRows } from './rows.tsx'
import { Narrowing } from './toolbar.tsx'

/** The list of clients: sorted, narrowed, searched; adding to it, and whom was taken off. */
export function clientRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const view = viewOf((name) => c.req.query(name))
    const after = c.req.query('after')
    const [site, list, covered] = await Promise.all([
      siteOf(c, deps),
      loadList(deps, c.get('actor'), view, { after }),
      coveredLists(deps.deps, c.get('actor'), c.get('staff')),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const isSelecting = c.req.query('select') === 'yes'
    if (!wantsFragment(c)) {
      const done = c.req.query('done') === 'snoozed' ? site.words.clients.followUp.snoozed : undefined
      return answerPage(
        c,
        site,
        <ClientsPage list={{ ...list, isSelecting }} done={done} covered={covered} />,
      )
    }
    if (after === undefined) {
      return answerFragment(
        c,
        site,
        <>
          <ClientListRegion list={{ ...list, isSelecting }} />
          <Piece target="#narrowing" swap="outerHTML">
            <Narrowing list={list} />
          </Piece>
        </>,
      )
    }
    const shown = Number(c.req.query('shown') ?? 0) + list.lines.length
    return answerFragment(
      c,
      site,
      <>
        <Piece target="#rows" swap="beforeend">
          <ClientRows lines={list.lines} tags={list.tags} isMore />
        </Piece>
        <Piece target="#more" swap="outerHTML">
          <MoreClients list={{ ...list, isLater: false }} shown={shown} of={site.counts.clients} />
        </Piece>
      </>,
    )
  })

  routes.post('/search', async (c) => {
    const search = (await readForm(c))('q').trim().slice(0, 100)
    const view = { filter: 'all' as const, order: 'recent' as const }
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      loadList(deps, c.get('actor'), view, { search }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    if (!wantsFragment(c)) return answerPage(c, site, <ClientsPage list={list} />)
    return answerFragment(
      c,
      site,
      <>
        <ClientListRegion list={list} />
        <Piece target="#narrowing" swap="outerHTML">
          <Narrowing list={list} />
        </Piece>
        <Piece target="#found" swap="innerHTML">
          {search && site.words.clients.found(list.lines.length)}
        </Piece>
      </>,
    )
  })

  routes.post('/follow-up/not-now', async (c) => {
    const snoozed = await snoozeFollowUps(deps.deps, c.get('actor'))
    if (snoozed.kind !== 'snoozed') return answerNotServed(c, await siteOf(c, deps), snoozed)
    return c.redirect('/clients?done=snoozed', 303)
  })

  routes.route('/', newClientRoutes(deps))
  routes.route('/', offListRoutes(deps))
  return routes
}
