import { Hono } from 'hono'
import { takeBack } from '../../../core/actions/take-back.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { MessageBox } from './composer.tsx'
import { LivePieces } from './live.tsx'
import { NextKey } from './message-routes.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { shownOn } from './shown-view.ts'

/** Taking back a message in the seconds before it leaves. */
export function takeBackRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/messages/:message/taking-back', async (c) => {
    const form = await readForm(c)
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    const taken = await takeBack(deps.deps, site.actor, { conversation: id, message })
    if (taken.kind === 'not-found' || taken.kind === 'refused') return answerNotServed(c, site, taken)
    const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const { hold } = site.words.smart
    const isBack = taken.kind === 'taken-back'
    const say = isBack ? hold.takenBack : hold.tooLate
    // What has been written meanwhile stays, after it.
    const body = [isBack ? taken.message.body : '', form('body')].filter((part) => part.trim()).join('\n')
    if (!wantsFragment(c)) {
      // Not a redirect: the words stand in no address. Sent again it answers the same.
      const draft = { key: makeFormKey(), body, to: taken.message.to }
      return answerPage(c, site, <ConversationPage shown={opened.shown} draft={draft} done={say} />)
    }
    return answerFragment(
      c,
      site,
      <>
        <LivePieces shown={opened.shown} newest={opened.shown.entries[0]?.id} />
        <NextKey />
        {isBack && (
          <Piece target="#body" swap="outerHTML">
            <MessageBox shown={opened.shown} body={body} />
          </Piece>
        )}
        <Piece target="#toast" swap="innerHTML">
          <Toast say={say} />
        </Piece>
      </>,
    )
  })

  return routes
}
