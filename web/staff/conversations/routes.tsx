import { Hono } from 'hono'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { pageAround } from '../../../core/actions/page-around.ts'
import { pulse } from '../../../core/actions/pulse.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
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
import { onListRoutes } from '../clients/record/list-routes.tsx'
import { mergeRoutes } from '../clients/record/merge-routes.tsx'
import { methodRoutes } from '../clients/record/method-routes.tsx'
import { recordDone } from '../clients/record/record-done.tsx'
import { makeFormKey } from '../form-key.ts'
import { AboutPage } from './about-page.tsx'
import { draftAgain } from './again.ts'
import { cancelScheduledRoutes } from './cancel-scheduled-routes.tsx'
import type { Draft } from './composer.tsx'
import { doneIn } from './done.ts'
import { editRoutes } from './edit-routes.tsx'
import { editScheduledRoutes } from './edit-scheduled-routes.tsx'
import { laterRoutes } from './later-routes.tsx'
import { LivePieces } from './live.tsx'
import { messageRoutes } from './message-routes.tsx'
import { moveRoutes } from './move-routes.tsx'
import { goToUnread } from './next-unread.ts'
import { noteRoutes } from './note-routes.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { shownIn } from './shown-view.ts'
import { stopRequestRoutes } from './stop-request-routes.tsx'
import { subjectRoutes } from './subject-routes.tsx'
import { takeBackRoutes } from './take-back-routes.tsx'
import { OlderPage } from './thread.tsx'
import { wishedIn } from './wished-subject.ts'

/** A conversation: reading it, keeping it current, having seen it. Writing and scheduling have files of their own. */
export function conversationRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id', async (c) => {
    const { again, other, done, of } = c.req.query()
    const id = c.req.param('id')
    const around = messageId(c.req.query('around'))
    const before =
      around && isId('cv', id)
        ? await pageAround(deps.deps, c.get('actor'), { conversation: id, message: around })
        : c.req.query('before')
    const [site, opened] = await Promise.all([
      siteOf(c, deps),
      openShown(deps, c.get('actor'), id, messageId(before), {
        show: around ? { kind: 'history' } : shownIn(c.req.query()),
        subjectsBefore: subjectId(c.req.query('subjectsBefore')),
      }),
    ])
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const { shown } = opened
    // Claimed for an existing client meanwhile: it goes on there.
    if (shown.conversation.id !== id) return c.redirect(`/conversations/${shown.conversation.id}`, 302)
    const draft: Draft = {
      key: makeFormKey(),
      ...(await draftAgain(deps, site.actor, shown, again, other)),
      ...wishedIn(c.req.query()),
    }
    const page = (
      <ConversationPage
        shown={shown}
        draft={draft}
        isEarlier={messageId(before) !== undefined}
        done={recordDone(shown, done, of) ?? doneIn(site, shown, done)}
      />
    )
    return answerPage(c, site, page)
  })

  routes.get('/:id/older', async (c) => {
    const before = messageId(c.req.query('before'))
    if (!wantsFragment(c)) return c.redirect(`/conversations/${c.req.param('id')}`, 302)
    const [site, opened] = await Promise.all([
      siteOf(c, deps),
      openShown(deps, c.get('actor'), c.req.param('id'), before, { show: shownIn(c.req.query()) }),
    ])
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerFragment(c, site, <OlderPage shown={opened.shown} />)
  })

  routes.get('/:id/pulse', async (c) => {
    const { version, newest, open, moving = '' } = c.req.query()
    const id = c.req.param('id')
    const shownMoving = readMoving(moving)
    const actor = c.get('actor')
    const now = isId('cv', id)
      ? await pulse(deps.deps, actor, { conversation: id, inFlight: shownMoving })
      : ({ kind: 'not-found' } as const)
    if (now.kind !== 'pulse') {
      // Claimed for an existing client while the page lay open: it goes on there.
      const joined = await openShown(deps, actor, id)
      if (joined.kind === 'open') return goTo(c, `/conversations/${joined.shown.conversation.id}`)
      return answerNotServed(c, await siteOf(c, deps), now)
    }
    const hasMoved = shownMoving.some(({ id, status }) =>
      now.inFlight.some((one) => one.id === id && one.status !== status),
    )
    if (String(now.version) === version && !hasMoved) return c.body(null, 204)
    const [site, opened] = await Promise.all([
      siteOf(c, deps),
      openShown(deps, actor, id, undefined, { show: shownIn(c.req.query()) }),
    ])
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerFragment(c, site, <LivePieces shown={opened.shown} newest={newest} open={open} />)
  })

  routes.post('/:id/seen', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const upTo = messageId(form('upTo'))
    const site = () => siteOf(c, deps)
    if (!isId('cv', id) || !upTo) return answerNotServed(c, await site(), { kind: 'not-found' })
    const seen = await markSeen(deps.deps, c.get('actor'), { conversation: id, upTo })
    if (seen.kind === 'not-found' || seen.kind === 'refused') return answerNotServed(c, await site(), seen)
    // The next pulse finds the new version and brings the rest.
    return wantsFragment(c) ? c.body(null, 204) : c.redirect(`/conversations/${id}`, 303)
  })

  routes.get('/:id/about', async (c) => {
    const site = await siteOf(c, deps)
    const opened = await openShown(deps, site.actor, c.req.param('id'))
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return answerPage(c, site, <AboutPage shown={opened.shown} />)
  })

  routes.get('/:id/next-unread', async (c) =>
    goTo(c, await goToUnread(deps, c.get('actor'), c.req.param('id'), 'next')),
  )
  routes.get('/:id/previous-unread', async (c) =>
    goTo(c, await goToUnread(deps, c.get('actor'), c.req.param('id'), 'previous')),
  )

  routes.route('/', messageRoutes(deps))
  routes.route('/', takeBackRoutes(deps))
  routes.route('/', stopRequestRoutes(deps))
  routes.route('/', noteRoutes(deps))
  routes.route('/', subjectRoutes(deps))
  routes.route('/', laterRoutes(deps))
  routes.route('/', editScheduledRoutes(deps))
  routes.route('/', cancelScheduledRoutes(deps))
  routes.route('/', editRoutes(deps))
  routes.route('/', methodRoutes(deps))
  routes.route('/', onListRoutes(deps))
  routes.route('/', mergeRoutes(deps))
  routes.route('/', moveRoutes(deps))
  return routes
}

function subjectId(asked: string | undefined): string | undefined {
  return isId('su', asked) ? asked : undefined
}

function messageId(asked: string | undefined): string | undefined {
  return isId('msg', asked) ? asked : undefined
}

/** The statuses a page still shows as open: `thread-message-status`, with dots between; what is none is left out. */
function readMoving(moving: string): { thread: string; id: string; status: string }[] {
  return moving
    .split('.')
    .slice(0, 20)
    .map((one) => one.split('-'))
    .flatMap(([thread = '', id = '', status = '']) =>
      isId('th', thread) && isId('msg', id) ? [{ thread, id, status }] : [],
    )
}
