import { Hono } from 'hono'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
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
import { chosenTime } from './chosen-time.ts'
import { LaterPage } from './later-page.tsx'
import { LivePieces } from './live.tsx'
import { NextKey } from './message-routes.tsx'
import { openShown } from './opened.ts'
import { isClosed } from './shown.ts'
import { whyNotLater } from './why-not.ts'

/** Writing now for later: the page of the dialog, and keeping what it sends. */
export function laterRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  /** The dialog as a page; posted to it come the words from the message box. */
  routes.on(['GET', 'POST'], '/:id/later', async (c) => {
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    const form = c.req.method === 'POST' ? await readForm(c) : () => ''
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    if (isClosed(opened.shown.conversation))
      return answerError(c, site, {
        status: 403,
        say: site.words.conversation.errors['not-served'],
        typed: form('body'),
      })
    if (!opened.shown.mayWrite)
      return answerNotServed(c, site, { kind: 'refused', because: 'not-yours' }, form('body'))
    const later = { key: makeFormKey(), body: form('body'), to: form('to') }
    return answerPage(c, site, <LaterPage shown={opened.shown} later={later} />)
  })

  routes.post('/:id/scheduled', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const chosen = chosenTime(site, form('date'), form('time'))
    const scheduled =
      chosen.kind === 'not-a-time'
        ? ({ kind: 'invalid', because: 'not-a-time' } as const)
        : await scheduleMessage(deps.deps, site.actor, {
            conversation: id,
            to: form('to'),
            body: form('body'),
            due: chosen.due,
            zone: site.department.zone,
            formKey: form('key'),
          })
    const { later: words } = site.words.conversation
    switch (scheduled.kind) {
      case 'scheduled': {
        if (!wantsFragment(c)) return c.redirect(`/conversations/${id}`, 303)
        const now = await openShown(deps, site.actor, id)
        if (now.kind !== 'open') return answerNotServed(c, site, now)
        c.header('HX-Trigger', 'cc:scheduled')
        const when = `${site.times.dateAndClock(scheduled.scheduled.due, site.now)} ${site.times.zoneName}`
        return answerFragment(
          c,
          site,
          <>
            <LivePieces shown={now.shown} newest={now.shown.entries[0]?.id} />
            <NextKey />
            <Piece target="#toast" swap="innerHTML">
              <Toast say={(chosen.kind === 'shifted' ? chosen.say : undefined) ?? words.scheduled(when)} />
            </Piece>
          </>,
        )
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, scheduled, form('body'))
      case 'invalid':
      case 'blocked': {
        const problem = whyNotLater(site, opened.shown, scheduled)
        if (wantsFragment(c)) return answerFragment(c, site, problem, 422)
        const later = {
          key: form('key'),
          body: form('body'),
          to: form('to'),
          date: form('date'),
          time: form('time'),
          problem,
        }
        return answerPage(c, site, <LaterPage shown={opened.shown} later={later} />, 422)
      }
      default:
        return scheduled satisfies never
    }
  })

  return routes
}
