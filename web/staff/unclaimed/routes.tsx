import { Hono } from 'hono'
import { listClients } from '../../../core/actions/list-clients.ts'
import { listUnclaimed } from '../../../core/actions/list-unclaimed.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { ClaimPage, latestOwn } from './claim.tsx'
import { claimRoutes } from './claim-routes.tsx'
import { DismissalPage } from './dismissal.tsx'
import { dismissalRoutes } from './dismissal-routes.tsx'
import { HandOverPage } from './hand-over.tsx'
import { handOverRoutes } from './hand-over-routes.tsx'
import { type Done, UnclaimedPage } from './list.tsx'
import { withUnknown } from './with-unknown.ts'

/** Texts from numbers nobody knows. The thread itself is a conversation like any other. */
export function unclaimedRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const dismissed = c.req.query('show') === 'dismissed'
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listUnclaimed(deps.deps, c.get('actor'), { dismissed, ...(after ? { after } : {}) }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const done = doneIn(site, c.req.query('done'), c.req.query('of'))
    return answerPage(
      c,
      site,
      <UnclaimedPage list={{ ...list, dismissed, isLater: after !== undefined }} done={done} />,
    )
  })

  routes.get('/:id/claim', (c) =>
    withUnknown(c, deps, 'claim', async (site, shown) => {
      const own = await listClients(deps.deps, site.actor, { filter: 'all' })
      return answerPage(c, site, <ClaimPage shown={shown} own={latestOwn(own)} />)
    }),
  )

  routes.post('/:id/claim/search', (c) =>
    withUnknown(c, deps, 'claim', async (site, shown) => {
      const search = (await readForm(c))('q').trim().slice(0, 100)
      const own = await listClients(deps.deps, site.actor, { filter: 'all', search })
      return answerPage(
        c,
        site,
        <ClaimPage
          shown={shown}
          own={search && own.kind === 'list' ? own.lines : latestOwn(own)}
          search={search || undefined}
        />,
      )
    }),
  )

  routes.get('/:id/hand-over', (c) =>
    withUnknown(c, deps, 'hand-over', (site, shown) => answerPage(c, site, <HandOverPage shown={shown} />)),
  )
  routes.get('/:id/dismissal', (c) =>
    withUnknown(c, deps, 'dismiss', (site, shown) => answerPage(c, site, <DismissalPage shown={shown} />)),
  )

  routes.route('/', claimRoutes(deps))
  routes.route('/', handOverRoutes(deps))
  routes.route('/', dismissalRoutes(deps))
  return routes
}

/** What was just done, as an address names it: a code and an id, never a name. */
function doneIn({ words }: Site, code: string | undefined, of: string | undefined): Done | undefined {
  switch (code) {
    case 'dismissed':
      return { say: words.unclaimed.dismissed, ...(isId('cv', of) ? { undo: of } : {}) }
    case 'restored':
      return { say: words.unclaimed.restored }
    case 'gone':
      return { say: words.unclaimed.gone }
    case 'handed-over':
      return { say: words.site.handedOver }
    default:
      return undefined
  }
}
