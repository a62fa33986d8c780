import { Hono } from 'hono'
import { listUnclaimed } from '../../../core/actions/list-unclaimed.ts'
import { listsPulse } from '../../../core/actions/pulse.ts'
import { answerNotServed } from '../../errors.tsx'
import { NavigationList, type Place } from '../../parts/navigation.tsx'
import { NewsPieces, placeOf } from '../../parts/news.tsx'
import { Piece } from '../../parts/piece.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerFragment, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { loadList, viewOf } from '../clients/client-list.ts'
import { ClientListRegion } from '../clients/list.tsx'
import { AlertStrip } from '../settings/alert.tsx'
import { UnclaimedRegion } from '../unclaimed/list.tsx'

/** Whether anything in the lists moved: 204 when not, else the list asked for, the counts and the next question. */
export function listRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/pulse', async (c) => {
    const actor = c.get('actor')
    const pulse = await listsPulse(deps.deps, actor)
    if (pulse.kind !== 'pulse') return answerNotServed(c, await siteOf(c, deps), pulse)
    if (pulse.version === c.req.query('version')) return c.body(null, 204)
    const site = await siteOf(c, deps)
    const here = c.req.query('here')
    if (here === 'clients') {
      const list = await loadList(
        deps,
        actor,
        viewOf((name) => c.req.query(name)),
      )
      if (list.kind !== 'list') return answerNotServed(c, site, list)
      return answerFragment(
        c,
        site,
        <>
          <Piece target="#list" swap="outerMorph">
            <ClientListRegion list={list} />
          </Piece>
          <Places here="clients" />
        </>,
      )
    }
    if (here === 'unclaimed') {
      const list = await listUnclaimed(deps.deps, actor, {})
      if (list.kind !== 'list') return answerNotServed(c, site, list)
      return answerFragment(
        c,
        site,
        <>
          <Piece target="#list" swap="outerMorph">
            <UnclaimedRegion list={{ ...list, dismissed: false }} />
          </Piece>
          <Places here="unclaimed" />
        </>,
      )
    }
    const at = placeOf(c.req.query('at'))
    return answerFragment(
      c,
      site,
      <>
        <Places here={at} />
        <NewsPieces here={at} since={sinceOf(c.req.query('since'))} />
      </>,
    )
  })
  return routes
}

function sinceOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function Places({ here }: { here?: Place | undefined }) {
  return (
    <>
      <Piece target="#alerts" swap="outerMorph">
        <AlertStrip />
      </Piece>
      <Piece target="#places" swap="outerMorph">
        <NavigationList here={here} />
      </Piece>
    </>
  )
}
