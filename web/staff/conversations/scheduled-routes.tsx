import { Hono } from 'hono'
import { cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { mayWrite } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
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
import { chosenTime } from './chosen-time.ts'
import { type Later, LaterForm, LaterPage } from './later-page.tsx'
import { LivePieces } from './live.tsx'
import { NextKey } from './message-routes.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { UndoCancel } from './undo-cancel.tsx'
import { whyNotSent } from './why-not.ts'

/** Writing now for later: the page of the dialog, keeping, editing, cancelling. */
export function scheduledMessageRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  /** The dialog as a page; posted to it come the words from the message box. */
  routes.on(['GET', 'POST'], '/:id/later', async (c) => {
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    const form = c.req.method === 'POST' ? await readForm(c) : () => ''
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
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

  routes.get('/:id/scheduled/:message/edit', async (c) => {
    const site = await siteOf(c, deps)
    const { id, message } = c.req.param()
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const allowed = mayWrite(site.actor, opened.shown.conversation)
    if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
    const scheduled = opened.shown.scheduled.find((one) => one.id === message)
    if (!scheduled) return goTo(c, `/conversations/${id}?done=gone`)
    const { date, time } = localParts(scheduled.due, site.department.zone)
    const later = {
      key: makeFormKey(),
      body: scheduled.body,
      to: scheduled.to,
      date,
      time,
      editing: { id: scheduled.id, edition: scheduled.edition },
    }
    return answerPage(c, site, <LaterPage shown={opened.shown} later={later} />)
  })

  routes.post('/:id/scheduled/:message', async (c) => {
    const form = await readForm(c)
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const typed = {
      key: makeFormKey(),
      body: form('body'),
      to: form('to'),
      date: form('date'),
      time: form('time'),
    }
    const again = (later: Partial<Pick<Later, 'problem' | 'theirs' | 'editing'>>, status: 409 | 422) => {
      const whole = { ...typed, editing: { id: message, edition: Number(form('edition')) }, ...later }
      return wantsFragment(c)
        ? answerFragment(c, site, <LaterForm shown={opened.shown} later={whole} />, status)
        : answerPage(c, site, <LaterPage shown={opened.shown} later={whole} />, status)
    }
    const chosen = chosenTime(site, typed.date, typed.time)
    const { later: words } = site.words.conversation
    if (chosen.kind === 'not-a-time') return again({ problem: words.errors['not-a-time'] }, 422)
    if (!isId('msg', message)) return answerError(c, site, { status: 404, typed: typed.body })
    const edited = await editScheduled(deps.deps, site.actor, {
      conversation: id,
      id: message,
      edition: Number(form('edition')),
      body: typed.body,
      due: chosen.due,
      zone: site.department.zone,
    })
    switch (edited.kind) {
      case 'scheduled':
        return goTo(c, `/conversations/${id}`)
      case 'gone':
        return answerError(c, site, {
          status: 409,
          say: words.gone,
          typed: typed.body,
          back: { address: `/conversations/${id}`, label: site.words.site.backToConversation },
        })
      case 'changed':
        return again(
          {
            problem: words.changedMeanwhile,
            theirs: edited.scheduled,
            editing: { id: message, edition: edited.scheduled.edition },
          },
          409,
        )
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, edited, typed.body)
      case 'invalid':
      case 'blocked':
        return again({ problem: whyNotLater(site, opened.shown, edited) }, 422)
      default:
        return edited satisfies never
    }
  })

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

type NotLater =
  | Parameters<typeof whyNotSent>[2]
  | { kind: 'invalid'; because: 'in-the-past' | 'too-far' | 'not-a-time' }

function whyNotLater(
  site: Parameters<typeof whyNotSent>[0],
  shown: Parameters<typeof whyNotSent>[1],
  outcome: NotLater,
): string {
  switch (outcome.because) {
    case 'in-the-past':
    case 'too-far':
    case 'not-a-time':
      return site.words.conversation.later.errors[outcome.because]
    default:
      return whyNotSent(site, shown, outcome)
  }
}
