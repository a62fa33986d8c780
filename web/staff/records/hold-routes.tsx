import { Hono } from 'hono'
import { findHoldable, holdable } from '../../../core/actions/records/find-holdable.ts'
import { listHolds, placeHold, releaseHold } from '../../../core/actions/records/holds.ts'
import { may } from '../../../core/model/access.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { HoldsPage, ReasonPage } from './holds.tsx'

/** Litigation holds of the department. */
export function holdRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/holds', async (c) => answerHolds(c, deps))

  routes.post('/holds/search', async (c) => {
    const search = (await readForm(c))('q').trim().slice(0, 100)
    const found = await findHoldable(deps.deps, c.get('actor'), search)
    if (found.kind !== 'found') return answerNotServed(c, await siteOf(c, deps), found)
    return answerHolds(c, deps, { search, clients: found.clients })
  })

  routes.get('/holds/new', async (c) => {
    const site = await siteOf(c, deps)
    const asked = may(site.actor, 'hold-records')
    if (!asked.allowed) return answerNotServed(c, site, { kind: 'refused', because: asked.because })
    return answerNew(c, deps, site, {
      id: deps.deps.ids.make('ho'),
      conversation: c.req.query('conversation') ?? '',
    })
  })

  routes.post('/holds', async (c) => {
    const form = await readForm(c)
    const asked = { id: form('id'), conversation: form('conversation') }
    const input = { id: asked.id, conversation: asked.conversation || undefined, reason: form('reason') }
    const placed = await placeHold(deps.deps, c.get('actor'), input)
    if (placed.kind === 'placed') return goTo(c, '/records/holds')
    const site = await siteOf(c, deps)
    if (placed.kind === 'invalid')
      return answerNew(c, deps, site, asked, { typed: form('reason'), error: placed.because })
    return answerNotServed(c, site, placed)
  })

  routes.get('/holds/:hold/release', async (c) => answerRelease(c, deps, c.req.param('hold')))

  routes.post('/holds/:hold/release', async (c) => {
    const reason = (await readForm(c))('reason')
    const released = await releaseHold(deps.deps, c.get('actor'), { id: c.req.param('hold'), reason })
    if (released.kind === 'released') return goTo(c, '/records/holds')
    if (released.kind === 'invalid')
      return answerRelease(c, deps, c.req.param('hold'), { typed: reason, error: released.because })
    return answerNotServed(c, await siteOf(c, deps), released)
  })

  return routes
}

type Again = { typed?: string; error?: 'empty' | 'too-long' }

async function answerHolds(
  c: StaffContext,
  deps: SiteDeps,
  found?: Parameters<typeof HoldsPage>[0]['found'],
) {
  const site = await siteOf(c, deps)
  const listed = await listHolds(deps.deps, site.actor)
  if (listed.kind !== 'holds') return answerNotServed(c, site, listed)
  return answerPage(c, site, <HoldsPage holds={listed.holds} {...(found ? { found } : {})} />)
}

async function answerNew(
  c: StaffContext,
  deps: SiteDeps,
  site: Site,
  { id, conversation }: { id: string; conversation: string },
  again: Again = {},
) {
  const { holds } = site.words.records
  const on = conversation ? await holdable(deps.deps, site.actor, conversation) : undefined
  if (on && on.kind !== 'client') return answerNotServed(c, site, on)
  const name = on?.name ?? holds.department(site.department.name)
  return answerPage(
    c,
    site,
    <ReasonPage
      title={holds.placeOn(name)}
      action="/records/holds"
      help={holds.reasonHelp}
      button={holds.place}
      fields={{ id, ...(on ? { conversation: on.conversation } : {}) }}
      {...again}
    />,
    again.error ? 422 : 200,
  )
}

async function answerRelease(c: StaffContext, deps: SiteDeps, id: string, again: Again = {}) {
  const site = await siteOf(c, deps)
  const { holds } = site.words.records
  const listed = await listHolds(deps.deps, site.actor)
  if (listed.kind !== 'holds') return answerNotServed(c, site, listed)
  const hold = listed.holds.find((one) => one.id === id && !one.released)
  if (!hold) return answerError(c, site, { status: 404 })
  const name = hold.on.kind === 'department' ? holds.department(site.department.name) : hold.on.name
  return answerPage(
    c,
    site,
    <ReasonPage
      title={holds.releaseOf(name)}
      action={`/records/holds/${hold.id}/release`}
      help={holds.releaseHelp}
      button={holds.release}
      fields={{}}
      {...again}
    />,
    again.error ? 422 : 200,
  )
}
