import { Hono } from 'hono'
import { checkFile } from '../../../core/actions/imports/check-file.ts'
import { confirmImport, openImport, pushImport } from '../../../core/actions/imports/confirm-import.ts'
import { may } from '../../../core/model/access.ts'
import { mostFileBytes, type WrongFile } from '../../../core/model/client-import.ts'
import { csvOf } from '../../../core/model/csv.ts'
import { decodedCsv } from '../../../core/model/csv-reading.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import { Layout } from '../../parts/layout.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { NewImportPage } from './new-page.tsx'
import { Preview } from './preview.tsx'
import { Progressed } from './progress.tsx'

/** Clients from a CSV file. */
export function importsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    return newPage(c, deps, site)
  })

  routes.get('/template.csv', async (c) => {
    const site = await siteOf(c, deps)
    const allowed = may(site.actor, 'import-clients')
    if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
    const { name, head, example } = site.words.imports.template
    const line = [example.name, '(801) 555-0100', '', '', '', example.language, '', example.note]
    return c.body(csvOf([head, line]), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    })
  })

  routes.post('/', async (c) => {
    const { text, typed, wrong } = await readFile(c)
    const site = await siteOf(c, deps)
    if (wrong) return newPage(c, deps, site, { wrong, typed })
    const checked = await checkFile(deps.deps, site.actor, { text })
    switch (checked.kind) {
      case 'checked':
        return goTo(c, `/imports/${checked.id}`)
      case 'wrong':
        return newPage(c, deps, site, { wrong: checked.because, typed })
      case 'refused':
        return answerNotServed(c, site, checked)
      default:
        return checked satisfies never
    }
  })

  routes.get('/:import', async (c) => importPage(c, deps, await siteOf(c, deps)))

  routes.post('/:import/confirmation', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const id = c.req.param('import')
    if (!isId('im', id)) return answerNotServed(c, site, { kind: 'not-found' })
    const confirmed = await confirmImport(deps.deps, site.actor, { id, leaveOut: field('leaveOut') === '1' })
    switch (confirmed.kind) {
      case 'confirmed':
        return goTo(c, `/imports/${id}`)
      case 'faulty':
      case 'stale':
        return importPage(c, deps, site, confirmed.kind)
      case 'nothing':
        return importPage(c, deps, site)
      default:
        return answerNotServed(c, site, confirmed)
    }
  })

  routes.post('/:import/push', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('import')
    if (!isId('im', id)) return answerNotServed(c, site, { kind: 'not-found' })
    const pushed = await pushImport(deps.deps, site.actor, { id })
    return pushed.kind === 'pushed' ? goTo(c, `/imports/${id}`) : answerNotServed(c, site, pushed)
  })

  return routes
}

async function newPage(
  c: StaffContext,
  { deps }: SiteDeps,
  site: Site,
  wrong?: { wrong: WrongFile; typed: string },
) {
  const allowed = may(site.actor, 'import-clients')
  if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
  const imports = await deps.store.imports(site.actor.department)
  return answerPage(c, site, <NewImportPage imports={imports} {...wrong} />, wrong ? 422 : 200)
}

async function importPage(c: StaffContext, { deps }: SiteDeps, site: Site, fault?: 'faulty' | 'stale') {
  const id = c.req.param('import') ?? ''
  if (!isId('im', id)) return answerNotServed(c, site, { kind: 'not-found' })
  const number = Number(c.req.query('page') ?? '1')
  const opened = await openImport(deps, site.actor, {
    id,
    page: Number.isInteger(number) && number > 0 && number < 1000 ? number : 1,
  })
  if (opened.kind !== 'open') return answerNotServed(c, site, opened)
  const { import: one, faults, page, stuck } = opened
  const { preview, progress } = site.words.imports
  const title = one.state === 'checked' ? preview.title : progress.title
  const members = one.state === 'checked' ? await deps.store.staffOfDepartment(site.actor.department) : []
  const managers = new Map(members.map((member) => [member.id, member.name]))
  return answerPage(
    c,
    site,
    <Layout title={title} here="department">
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <div class="inset reports">
        {one.state === 'checked' ? (
          <Preview checked={one} faults={faults} page={page} managers={managers} fault={fault} />
        ) : (
          <Progressed running={one} page={page} stuck={stuck} />
        )}
      </div>
    </Layout>,
    fault ? 422 : 200,
  )
}

/** The chosen file, or what was pasted. */
async function readFile(c: StaffContext): Promise<{ text: string; typed: string; wrong?: WrongFile }> {
  const form = await c.req.parseBody()
  const typed = typeof form.text === 'string' ? form.text : ''
  const { file } = form
  if (file instanceof File && file.size > 0) {
    if (file.size > mostFileBytes) return { text: '', typed, wrong: 'too-large' }
    return { text: decodedCsv(new Uint8Array(await file.arrayBuffer())), typed }
  }
  if (typed.trim() === '') return { text: '', typed, wrong: 'empty' }
  if (typed.length > mostFileBytes) return { text: '', typed: '', wrong: 'too-large' }
  return { text: typed, typed }
}
