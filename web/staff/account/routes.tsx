import { Hono } from 'hono'
import { KeyboardList } from '../../parts/keyboard.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'

/** The page of what opens as a dialog where there is room and script. */
export function accountRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/keyboard', async (c) => answerPage(c, await siteOf(c, deps), <KeyboardPage />))
  return routes
}

function KeyboardPage() {
  const { words } = useSite()
  return (
    <Layout title={words.common.keys.title}>
      <div class="page-head">
        <h1>{words.common.keys.title}</h1>
      </div>
      <div class="inset">
        <KeyboardList />
      </div>
    </Layout>
  )
}
