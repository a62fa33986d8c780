import { Hono } from 'hono'
import { disableStaff, enableStaff, reviewDisabling } from '../../../core/actions/staff/disable-staff.ts'
import { listStaff } from '../../../core/actions/staff/list-staff.ts'
import { endMembership, keepMembership } from '../../../core/actions/staff/memberships.ts'
import { answerNotServed } from '../../errors.tsx'
import { roleName } from '../../parts/role-name.ts'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { DisablingPage } from './disabling.tsx'
import { StaffPage } from './list.tsx'
import type { ShowPerson } from './routes.tsx'

/** Roles in departments, leaving them, and switching accounts off and on. */
export function leavingRoutes(deps: SiteDeps, show: ShowPerson): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:staff/memberships', async (c) => {
    const staff = c.req.param('staff')
    const field = await readForm(c)
    const given = { department: field('department'), role: field('role') }
    const kept = await keepMembership(deps.deps, c.get('actor'), { staff, ...given })
    switch (kept.kind) {
      case 'kept': {
        const [department, roles] = await Promise.all([
          deps.deps.store.department(given.department),
          deps.deps.store.roles(),
        ])
        const role = roles.find(({ id }) => id === given.role) ?? { id: given.role }
        return show(c, staff, ({ words }) => ({
          done: words.people.person.given(roleName(words, role), department?.name ?? ''),
        }))
      }
      case 'beyond':
      case 'last-administrator':
      case 'changed':
        return show(c, staff, (site) => ({ say: refusal(site, kept.kind) }))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), kept)
      default:
        return kept satisfies never
    }
  })

  routes.get('/:staff/memberships/:department/removal', (c) => review(c, c.req.param('department')))
  routes.get('/:staff/disabling', (c) => review(c))

  async function review(c: StaffContext, department?: string) {
    const staff = c.req.param('staff') ?? ''
    const asked = { staff, ...(department === undefined ? {} : { department }) }
    const [site, out, reviewed] = await Promise.all([
      siteOf(c, deps),
      department === undefined ? undefined : deps.deps.store.department(department),
      reviewDisabling(deps.deps, c.get('actor'), asked),
    ])
    if (reviewed.kind === 'yourself') return show(c, staff, (at) => ({ say: refusal(at, 'yourself') }))
    if (reviewed.kind !== 'disabling') return answerNotServed(c, site, reviewed)
    return answerPage(c, site, <DisablingPage review={reviewed} out={out} />)
  }

  routes.post('/:staff/memberships/:department/removal', async (c) => {
    const { staff, department } = c.req.param()
    const ended = await endMembership(deps.deps, c.get('actor'), { staff, department })
    switch (ended.kind) {
      case 'ended': {
        const left = await deps.deps.store.department(department)
        return list(c, ({ words }) => words.people.disabling.doneOut(ended.name, left?.name ?? ''))
      }
      case 'beyond':
      case 'yourself':
      case 'last-administrator':
      case 'changed':
        return show(c, staff, (site) => ({ say: refusal(site, ended.kind) }))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), ended)
      default:
        return ended satisfies never
    }
  })

  routes.post('/:staff/disabling', async (c) => {
    const staff = c.req.param('staff')
    const disabled = await disableStaff(deps.deps, c.get('actor'), { staff })
    switch (disabled.kind) {
      case 'disabled':
        return show(c, staff, ({ words }, name) => ({ done: words.people.disabling.done(name) }))
      case 'yourself':
      case 'last-administrator':
      case 'changed':
        return show(c, staff, (site) => ({ say: refusal(site, disabled.kind) }))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), disabled)
      default:
        return disabled satisfies never
    }
  })

  routes.post('/:staff/enabling', async (c) => {
    const staff = c.req.param('staff')
    const enabled = await enableStaff(deps.deps, c.get('actor'), { staff })
    if (enabled.kind !== 'enabled') return answerNotServed(c, await siteOf(c, deps), enabled)
    return show(c, staff, ({ words }, name) => ({ done: words.people.disabling.enabled(name) }))
  })

  async function list(c: StaffContext, done: (site: Site) => string) {
    const [site, listed] = await Promise.all([siteOf(c, deps), listStaff(deps.deps, c.get('actor'))])
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    return answerPage(c, site, <StaffPage list={listed} done={done(site)} />)
  }

  return routes
}

function refusal({ words }: Site, kind: 'beyond' | 'yourself' | 'last-administrator' | 'changed'): string {
  const say = words.people.person
  switch (kind) {
    case 'beyond':
      return say.beyond
    case 'yourself':
      return say.yourself
    case 'last-administrator':
      return say.lastAdministrator
    case 'changed':
      return say.raced
    default:
      return kind satisfies never
  }
}
