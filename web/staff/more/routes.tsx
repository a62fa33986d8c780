import { Hono } from 'hono'
import { Layout } from '../../parts/layout.tsx'
import { AccountActions, OtherPlaces, WaitingPlace } from '../../parts/navigation.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'

/** On the phone: every place that the bar at the bottom has no room for. */
export function moreRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/', async (c) => answerPage(c, await siteOf(c, deps), <MorePage />))
  return routes
}

function MorePage() {
  const { words, staff, department } = useSite()
  return (
    <Layout title={words.common.nav.more} here="account">
      <div class="page-head">
        <h1>{words.common.nav.more}</h1>
      </div>
      <div class="more-places">
        <ul>
          <WaitingPlace />
          <OtherPlaces />
        </ul>
        <h2 class="inset">{staff.name}</h2>
        <p class="lead inset">{words.site.department(department.name)}</p>
        <AccountActions />
      </div>
    </Layout>
  )
}
