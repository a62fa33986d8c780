import { Hono } from 'hono'
import { dismissUnclaimed, undismiss } from '../../../core/actions/dismiss-unclaimed.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { openShown } from '../conversations/opened.ts'
import { DismissalPage, dismissReasons } from './dismissal.tsx'

/** Setting an unknown number aside, and bringing it back. */
export function dismissalRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/dismissal', async (c) => {
    const field = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const reasons = site.words.unclaimed.reasons
    const chosen = dismissReasons.find((reason) => reason === field('because'))
    const because = field('other').trim() || (chosen && chosen !== 'other' ? reasons[chosen] : '')
    const dismissed = await dismissUnclaimed(deps.deps, site.actor, { conversation: id, because })
    switch (dismissed.kind) {
      case 'dismissed':
        return c.redirect(`/unclaimed?done=dismissed&of=${id}`, 303)
      case 'invalid': {
        const opened = await openShown(deps, site.actor, id)
        if (opened.kind !== 'open') return answerNotServed(c, site, opened)
        const form = { because: field('because'), other: field('other') }
        return answerPage(
          c,
          site,
          <DismissalPage
            shown={opened.shown}
            form={form}
            error={site.words.unclaimed.errors.because.empty}
          />,
          422,
        )
      }
      case 'gone':
        return answerError(c, site, {
          status: 409,
          say: site.words.unclaimed.gone,
          typed: field('other'),
          back: { address: '/unclaimed', label: site.words.site.backToUnclaimed },
        })
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, dismissed, field('other'))
      default:
        return dismissed satisfies never
    }
  })

  routes.post('/:id/dismissal/undo', async (c) => {
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const undone = await undismiss(deps.deps, site.actor, { conversation: id })
    switch (undone.kind) {
      case 'restored':
      case 'gone':
        return c.redirect(`/unclaimed?done=${undone.kind}`, 303)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, undone)
      default:
        return undone satisfies never
    }
  })

  return routes
}
