import { Hono } from 'hono'
import { chooseWeekly } from '../../../core/actions/reports/choose-weekly.ts'
import { readReport, readStaffReport } from '../../../core/actions/reports/read-report.ts'
import { readPeriod } from '../../../core/model/report.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { daysCsv, failuresCsv, staffCsv } from './csv-files.ts'
import type { Asked } from './frame.tsx'
import { OverviewPage } from './overview.tsx'
import { StaffReportPage } from './staff.tsx'

/** Volume, answers, failures and cost of the department. */
export function reportsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    const asked = askedOf(c, site)
    const read = await readReport(deps.deps, site.actor, asked.period)
    if (read.kind === 'refused') return answerNotServed(c, site, read)
    const done = c.req.query('done') === 'weekly' ? site.words.reports.weekly.kept : undefined
    return answerPage(c, site, <OverviewPage report={read.report} asked={asked} done={done} />)
  })

  routes.get('/staff', async (c) => {
    const site = await siteOf(c, deps)
    const asked = askedOf(c, site)
    const read = await readStaffReport(deps.deps, site.actor, asked.period)
    if (read.kind === 'refused') return answerNotServed(c, site, read)
    return answerPage(c, site, <StaffReportPage rows={read.rows} asked={asked} />)
  })

  for (const [name, csv] of [
    ['days', daysCsv],
    ['failures', failuresCsv],
  ] as const) {
    routes.get(`/${name}.csv`, async (c) => {
      const site = await siteOf(c, deps)
      const { period } = askedOf(c, site)
      const read = await readReport(deps.deps, site.actor, period)
      if (read.kind === 'refused') return answerNotServed(c, site, read)
      return answerCsv(c, csv(site, read.report), `${name}-${period.from}-${period.to}`)
    })
  }

  routes.get('/staff.csv', async (c) => {
    const site = await siteOf(c, deps)
    const { period } = askedOf(c, site)
    const read = await readStaffReport(deps.deps, site.actor, period)
    if (read.kind === 'refused') return answerNotServed(c, site, read)
    return answerCsv(c, staffCsv(site, read.rows), `staff-${period.from}-${period.to}`)
  })

  routes.post('/weekly', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const chosen = await chooseWeekly(deps.deps, site.actor, { weekly: field('weekly') === '1' })
    if (chosen.kind === 'refused') return answerNotServed(c, site, chosen)
    return goTo(c, '/reports?done=weekly')
  })

  return routes
}

function askedOf(c: StaffContext, { now, department }: Site): Asked {
  const query = (name: string) => c.req.query(name) ?? ''
  const asked = { period: query('period'), from: query('from'), to: query('to') }
  return readPeriod(asked, localParts(now, department.zone).date)
}

function answerCsv(c: StaffContext, csv: string, name: string) {
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  })
}
