import { Hono } from 'hono'
import {
  changeDepartment,
  editOwnAccount,
  endOwnSession,
  ownSessions,
  signOutEverywhere,
} from '../../../core/actions/staff/own-account.ts'
import { timesIn, wordsIn } from '../../../words/index.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { AccountPage, type OwnTyped } from './account.tsx'
import { SessionsPage } from './list.tsx'

/** One’s own account, and where one is signed in. */
export function sessionRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', (c) => account(c))

  async function account(
    c: StaffContext,
    told: { isDone?: boolean; isChanged?: boolean; typed?: OwnTyped; error?: string } = {},
  ) {
    const { store, directory } = deps.deps
    const [site, departments, roles, self] = await Promise.all([
      siteOf(c, deps),
      store.departments(),
      store.roles(),
      store.staff(c.get('actor').staff),
    ])
    const staff = self ?? c.get('staff')
    // What was just chosen holds on this page already.
    const language = staff.language
    const shown = { ...site, staff, words: wordsIn(language), times: timesIn(language, site.department.zone) }
    const labels = shown.words.sessions
    const own = departments.filter(({ id }) => staff.memberships.some((one) => one.department === id))
    const { typed, error } = told
    const page = (
      <AccountPage
        staff={staff}
        role={roles.find(({ id }) => id === site.actor.role) ?? { id: site.actor.role }}
        departments={own.map(({ id, name }) => ({ id, name }))}
        signsInBy={directory.signsInBy}
        done={told.isDone ? labels.saved : undefined}
        say={told.isChanged ? labels.changed : undefined}
        typed={typed}
        error={error}
      />
    )
    return answerPage(c, shown, page, told.isChanged ? 409 : told.typed ? 422 : 200)
  }

  routes.post('/', async (c) => {
    const field = await readForm(c)
    const typed = { number: field('number'), extension: field('extension'), language: field('language') }
    const version = Number(field('version'))
    const edited = await editOwnAccount(deps.deps, c.get('actor'), { ...typed, version })
    switch (edited.kind) {
      case 'edited':
        return account(c, { isDone: true })
      case 'changed':
        return account(c, { isChanged: true, typed })
      case 'invalid': {
        const { words } = await siteOf(c, deps)
        return account(c, { typed, error: words.people.errors.deskPhone[edited.because] })
      }
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), edited)
      default:
        return edited satisfies never
    }
  })

  routes.post('/department', async (c) => {
    const department = (await readForm(c))('department')
    const changed = await changeDepartment(deps.deps, c.get('actor'), { department })
    if (changed.kind !== 'changed') return answerNotServed(c, await siteOf(c, deps), changed)
    return goTo(c, '/clients')
  })

  routes.get('/sessions', (c) => sessions(c))

  async function sessions(c: StaffContext, isEnded = false) {
    const [site, own] = await Promise.all([siteOf(c, deps), ownSessions(deps.deps, c.get('actor'))])
    if (own.kind !== 'sessions') return answerNotServed(c, site, own)
    const done = isEnded ? site.words.sessions.list.ended : undefined
    return answerPage(c, site, <SessionsPage sessions={own.sessions} done={done} />)
  }

  routes.post('/sessions', async (c) => {
    const hash = (await readForm(c))('session')
    const ended = await endOwnSession(deps.deps, c.get('actor'), { hash })
    if (ended.kind !== 'ended') return answerNotServed(c, await siteOf(c, deps), ended)
    return sessions(c, true)
  })

  routes.post('/sessions/ending', async (c) => {
    const ended = await signOutEverywhere(deps.deps, c.get('actor'))
    if (ended.kind !== 'ended') return answerNotServed(c, await siteOf(c, deps), ended)
    return goTo(c, '/sign-in?because=everywhere')
  })

  return routes
}
