import { Hono } from 'hono'
import { searchClients } from '../../../core/actions/search-clients.ts'
import { searchMessages } from '../../../core/actions/search-messages.ts'
import { tagsFor } from '../../../core/actions/tags.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { SearchPage } from './search-page.tsx'

/** Searching clients and the words of messages: posted, so that nothing typed ever stands in an address. */
export function searchRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => answerPage(c, await siteOf(c, deps), <SearchPage />))

  routes.post('/', async (c) => {
    const field = await readForm(c)
    const typed = field('q').trim().slice(0, 100)
    const before = isId('msg', field('before')) ? field('before') : undefined
    const actor = c.get('actor')
    const site = await siteOf(c, deps)
    if (typed === '') return answerPage(c, site, <SearchPage />)
    const [clients, messages, tags] = await Promise.all([
      before ? { kind: 'found' as const, lines: [] } : searchClients(deps.deps, actor, typed),
      searchMessages(deps.deps, actor, { typed, before }),
      tagsFor(deps.deps, actor),
    ])
    if (clients.kind !== 'found') return answerNotServed(c, site, clients)
    if (messages.kind !== 'found') return answerNotServed(c, site, messages)
    return answerPage(c, site, <SearchPage found={{ typed, clients: clients.lines, messages, tags }} />)
  })

  return routes
}
