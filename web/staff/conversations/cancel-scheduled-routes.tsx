import { Hono } from 'hono'
import { cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerFragment, answerPage, type SiteDeps, siteOf, wantsFragment } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { LivePieces } from './live.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { UndoCancel } from './undo-cancel.tsx'

/** Cancelling a message that waits, with the way back. */
export function cancelScheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/scheduled/:message/cancellation', async (c) => {
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    const cancelled = await cancelScheduled(deps.deps, site.actor, { conversation: id, id: message })
    if (cancelled.kind === 'not-found' || cancelled.kind === 'refused')
      return answerNotServed(c, site, cancelled)
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const undo =
      cancelled.kind === 'cancelled' ? (
        <UndoCancel was={cancelled.was} />
      ) : (
        <Toast say={site.words.conversation.later.gone} />
      )
    if (!wantsFragment(c)) {
      // Not a redirect: the way back needs the words, which stand in no address. Sent again it is told `gone`.
      const draft = { key: makeFormKey() }
      return answerPage(c, site, <ConversationPage shown={opened.shown} draft={draft} done={undo} />)
    }
    return answerFragment(
      c,
      site,
      <>
        <LivePieces shown={opened.shown} newest={opened.shown.entries[0]?.id} />
        <Piece target="#toast" swap="innerHTML">
          {undo}
        </Piece>
      </>,
    )
  })

  return routes
}
