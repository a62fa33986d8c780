import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type Cancelled, cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { type Restored, restoreScheduled } from '../../../core/actions/restore-scheduled.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { answerScheduled } from '../scheduled/routes.tsx'
import { LivePieces } from './live.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { shownOn } from './shown-view.ts'
import { UndoCancel } from './undo-cancel.tsx'

/** Cancelling a message that waits, once or with all that follow, with the way back. */
export function cancelScheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/scheduled/:message/cancellation', async (c) => {
    const { id, message } = c.req.param()
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    const cancelled = await cancelScheduled(deps.deps, site.actor, {
      conversation: id,
      id: message,
      ...(field('only') === 'this-one' && { only: 'this-one' as const }),
    })
    if (cancelled.kind === 'not-found' || cancelled.kind === 'refused')
      return answerNotServed(c, site, cancelled)
    const from = fromOf(field)
    return answerWhere(c, deps, site, id, from, saidOfCancel(site, cancelled, from))
  })

  routes.post('/:id/scheduled/:message/restoration', async (c) => {
    const { id, message } = c.req.param()
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    const restored = await restoreScheduled(deps.deps, site.actor, { conversation: id, id: message })
    if (restored.kind === 'not-found' || restored.kind === 'refused')
      return answerNotServed(c, site, restored)
    return answerWhere(c, deps, site, id, fromOf(field), saidOfRestored(site, restored))
  })

  return routes
}

const fromOf = (field: (name: string) => string) =>
  field('from') === 'scheduled' ? ('scheduled' as const) : undefined

function saidOfCancel(
  { words }: Site,
  cancelled: Extract<Cancelled, { kind: 'cancelled' | 'gone' }>,
  from: 'scheduled' | undefined,
): Child {
  if (cancelled.kind === 'gone') return <Toast say={words.conversation.later.gone} />
  return <UndoCancel cancelled={cancelled} from={from} />
}

function saidOfRestored({ words }: Site, { kind }: Extract<Restored, { kind: 'restored' | 'gone' }>): Child {
  return <Toast say={kind === 'gone' ? words.series.notRestored : words.scheduled.restored} />
}

/** Where one was: the list of scheduled messages, or the conversation, as a page or as pieces of it. */
async function answerWhere(
  c: StaffContext,
  deps: SiteDeps,
  site: Site,
  id: string,
  from: 'scheduled' | undefined,
  done: Child,
) {
  // Not a redirect: what was done and its way back stand in no address. Sent again it is told `gone`.
  if (from) return answerScheduled(c, deps, site, { done })
  const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
  if (opened.kind !== 'open') return answerNotServed(c, site, opened)
  const { shown } = opened
  if (!wantsFragment(c))
    return answerPage(c, site, <ConversationPage shown={shown} draft={{ key: makeFormKey() }} done={done} />)
  return answerFragment(
    c,
    site,
    <>
      <LivePieces shown={shown} newest={shown.entries[0]?.id} />
      <Piece target="#toast" swap="innerHTML">
        {done}
      </Piece>
    </>,
  )
}
