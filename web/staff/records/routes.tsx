import { Hono } from 'hono'
import {
  reportRetention,
  seeRetention,
  seeRun,
  setRetention,
  startRetention,
} from '../../../core/actions/records/retention.ts'
import type { RetentionClass } from '../../../core/model/retention.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { holdRoutes } from './hold-routes.tsx'
import { RecordsPage, type TypedRules } from './page.tsx'
import { ReportPage } from './report.tsx'

/** Retention and litigation hold. */
export function recordsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', (c) => answerRecords(c, deps, { isSaved: c.req.query('saved') !== undefined }))

  routes.post('/rules', async (c) => {
    const form = await readForm(c)
    const field = (kind: RetentionClass) => form(kind).slice(0, 10)
    const typed = {
      'off-list': field('off-list'),
      unclaimed: field('unclaimed'),
      dismissed: field('dismissed'),
    }
    const kept = await setRetention(deps.deps, c.get('actor'), { typed, version: Number(form('version')) })
    if (kept.kind === 'kept') return goTo(c, '/records?saved')
    if (kept.kind === 'changed') return answerRecords(c, deps, { because: 'changed' })
    if (kept.kind === 'invalid') return answerRecords(c, deps, { typed, wrong: kept.because })
    return answerNotServed(c, await siteOf(c, deps), kept)
  })

  routes.post('/reports', async (c) => {
    const reported = await reportRetention(deps.deps, c.get('actor'))
    if (reported.kind === 'reported') return goTo(c, `/records/reports/${reported.run.id}`)
    if (reported.kind === 'no-rules') return answerRecords(c, deps, { because: 'noRules' })
    return answerNotServed(c, await siteOf(c, deps), reported)
  })

  routes.get('/reports/:run', (c) => answerReport(c, deps, c.req.param('run')))

  routes.post('/reports/:run/start', async (c) => {
    const hash = (await readForm(c))('hash')
    const started = await startRetention(deps.deps, c.get('actor'), { run: c.req.param('run'), hash })
    if (started.kind === 'started') return goTo(c, `/records/reports/${started.run.id}`)
    if (started.kind === 'changed') return answerReport(c, deps, c.req.param('run'), true)
    return answerNotServed(c, await siteOf(c, deps), started)
  })

  routes.route('/', holdRoutes(deps))
  return routes
}

type Again = {
  isSaved?: boolean
  because?: 'changed' | 'noRules'
  typed?: TypedRules
  wrong?: Partial<Record<RetentionClass, 'not-days'>>
}

async function answerRecords(c: StaffContext, deps: SiteDeps, again: Again) {
  const site = await siteOf(c, deps)
  const seen = await seeRetention(deps.deps, site.actor)
  if (seen.kind !== 'retention') return answerNotServed(c, site, seen)
  const { records } = site.words
  const trouble = { changed: records.rules.changed, noRules: records.runs.noRules, none: undefined }
  const { isSaved, because, typed, wrong } = again
  return answerPage(
    c,
    site,
    <RecordsPage
      rules={seen.rules}
      runs={seen.runs}
      {...(typed ? { typed } : {})}
      {...(wrong ? { wrong } : {})}
      say={isSaved ? records.rules.saved : undefined}
      trouble={trouble[because ?? 'none']}
    />,
    because === 'changed' ? 409 : because || wrong ? 422 : 200,
  )
}

async function answerReport(c: StaffContext, deps: SiteDeps, id: string, isChanged = false) {
  const site = await siteOf(c, deps)
  const seen = await seeRun(deps.deps, site.actor, id)
  if (seen.kind !== 'run') return answerNotServed(c, site, seen)
  const trouble = isChanged ? site.words.records.report.changed : undefined
  return answerPage(c, site, <ReportPage run={seen.run} trouble={trouble} />, isChanged ? 409 : 200)
}
