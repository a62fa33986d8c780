import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { listScheduled } from '../../../core/actions/list-scheduled.ts'
import { listSentLater } from '../../../core/actions/list-sent-later.ts'
import { answerNotServed } from '../../errors.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { SentPage } from './sent.tsx'
import { type List, ScheduledPage } from './views.tsx'

/** All messages that wait for their time, and the record of those that have left. */
export function scheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    return answerScheduled(c, deps, site, { after: c.req.query('after'), kept: c.req.query('kept') })
  })

  routes.get('/sent', async (c) => {
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listSentLater(deps.deps, c.get('actor'), after ? { after } : {}),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <SentPage list={{ ...list, isLater: after !== undefined }} />)
  })

  return routes
}

/** The page of what waits, with what was just done there; `kept` names a message that was just scheduled or changed. */
export async function answerScheduled(
  c: StaffContext,
  deps: SiteDeps,
  site: Site,
  { after, kept, done }: { after?: string | undefined; kept?: string | undefined; done?: Child },
) {
  const list = await listScheduled(deps.deps, site.actor, after ? { after } : {})
  if (list.kind !== 'list') return answerNotServed(c, site, list)
  const shown = { ...list, isLater: after !== undefined }
  return answerPage(c, site, <ScheduledPage list={shown} done={done ?? saidOf(site, list, kept)} />)
}

/** The name stands in the row, never in the address. */
function saidOf(site: Site, list: List, kept: string | undefined): Child {
  if (kept === undefined) return undefined
  const row = list.items.find(({ id }) => id === kept)
  const when = (due: string) => `${site.times.dateAndClock(due, site.now)} ${site.times.zoneName}`
  return (
    <Toast say={row ? site.words.series.scheduled(row.name, when(row.due)) : site.words.scheduled.restored} />
  )
}
