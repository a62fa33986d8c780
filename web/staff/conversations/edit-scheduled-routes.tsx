import { Hono } from 'hono'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { mayWrite } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
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
import { openShown } from './opened.ts'
import { whyNotLater } from './why-not.ts'

/** Changing the words or the time of a message that waits. */
export function editScheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

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

  return routes
}
