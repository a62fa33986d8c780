import { Hono } from 'hono'
import { answerStopRequest } from '../../../core/actions/answer-stop-request.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerFragment, goTo, readForm, type SiteDeps, siteOf, wantsFragment } from '../../staff-site.tsx'
import { LivePieces } from './live.tsx'
import { openShown } from './opened.ts'
import { shownOn } from './shown-view.ts'

/** Staff say what a plain request to stop meant. */
export function stopRequestRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/stop-requests/:message', async (c) => {
    const form = await readForm(c)
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    const answer = form('answer')
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    if (answer !== 'no-more' && answer !== 'go-on') return answerError(c, site, { status: 400 })
    const answered = await answerStopRequest(deps.deps, site.actor, { conversation: id, message, answer })
    if (answered.kind === 'not-found' || answered.kind === 'refused')
      return answerNotServed(c, site, answered)
    // The message box comes and goes with the answer; the page is drawn anew unless words stand in the box.
    if (!wantsFragment(c) || !form('body').trim())
      return goTo(c, `/conversations/${id}?done=stop-${answered.kind}`)
    const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerFragment(
      c,
      site,
      <>
        <LivePieces shown={opened.shown} newest={opened.shown.entries[0]?.id} />
        <Piece target="#toast" swap="innerHTML">
          <Toast say={site.words.smart.stop.done[answered.kind]} />
        </Piece>
      </>,
    )
  })

  return routes
}
