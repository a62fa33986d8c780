import { Hono } from 'hono'
import { openForReport, reportMessage } from '../../../core/actions/oversight/report-message.ts'
import { isId } from '../../../core/model/ids.ts'
import type { ReportFault } from '../../../core/model/message-report.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { ReportPage } from './report-form.tsx'

/** Reporting a message of a conversation to the supervisors. */
export function reportRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  const notFound = { kind: 'not-found' } as const
  const about = (c: StaffContext) => ({
    conversation: c.req.param('id') ?? '',
    message: c.req.param('message') ?? '',
  })

  async function show(
    c: StaffContext,
    typed: { reason: string; words: string; faults: ReportFault[] },
    status: 200 | 422,
  ) {
    const { conversation, message } = about(c)
    const [site, open] = await Promise.all([
      siteOf(c, deps),
      isId('cv', conversation)
        ? openForReport(deps.deps, c.get('actor'), { conversation, message })
        : notFound,
    ])
    if (open.kind !== 'open') return answerNotServed(c, site, open)
    return answerPage(c, site, <ReportPage open={open} typed={typed} />, status)
  }

  routes.get('/:id/messages/:message/report', (c) => show(c, { reason: '', words: '', faults: [] }, 200))

  routes.post('/:id/messages/:message/report', async (c) => {
    const field = await readForm(c)
    const typed = { reason: field('reason'), words: field('words').replaceAll('\r\n', '\n') }
    const { conversation, message } = about(c)
    const reported = isId('cv', conversation)
      ? await reportMessage(deps.deps, c.get('actor'), { conversation, message, ...typed })
      : notFound
    switch (reported.kind) {
      case 'reported':
        return goTo(c, `/conversations/${reported.conversation}?done=reported`)
      case 'invalid':
        return show(c, { ...typed, faults: reported.faults }, 422)
      default:
        return answerNotServed(c, await siteOf(c, deps), reported)
    }
  })

  return routes
}
