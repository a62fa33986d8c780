import { Hono } from 'hono'
import { listClients } from '../../../core/actions/list-clients.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { mayWrite } from '../../../core/model/access.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { chosenTime } from '../conversations/chosen-time.ts'
import { openShown } from '../conversations/opened.ts'
import { isClosed, type Shown } from '../conversations/shown.ts'
import { wishedSubject } from '../conversations/wished-subject.ts'
import { FoundClients, PickClient, PickClientPage } from './pick-client.tsx'
import { readTyped, repeatOf, type Typed } from './typed.ts'
import { whyNotKept } from './why-not-kept.ts'
import type { Writing } from './write-form.tsx'
import { WriteForm, WritePage } from './write-page.tsx'

type Fields = (name: string) => string
const nothing: Fields = () => ''

/** A message for later from the list of clients: client first, then the time and the words. */
export function notificationRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    const client = c.req.query('for')
    return client ? write(c, deps, site, client, nothing) : pick(c, deps, site, nothing)
  })

  /** Every step of the form comes here: searching, choosing a client or another, and scheduling. */
  routes.post('/new', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const client = field('for')
    if (client === '' || field('do') === 'another') return pick(c, deps, site, field)
    return field('do') === 'schedule'
      ? schedule(c, deps, site, client, field)
      : write(c, deps, site, client, field)
  })

  return routes
}

async function pick(c: StaffContext, deps: SiteDeps, site: Site, field: Fields) {
  const search = field('q').trim().slice(0, 100)
  const list = await listClients(deps.deps, site.actor, { filter: 'all', search })
  if (list.kind !== 'list') return answerNotServed(c, site, list, field('body'))
  const picking = { lines: list.lines, search: search || undefined, typed: readTyped(field) }
  if (!wantsFragment(c)) return answerPage(c, site, <PickClientPage {...picking} />)
  if (field('do') === 'another') return answerFragment(c, site, <PickClient {...picking} />)
  return answerFragment(
    c,
    site,
    <>
      <FoundClients {...picking} />
      <Piece target="#found-count" swap="innerHTML">
        {search && site.words.series.found(list.lines.length)}
      </Piece>
    </>,
  )
}

async function write(c: StaffContext, deps: SiteDeps, site: Site, client: string, field: Fields) {
  const opened = await openForWriting(deps, site, client)
  if (opened.kind !== 'open') return opened.answer(c, field('body'))
  return answerPage(c, site, <WritePage shown={opened.shown} typed={readTyped(field)} />)
}

async function schedule(c: StaffContext, deps: SiteDeps, site: Site, client: string, field: Fields) {
  const typed = readTyped(field)
  const opened = await openForWriting(deps, site, client)
  if (opened.kind !== 'open') return opened.answer(c, typed.body)
  const { shown } = opened
  const again = (writing: Pick<Writing, 'problem' | 'isQuiet'>) =>
    wantsFragment(c)
      ? answerFragment(c, site, <WriteForm shown={shown} typed={typed} {...writing} />, 422)
      : answerPage(c, site, <WritePage shown={shown} typed={typed} {...writing} />, 422)
  const kept = await keep(deps, site, shown, typed, field)
  switch (kept.kind) {
    case 'scheduled':
      return goTo(c, `/scheduled?kept=${kept.scheduled.id}`)
    case 'gone':
      return goTo(c, '/scheduled/sent')
    case 'not-found':
    case 'refused':
      return answerNotServed(c, site, kept, typed.body)
    case 'invalid':
    case 'blocked':
    case 'quiet':
      return again(whyNotKept(site, shown, kept))
    default:
      return kept satisfies never
  }
}

async function keep(deps: SiteDeps, site: Site, shown: Shown, typed: Typed, field: Fields) {
  const chosen = chosenTime(site, typed.date, typed.time)
  if (chosen.kind === 'not-a-time') return { kind: 'invalid' as const, because: 'not-a-time' as const }
  const { zone } = site.department
  const repeats = repeatOf(typed, zone)
  return scheduleMessage(deps.deps, site.actor, {
    conversation: shown.conversation.id,
    to: typed.to || 'smart',
    body: typed.body,
    due: chosen.due,
    zone,
    formKey: typed.key,
    subject: wishedSubject(field),
    override: typed.override || undefined,
    ...(repeats && { repeats }),
  })
}

/** The client's conversation, or the answer to give where nobody may write in it. */
async function openForWriting(deps: SiteDeps, site: Site, client: string) {
  const opened = await openShown(deps, site.actor, client)
  if (opened.kind !== 'open')
    return {
      kind: 'not' as const,
      answer: (c: StaffContext, typed: string) => answerNotServed(c, site, opened, typed),
    }
  const { conversation } = opened.shown
  if (isClosed(conversation)) {
    const say = site.words.conversation.errors['not-served']
    return {
      kind: 'not' as const,
      answer: (c: StaffContext, typed: string) => answerError(c, site, { status: 403, say, typed }),
    }
  }
  const allowed = mayWrite(site.actor, conversation)
  if (allowed.allowed) return { kind: 'open' as const, shown: opened.shown }
  const refused = { kind: 'refused' as const, because: allowed.because }
  return {
    kind: 'not' as const,
    answer: (c: StaffContext, typed: string) => answerNotServed(c, site, refused, typed),
  }
}
