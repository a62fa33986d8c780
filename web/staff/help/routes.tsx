import { type Context, Hono } from 'hono'
import { helpIn, helpTopics } from '../../../words/help.ts'
import { type Language, wordsIn } from '../../../words/index.ts'
import { browserLanguage } from '../../browser-language.ts'
import { Document, Layout } from '../../parts/layout.tsx'
import { WithFrame } from '../../parts/site-context.tsx'
import { type PerhapsSignedInEnv, perhapsSignedIn } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { HelpPage, type HelpView, titleOf } from './views.tsx'

type HelpDeps = SiteDeps & { siteAddress: string }

/**
 * Help, readable signed out: in the language of whoever is signed in, else of the browser. What was searched for
 * stands in no address.
 */
export function helpRoutes(deps: HelpDeps): Hono<PerhapsSignedInEnv> {
  const routes = new Hono<PerhapsSignedInEnv>()
  routes.use(perhapsSignedIn(deps))
  routes.get('/', (c) => answer(c, deps, { kind: 'index' }))
  routes.post('/search', async (c) => {
    const wanted = (await readForm(c))('q').trim().slice(0, 100)
    return answer(c, deps, { kind: 'index', wanted })
  })
  routes.get('/:topic', (c) => {
    const topic = helpTopics.find((name) => name === c.req.param('topic'))
    return answer(c, deps, topic ? { kind: 'topic', topic } : { kind: 'lost' })
  })
  return routes
}

/** Inside the site for those who are signed in; a page by itself for everyone else. */
async function answer(c: Context<PerhapsSignedInEnv>, deps: HelpDeps, view: HelpView) {
  const staff = c.get('staff')
  const language: Language = staff?.language ?? browserLanguage(c)
  const [help, departments] = await Promise.all([helpIn(language), deps.deps.store.departments()])
  const county = departments.find(({ open }) => open)?.county
  const words = wordsIn(language)
  const title = titleOf(view, help, words)
  const page = <HelpPage help={help} view={view} county={county} isSignedIn={staff !== undefined} />
  const status = view.kind === 'lost' ? 404 : 200
  if (staff) {
    const site = await siteOf(c as unknown as StaffContext, deps)
    const inside = (
      <Layout title={title} here="help">
        {page}
      </Layout>
    )
    return answerPage(c, site, inside, status)
  }
  return c.html(`<!doctype html>${alone({ title, language, deps, page })}`, status)
}

function alone({
  title,
  language,
  deps,
  page,
}: {
  title: string
  language: Language
  deps: HelpDeps
  page: Parameters<typeof Layout>[0]['children']
}) {
  return (
    <WithFrame frame={{ words: wordsIn(language), asset: deps.asset, language }}>
      <Document title={title} isQuiet>
        <main class="page help-alone" id="main">
          {page}
        </main>
      </Document>
    </WithFrame>
  )
}
