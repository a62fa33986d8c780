import { Hono } from 'hono'
import { listCoverage, listCovered, openCoverage } from '../../../core/actions/coverage/list-coverage.ts'
import { endCoverage, setCoverage } from '../../../core/actions/coverage/set-coverage.ts'
import { coveredNow } from '../../../core/model/coverage.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { CoverageFormPage, type TypedForm, typedFrom } from './form.tsx'
import { CoveragePage } from './list.tsx'
import { CoveredListPage } from './list-of.tsx'

/** Who stands in for whom. */
export function coverageRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const [site, list] = await Promise.all([siteOf(c, deps), listCoverage(deps.deps, c.get('actor'))])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const { kept, ended } = site.words.coverage
    const of = list.colleagues.find(({ id }) => id === c.req.query('of'))?.name ?? ''
    const said = { kept: kept(of), ended }[c.req.query('done') ?? '']
    return answerPage(c, site, <CoveragePage list={list} done={said} />)
  })

  routes.get('/new', async (c) => form(c, c.req.query('worker') ?? c.get('actor').staff))

  async function form(c: StaffContext, worker: string, told?: { typed: TypedForm; status: 409 | 422 }) {
    const [site, open] = await Promise.all([
      siteOf(c, deps),
      openCoverage(deps.deps, c.get('actor'), { worker }),
    ])
    if (open.kind !== 'open') return answerNotServed(c, site, open)
    const typed = told?.typed ?? typedFrom(open.coverage, site)
    return answerPage(c, site, <CoverageFormPage open={open} typed={typed} />, told?.status ?? 200)
  }

  routes.get('/:staff', async (c) => {
    const worker = c.req.param('staff')
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listCovered(deps.deps, c.get('actor'), { worker, ...(after ? { after } : {}) }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const [covers] = coveredNow(c.get('staff').covers, site.actor.department, site.now).filter(
      ({ whom }) => whom === worker,
    )
    if (!covers) return answerError(c, site, { status: 404 })
    return answerPage(c, site, <CoveredListPage covers={covers} list={list} isLater={after !== undefined} />)
  })

  routes.post('/:staff', async (c) => {
    const worker = c.req.param('staff')
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const typed = { delegate: field('delegate'), from: field('from'), back: field('back') }
    const version = Number(field('version'))
    const set = await setCoverage(deps.deps, site.actor, {
      ...typed,
      worker,
      version,
      department: site.department,
    })
    switch (set.kind) {
      case 'set':
        return goTo(c, `/coverage?done=kept&of=${set.coverage.delegate.staff}`)
      case 'invalid':
        return form(c, worker, { typed: { ...typed, version, faults: set.faults }, status: 422 })
      case 'changed':
        return form(c, worker, { typed: { ...typed, isOutdated: true }, status: 409 })
      default:
        return answerNotServed(c, site, set)
    }
  })

  routes.post('/:staff/ending', async (c) => {
    const ended = await endCoverage(deps.deps, c.get('actor'), { worker: c.req.param('staff') })
    if (ended.kind === 'ended' || ended.kind === 'changed')
      return goTo(c, ended.kind === 'ended' ? '/coverage?done=ended' : '/coverage')
    return answerNotServed(c, await siteOf(c, deps), ended)
  })

  return routes
}
