import { Hono } from 'hono'
import { auditParts, exportAudit } from '../../../core/actions/audit/export-audit.ts'
import { auditOfConversation, searchAudit } from '../../../core/actions/audit/read-audit.ts'
import { auditKinds } from '../../../core/model/audit-verbs.ts'
import { isId } from '../../../core/model/ids.ts'
import { daysAfter, localParts } from '../../../core/model/send-time.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { AuditFilesPage } from './files.tsx'
import { type Asked, AuditPage, ConversationAuditPage } from './page.tsx'

/** The days one sees at first. */
const firstDays = 7

/** Who saw or did what, for those permitted. */
export function auditRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const conversation = c.req.query('conversation')
    return conversation ? ofConversation(c, deps, conversation) : ofDays(c, deps)
  })

  routes.get('/files', async (c) => {
    const site = await siteOf(c, deps)
    const day = c.req.query('day') ?? site.now.slice(0, 10)
    const parts = await auditParts(deps.deps, c.get('actor'), day)
    if (parts.kind === 'not-found' || parts.kind === 'refused') return answerNotServed(c, site, parts)
    return answerPage(c, site, <AuditFilesPage day={day} parts={parts} />, parts.kind === 'parts' ? 200 : 422)
  })

  routes.get('/export', async (c) => {
    const number = (name: string) => Number(c.req.query(name) ?? '')
    const file = await exportAudit(deps.deps, c.get('actor'), { from: number('from'), to: number('to') })
    if (file.kind !== 'file') {
      const site = await siteOf(c, deps)
      if (file.kind !== 'invalid') return answerNotServed(c, site, file)
      return answerError(c, site, { status: 409, say: site.words.audit.files.tooMuch })
    }
    const name = `audit-${file.department}-${String(number('from')).padStart(9, '0')}.jsonl`
    return c.body(file.lines.map((line) => `${line}\n`).join(''), 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })

  return routes
}

async function ofDays(c: StaffContext, deps: SiteDeps) {
  const site = await siteOf(c, deps)
  const today = localParts(site.now, site.department.zone).date
  const asked: Asked = {
    from: c.req.query('from') || daysAfter(today, 1 - firstDays),
    to: c.req.query('to') || today,
    staff: c.req.query('staff') ?? '',
    kind: c.req.query('kind') ?? '',
  }
  const read = await searchAudit(deps.deps, c.get('actor'), {
    ...asked,
    staff: isId('st', asked.staff) ? asked.staff : undefined,
    kind: auditKinds.find((kind) => kind === asked.kind),
    before: c.req.query('before'),
  })
  if (read.kind === 'not-found' || read.kind === 'refused') return answerNotServed(c, site, read)
  const colleagues = await deps.deps.store.staffOfDepartment(site.department.id)
  const shown = read.kind === 'audit' ? { read } : { error: read.because }
  const page = <AuditPage asked={asked} colleagues={colleagues} {...shown} />
  return answerPage(c, site, page, read.kind === 'audit' ? 200 : 422)
}

async function ofConversation(c: StaffContext, deps: SiteDeps, conversation: string) {
  const site = await siteOf(c, deps)
  if (!isId('cv', conversation)) return answerError(c, site, { status: 404 })
  const before = c.req.query('before')
  const read = await auditOfConversation(deps.deps, c.get('actor'), {
    conversation,
    before: isId('au', before) ? before : undefined,
  })
  if (read.kind === 'not-found' || read.kind === 'refused') return answerNotServed(c, site, read)
  if (read.kind === 'invalid') return answerError(c, site, { status: 400 })
  return answerPage(c, site, <ConversationAuditPage conversation={conversation} read={read} />)
}
