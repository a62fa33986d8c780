import { Hono } from 'hono'
import { confirmMassMessage } from '../../../core/actions/mass/confirm-mass-message.ts'
import { listMassMessages } from '../../../core/actions/mass/list-mass-messages.ts'
import { massPulse, openMassMessage } from '../../../core/actions/mass/open-mass-message.ts'
import { stopMassMessage } from '../../../core/actions/mass/stop-mass-message.ts'
import { tryAgain } from '../../../core/actions/mass/try-again.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { MassListPage } from './list.tsx'
import { MassPage, MassRegion, versionOf } from './page.tsx'
import { writeRoutes } from './write-routes.tsx'

/** Writing to many at once: what one wrote, one of them through all of its life, and how it begins. */
export function massMessageRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listMassMessages(deps.deps, c.get('actor'), after ? { after } : {}),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <MassListPage list={{ ...list, isLater: after !== undefined }} />)
  })
  routes.route('/', writeRoutes(deps))

  routes.get('/:mass', async (c) => show(c, deps, c.req.param('mass')))

  routes.get('/:mass/pulse', async (c) => {
    const id = c.req.param('mass')
    const pulse = isId('mm', id) && (await massPulse(deps.deps, c.get('actor'), { mass: id }))
    if (!pulse) return answerError(c, await siteOf(c, deps), { status: 404 })
    if (pulse.kind !== 'pulse') return answerNotServed(c, await siteOf(c, deps), pulse)
    const isSame = versionOf(pulse.mass, pulse.progress) === c.req.query('version')
    if (isSame && pulse.mass.state !== 'gathering') return c.body(null, 204)
    const [site, opened] = await Promise.all([
      siteOf(c, deps),
      openMassMessage(deps.deps, c.get('actor'), { mass: id }),
    ])
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerFragment(c, site, <MassRegion shown={{ opened, key: makeFormKey() }} />)
  })

  routes.post('/:mass/confirmation', async (c) => {
    const id = c.req.param('mass')
    const site = await siteOf(c, deps)
    if (!isId('mm', id)) return answerError(c, site, { status: 404 })
    const confirmed = await confirmMassMessage(deps.deps, c.get('actor'), { mass: id })
    switch (confirmed.kind) {
      case 'confirmed':
      case 'already':
        return c.redirect(`/mass-messages/${id}?done=confirmed`, 303)
      case 'not-ready':
        return show(c, deps, id, site.words.mass.review.notReady, 409)
      case 'gone':
        return show(c, deps, id, site.words.mass.review.gone, 409)
      case 'nobody':
        return show(c, deps, id, site.words.mass.review.nobody, 422)
      default:
        return answerNotServed(c, site, confirmed)
    }
  })

  routes.post('/:mass/stop', async (c) => {
    const id = c.req.param('mass')
    const site = await siteOf(c, deps)
    if (!isId('mm', id)) return answerError(c, site, { status: 404 })
    const stopped = await stopMassMessage(deps.deps, c.get('actor'), { mass: id })
    if (stopped.kind === 'stopped') return c.redirect(`/mass-messages/${id}`, 303)
    if (stopped.kind === 'over') return c.redirect(`/mass-messages/${id}?done=over`, 303)
    return answerNotServed(c, site, stopped)
  })

  routes.post('/:mass/again', async (c) => {
    const id = c.req.param('mass')
    const [site, field] = await Promise.all([siteOf(c, deps), readForm(c)])
    if (!isId('mm', id)) return answerError(c, site, { status: 404 })
    const begun = await tryAgain(deps.deps, c.get('actor'), { mass: id, formKey: field('key') })
    if (begun.kind === 'begun') return c.redirect(`/mass-messages/${begun.mass}`, 303)
    if (begun.kind === 'invalid') return show(c, deps, id, site.words.mass.errors[begun.because], 422)
    return answerNotServed(c, site, begun)
  })
  return routes
}

async function show(
  c: StaffContext,
  deps: SiteDeps,
  id: string,
  problem?: string,
  status: 200 | 409 | 422 = 200,
) {
  const page = Number(c.req.query('page') ?? 1)
  const failuresAfter = c.req.query('failures')
  const site = await siteOf(c, deps)
  if (!isId('mm', id)) return answerError(c, site, { status: 404 })
  const opened = await openMassMessage(deps.deps, c.get('actor'), {
    mass: id,
    page: Number.isInteger(page) ? page : 1,
    ...(failuresAfter?.startsWith('FAILED#') ? { failuresAfter } : {}),
  })
  if (opened.kind !== 'open') return answerNotServed(c, site, opened)
  const { progress } = site.words.mass
  const done = { confirmed: progress.confirmed, over: progress.over }[c.req.query('done') ?? '']
  const shown = { opened, key: makeFormKey(), problem, ...(problem ? {} : { done }) }
  return answerPage(c, site, <MassPage shown={shown} />, status)
}
