import { Hono } from 'hono'
import { recordConsent, seeConsent } from '../../../core/actions/consent/consent.ts'
import { isId } from '../../../core/model/ids.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { type ConsentForm, ConsentPage } from './page.tsx'

/** A client’s consent record. */
export function consentRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/consent', (c) => answerConsent(c, deps, c.req.param('id')))

  routes.post('/:id/consent', async (c) => {
    const conversation = c.req.param('id')
    const form = await readForm(c)
    const typed = { what: form('what'), source: form('source'), on: form('on'), evidence: form('evidence') }
    const id = form('id')
    if (!isId('cv', conversation)) return answerConsent(c, deps, conversation)
    const recorded = await recordConsent(deps.deps, c.get('actor'), { conversation, id, typed })
    if (recorded.kind === 'recorded')
      return goTo(c, `/conversations/${recorded.conversation}/consent?recorded`)
    if (recorded.kind === 'invalid')
      return answerConsent(c, deps, conversation, { id, typed, faults: recorded.faults })
    return answerNotServed(c, await siteOf(c, deps), recorded)
  })

  return routes
}

async function answerConsent(c: StaffContext, deps: SiteDeps, id: string, again?: ConsentForm) {
  const site = await siteOf(c, deps)
  if (!isId('cv', id)) return answerError(c, site, { status: 404 })
  const seen = await seeConsent(deps.deps, site.actor, id)
  if (seen.kind !== 'consent') return answerNotServed(c, site, seen)
  const { date: on } = localParts(site.now, site.department.zone)
  const empty = { id: deps.deps.ids.make('cn'), typed: { what: 'given', source: '', on, evidence: '' } }
  const say = c.req.query('recorded') === undefined ? undefined : site.words.records.consent.recorded
  return answerPage(
    c,
    site,
    <ConsentPage
      conversation={seen.conversation}
      entries={seen.entries}
      form={seen.mayAdd ? (again ?? empty) : undefined}
      say={say}
    />,
    again ? 422 : 200,
  )
}
