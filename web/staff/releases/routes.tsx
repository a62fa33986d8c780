import { Hono } from 'hono'
import { listReleases, recordRelease, revokeRelease } from '../../../core/actions/releases/releases.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { ReleasesPage, type Told } from './page.tsx'

/** A client’s recorded releases of information. */
export function releasesRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  async function show(c: StaffContext, id: string, told: Told = {}, status: 200 | 422 = 200) {
    const site = await siteOf(c, deps)
    const shown = await listReleases(deps.deps, site.actor, id)
    if (shown.kind !== 'listed') return answerNotServed(c, site, shown)
    return answerPage(c, site, <ReleasesPage shown={shown} told={told} formKey={makeFormKey()} />, status)
  }

  routes.get('/:id/releases', async (c) => {
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const done = c.req.query('done')
    const said = done === 'recorded' || done === 'revoked' ? site.words.releases[done] : undefined
    return show(c, id, { done: said })
  })

  routes.post('/:id/releases', async (c) => {
    const id = c.req.param('id')
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const names = ['to', 'toDepartment', 'what', 'purpose', 'how', 'evidence', 'signedOn', 'endsOn'] as const
    const typed = Object.fromEntries(names.map((name) => [name, field(name)])) as Record<
      (typeof names)[number],
      string
    >
    const outcome = await recordRelease(deps.deps, site.actor, {
      conversation: id,
      typed,
      formKey: field('key'),
    })
    switch (outcome.kind) {
      case 'recorded':
        return goTo(c, `/conversations/${outcome.conversation}/releases?done=recorded`)
      case 'invalid':
        return show(c, id, { typed, faults: outcome.faults }, 422)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, outcome)
      default:
        return outcome satisfies never
    }
  })

  routes.post('/:id/releases/:release/revocation', async (c) => {
    const { id, release } = c.req.param()
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('rl', release)) return answerError(c, site, { status: 404 })
    const because = field('because')
    const outcome = await revokeRelease(deps.deps, site.actor, { conversation: id, release, because })
    switch (outcome.kind) {
      case 'revoked':
        return goTo(c, `/conversations/${outcome.conversation}/releases?done=revoked`)
      case 'gone':
        return goTo(c, `/conversations/${outcome.conversation}/releases`)
      case 'empty':
        return show(c, id, { lacking: release }, 422)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, outcome)
      default:
        return outcome satisfies never
    }
  })

  return routes
}
