import { Hono } from 'hono'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { type ChosenTime, chosenTime } from './chosen-time.ts'
import { LaterPage } from './later-page.tsx'
import { LivePieces } from './live.tsx'
import { NextKey, NextSubject } from './message-routes.tsx'
import { openShown } from './opened.ts'
import { QuietQuestion } from './quiet-question.tsx'
import { isClosed } from './shown.ts'
import { shownOn } from './shown-view.ts'
import { whyNotLater } from './why-not.ts'
import { wishedSubject } from './wished-subject.ts'

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
    const later = { ...typedIn(form), key: makeFormKey() }
    return answerPage(c, site, <LaterPage shown={opened.shown} later={later} />)
  })

  routes.post('/:id/scheduled', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const chosen = timeOf(site, form)
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
            subject: wishedSubject(form),
            override: form('override'),
          })
    const { later: words } = site.words.conversation
    switch (scheduled.kind) {
      case 'scheduled': {
        if (!wantsFragment(c)) return c.redirect(`/conversations/${id}`, 303)
        const now = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
        if (now.kind !== 'open') return answerNotServed(c, site, now)
        c.header('HX-Trigger', 'cc:scheduled')
        const when = `${site.times.dateAndClock(scheduled.scheduled.due, site.now)} ${site.times.zoneName}`
        return answerFragment(
          c,
          site,
          <>
            <LivePieces shown={now.shown} newest={now.shown.entries[0]?.id} />
            <NextKey />
            <NextSubject shown={now.shown} />
            <Piece target="#send-error" swap="innerHTML" />
            <Piece target="#toast" swap="innerHTML">
              <Toast say={(chosen.kind === 'shifted' ? chosen.say : undefined) ?? words.scheduled(when)} />
            </Piece>
          </>,
        )
      }
      case 'gone':
        return goTo(c, `/conversations/${id}?done=gone`)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, scheduled, form('body'))
      case 'invalid':
      case 'blocked':
      case 'quiet': {
        const { shown } = opened
        const due = chosen.kind === 'not-a-time' ? undefined : chosen.due
        const problem =
          scheduled.kind === 'quiet' ? (
            <QuietQuestion
              shown={shown}
              until={scheduled.until}
              due={due}
              isAgain={form('asked') === 'quiet'}
            />
          ) : (
            whyNotLater(site, shown, scheduled)
          )
        if (wantsFragment(c)) return answerFragment(c, site, problem, 422)
        const later = { ...typedIn(form), date: form('date'), time: form('time'), problem }
        return answerPage(c, site, <LaterPage shown={opened.shown} later={later} />, 422)
      }
      default:
        return scheduled satisfies never
    }
  })

  return routes
}

function typedIn(form: (name: string) => string) {
  const [key, body, to, subject, title] = ['key', 'body', 'to', 'subject', 'title'].map(form)
  return { key: key ?? '', body: body ?? '', to: to ?? '', subject: subject ?? '', title: title ?? '' }
}

/** The date and time chosen, or the end of the quiet hours that was offered instead. */
function timeOf(site: Site, form: (name: string) => string): ChosenTime {
  const until = form('until')
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(until)) return { kind: 'at', due: until }
  return chosenTime(site, form('date'), form('time'))
}
