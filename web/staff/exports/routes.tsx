import { type Context, Hono } from 'hono'
import { beginExport } from '../../../core/actions/exports/begin-export.ts'
import { listExports, openExport, takeExportFile } from '../../../core/actions/exports/open-export.ts'
import { readExportForm, type TypedExport } from '../../../core/model/export-form.ts'
import { isId } from '../../../core/model/ids.ts'
import { volumeFiles } from '../../../core/model/records-export.ts'
import { patterns } from '../../../core/model/redaction.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { ExportsPage } from './list.tsx'
import { mayExport, whoseName } from './may-export.ts'
import { NewExportPage, proposed } from './new.tsx'
import { ExportPage } from './page.tsx'

/** Public-records exports with redaction. */
export function exportsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    const after = c.req.query('after')
    const listed = await listExports(deps.deps, site.actor, { limit: 25, ...(after ? { after } : {}) })
    if (listed.kind !== 'listed') return answerNotServed(c, site, listed)
    return answerPage(c, site, <ExportsPage {...listed.page} />)
  })

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    const allowed = mayExport(site)
    if (allowed.kind === 'refused') return answerNotServed(c, site, allowed)
    const name = await whoseName(deps, site, c.req.query('of'))
    if (name === undefined) return answerError(c, site, { status: 404 })
    return answerPage(c, site, <NewExportPage of={c.req.query('of')} name={name} typed={proposed(site)} />)
  })

  routes.post('/', async (c) => {
    const site = await siteOf(c, deps)
    const allowed = mayExport(site)
    if (allowed.kind === 'refused') return answerNotServed(c, site, allowed)
    const { of, key, typed } = await readTyped(c)
    const name = await whoseName(deps, site, of)
    if (name === undefined) return answerError(c, site, { status: 404 })
    const read = readExportForm(typed, site.department.zone)
    if (read.kind === 'invalid') {
      const page = <NewExportPage of={of} name={name} typed={typed} faults={read.faults} />
      return answerPage(c, site, page, 422)
    }
    const { from, until, rules } = read
    const outcome = await beginExport(deps.deps, site.actor, {
      ...(of ? { conversation: of } : {}),
      from,
      until,
      days: { first: typed.first, last: typed.last },
      notes: typed.notes,
      rules,
      formKey: key,
    })
    if (outcome.kind !== 'begun') return answerNotServed(c, site, outcome)
    return goTo(c, `/exports/${outcome.export}`)
  })

  routes.get('/:export', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('export')
    if (!isId('ex', id)) return answerError(c, site, { status: 404 })
    const opened = await openExport(deps.deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerPage(c, site, <ExportPage one={opened.export} until={opened.until} />)
  })

  routes.get('/:export/volumes/:volume/:file', async (c) => {
    const site = await siteOf(c, deps)
    const { export: id, volume, file: asked } = c.req.param()
    const file = volumeFiles.find((one) => one === asked)
    if (!isId('ex', id) || !file || !/^\d{1,4}$/.test(volume)) return answerError(c, site, { status: 404 })
    const taken = await takeExportFile(deps.deps, site.actor, { export: id, volume: Number(volume), file })
    if (taken.kind === 'gone') return answerError(c, site, { status: 404 })
    if (taken.kind !== 'taken') return answerNotServed(c, site, taken)
    return c.body(taken.bytes.slice().buffer, 200, {
      'Content-Type': taken.type,
      'Content-Disposition': `attachment; filename="${id}-${volume}-${file}"`,
    })
  })

  return routes
}

async function readTyped(c: Context): Promise<{ of: string | undefined; key: string; typed: TypedExport }> {
  const form = await c.req.parseBody({ all: true })
  const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const chosen = [form.pattern ?? []].flat()
  return {
    of: field('of') || undefined,
    key: field('key'),
    typed: {
      first: field('first'),
      last: field('last'),
      notes: field('notes') === '1',
      phrases: field('phrases').replaceAll('\r\n', '\n'),
      patterns: patterns.filter((pattern) => chosen.includes(pattern)),
      patternReason: field('patternReason'),
    },
  }
}
