import { Hono } from 'hono'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { mayWrite } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
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
import { readTyped, seriesEditOf, type Typed, typedOf } from '../notifications/typed.ts'
import { whyNotKept } from '../notifications/why-not-kept.ts'
import type { Writing } from '../notifications/write-form.tsx'
import { chosenTime } from './chosen-time.ts'
import { EditForm, type Editing, EditPage } from './edit-scheduled.tsx'
import { openShown } from './opened.ts'
import type { Shown } from './shown.ts'

/** Changing the time, the words, the method or the repeating of a message that waits. */
export function editScheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/scheduled/:message/edit', async (c) => {
    const site = await siteOf(c, deps)
    const { id, message } = c.req.param()
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const { shown } = opened
    const allowed = mayWrite(site.actor, shown.conversation)
    if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
    const was = shown.scheduled.find((one) => one.id === message)
    if (!was) return goTo(c, `/conversations/${id}?done=gone`)
    const editing = { was, edition: was.edition, from: c.req.query('from') ?? '' }
    const typed = typedOf(was, site.department.zone)
    return answerPage(c, site, <EditPage shown={shown} typed={typed} editing={editing} />)
  })

  routes.post('/:id/scheduled/:message', async (c) => {
    const form = await readForm(c)
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    const typed = readTyped(form)
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, typed.body)
    if (!isId('msg', message)) return answerError(c, site, { status: 404, typed: typed.body })
    const { shown } = opened
    const home = form('from') === 'scheduled' ? `/scheduled?kept=${message}` : `/conversations/${id}`
    const was = shown.scheduled.find((one) => one.id === message)
    const again = (
      why: Pick<Writing, 'problem' | 'isQuiet' | 'theirs'>,
      status: 409 | 422,
      edition?: number,
    ) => {
      if (!was) return answerGone()
      const editing: Editing = { was, edition: edition ?? Number(form('edition')), from: form('from') }
      const page = { shown, typed, editing, ...why }
      return wantsFragment(c)
        ? answerFragment(c, site, <EditForm {...page} />, status)
        : answerPage(c, site, <EditPage {...page} />, status)
    }
    const answerGone = () =>
      answerError(c, site, {
        status: 409,
        say: site.words.conversation.later.gone,
        typed: typed.body,
        back: { address: `/conversations/${id}`, label: site.words.site.backToConversation },
      })
    const edited = await edit(deps, site, shown, message, Number(form('edition')), typed)
    switch (edited.kind) {
      case 'scheduled':
        return goTo(c, home)
      case 'gone':
        return answerGone()
      case 'changed': {
        const { scheduled } = edited
        const problem = site.words.conversation.later.changedMeanwhile
        return again({ problem, theirs: scheduled }, 409, scheduled.edition)
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, edited, typed.body)
      case 'invalid':
      case 'blocked':
      case 'quiet':
        return again(whyNotKept(site, shown, edited), 422)
      default:
        return edited satisfies never
    }
  })

  return routes
}

async function edit(
  deps: SiteDeps,
  site: Site,
  shown: Shown,
  message: string,
  edition: number,
  typed: Typed,
) {
  const chosen = chosenTime(site, typed.date, typed.time)
  if (chosen.kind === 'not-a-time') return { kind: 'invalid' as const, because: 'not-a-time' as const }
  const { zone } = site.department
  const was = shown.scheduled.find((one) => one.id === message)
  return editScheduled(deps.deps, site.actor, {
    conversation: shown.conversation.id,
    id: message,
    edition,
    body: typed.body,
    due: chosen.due,
    zone,
    to: typed.to || undefined,
    override: typed.override,
    series: seriesEditOf(typed, was, zone),
  })
}
