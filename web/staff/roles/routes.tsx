import { Hono } from 'hono'
import {
  deleteRole,
  editRole,
  makeRole,
  type RoleDeleted,
  type RoleKept,
  resetRole,
} from '../../../core/actions/roles/edit-role.ts'
import { type ListedRole, listRoles } from '../../../core/actions/roles/list-roles.ts'
import type { Role } from '../../../core/model/role.ts'
import { isDelivered } from '../../../core/model/role-editing.ts'
import type { TypedRole } from '../../../core/model/role-form.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { roleName } from '../../parts/role-name.ts'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, goTo, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { DeletionPage, ResetPage } from './confirm.tsx'
import { RolePage } from './form.tsx'
import { RolesPage } from './list.tsx'

type Shown = (site: Site, role: ListedRole) => ReturnType<typeof answerPage> | Promise<Response>

/** The named sets of permissions that the county edits. */
export function rolesRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const [site, listed] = await Promise.all([siteOf(c, deps), listRoles(deps.deps, c.get('actor'))])
    if (listed.kind !== 'roles') return answerNotServed(c, site, listed)
    return answerPage(c, site, <RolesPage roles={listed.roles} done={doneIn(c, site, listed.roles)} />)
  })

  routes.get('/new', async (c) => {
    const [site, listed] = await Promise.all([siteOf(c, deps), listRoles(deps.deps, c.get('actor'))])
    if (listed.kind !== 'roles') return answerNotServed(c, site, listed)
    return answerPage(c, site, <RolePage people={0} typed={{ name: '', permissions: [] }} />)
  })

  routes.post('/', async (c) => {
    const [site, { typed }] = await Promise.all([siteOf(c, deps), readRoleForm(c)])
    const named = (role: Role) => roleName(site.words, role)
    const made = await makeRole(deps.deps, c.get('actor'), { typed, named })
    if (made.kind === 'kept') return goTo(c, `/roles?done=made&role=${made.role.id}`)
    return again(c, site, made, typed)
  })

  routes.get('/:role', (c) =>
    shown(c, async (site, role) =>
      answerPage(c, site, <RolePage role={role} people={role.people} typed={typedOf(role)} />),
    ),
  )

  routes.post('/:role', async (c) => {
    const [site, { typed, version }] = await Promise.all([siteOf(c, deps), readRoleForm(c)])
    const named = (role: Role) => roleName(site.words, role)
    const input = { role: c.req.param('role'), typed, named, version }
    const edited = await editRole(deps.deps, c.get('actor'), input)
    if (edited.kind !== 'kept') return again(c, site, edited, typed, input.role)
    return goTo(c, wayOn(site, edited.role, 'saved'))
  })

  routes.get('/:role/reset', (c) =>
    shown(c, async (site, role) =>
      isDelivered(role)
        ? answerPage(c, site, <ResetPage role={role} />)
        : answerError(c, site, { status: 404 }),
    ),
  )

  routes.post('/:role/reset', async (c) => {
    const [site, { version }] = await Promise.all([siteOf(c, deps), readRoleForm(c)])
    const reset = await resetRole(deps.deps, c.get('actor'), { role: c.req.param('role'), version })
    if (reset.kind === 'kept') return goTo(c, wayOn(site, reset.role, 'reset'))
    return shown(c, async (_, role) =>
      answerPage(c, site, <ResetPage role={role} say={sayOf(site, reset)} />, 409),
    )
  })

  routes.get('/:role/deletion', (c) =>
    shown(c, async (site, role) =>
      isDelivered(role)
        ? answerError(c, site, { status: 404 })
        : answerPage(c, site, <DeletionPage role={role} />),
    ),
  )

  routes.post('/:role/deletion', async (c) => {
    const [site, { version }] = await Promise.all([siteOf(c, deps), readRoleForm(c)])
    const deleted = await deleteRole(deps.deps, c.get('actor'), { role: c.req.param('role'), version })
    switch (deleted.kind) {
      case 'deleted':
        return goTo(c, '/roles?done=deleted')
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, deleted)
      default:
        return shown(c, async (_, role) =>
          answerPage(c, site, <DeletionPage role={role} say={sayOf(site, deleted)} />, 409),
        )
    }
  })

  /** A page about a role that is there, for those who edit roles. */
  async function shown(c: StaffContext, show: Shown) {
    const [site, listed] = await Promise.all([siteOf(c, deps), listRoles(deps.deps, c.get('actor'))])
    if (listed.kind !== 'roles') return answerNotServed(c, site, listed)
    const role = listed.roles.find(({ id }) => id === c.req.param('role'))
    return role ? show(site, role) : answerError(c, site, { status: 404 })
  }

  /** The form again, with what was typed and why it was not kept. */
  async function again(
    c: StaffContext,
    site: Site,
    outcome: Exclude<RoleKept, { kind: 'kept' }>,
    typed: TypedRole,
    id?: string,
  ) {
    if (outcome.kind === 'not-found' || outcome.kind === 'refused') return answerNotServed(c, site, outcome)
    const listed = await listRoles(deps.deps, c.get('actor'))
    const role = listed.kind === 'roles' ? listed.roles.find((one) => one.id === id) : undefined
    const form = { typed, people: role?.people ?? 0, ...(role ? { role } : {}) }
    if (outcome.kind === 'changed')
      return answerPage(c, site, <RolePage {...form} {...(id ? { theirs: outcome.role } : {})} />, 409)
    const fault = { id: placeOf(outcome), say: sayOf(site, outcome) ?? '' }
    return answerPage(c, site, <RolePage {...form} fault={fault} />, 422)
  }

  return routes
}

/** What was just done, told on the list; a role that is gone has no name any more. */
function doneIn(c: StaffContext, { words }: Site, roles: ListedRole[]): string | undefined {
  const role = roles.find(({ id }) => id === c.req.query('role'))
  const name = role ? roleName(words, role) : undefined
  const { made, saved, wasReset, wasDeleted } = words.roles
  switch (c.req.query('done')) {
    case 'made':
      return name && made(name)
    case 'saved':
      return name && saved(name)
    case 'reset':
      return name && wasReset(name)
    case 'deleted':
      return wasDeleted
    default:
      return undefined
  }
}

/** To the list, unless this was one's own role and no longer leads there. */
function wayOn({ actor }: Site, role: Omit<Role, 'version'>, done: 'saved' | 'reset'): string {
  const isShut = role.id === actor.role && !role.permissions.includes('edit-roles')
  return isShut ? '/department' : `/roles?done=${done}&role=${role.id}`
}

type NotKept = Exclude<RoleKept | RoleDeleted, { kind: 'kept' | 'deleted' }>

function sayOf({ words, times, now }: Site, outcome: NotKept): string | undefined {
  const labels = words.roles
  switch (outcome.kind) {
    case 'invalid':
      return labels.errors[outcome.because]
    case 'beyond':
      return labels.beyond(outcome.permissions.map((one) => labels.permissions[one].name))
    case 'last-administrator':
      return labels.lastAdministrator
    case 'changed': {
      const { updatedBy, updatedAt } = outcome.role
      return labels.changed.title(
        updatedBy ?? labels.changed.nobody,
        updatedAt ? times.since(updatedAt, now) : '',
      )
    }
    case 'in-use':
      return labels.deletion.used(outcome.people)
    case 'not-found':
    case 'refused':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** The field that is meant. */
function placeOf(outcome: NotKept): string {
  if (outcome.kind === 'beyond') return outcome.permissions[0] ?? 'name'
  return outcome.kind === 'last-administrator' ? 'edit-roles' : 'name'
}

function typedOf({ name = '', permissions }: Role): TypedRole {
  return { name, permissions: [...permissions] }
}

async function readRoleForm(c: StaffContext): Promise<{ typed: TypedRole; version: number }> {
  const form = await c.req.parseBody({ all: true })
  const all = (name: string) => [form[name]].flat().filter((value) => typeof value === 'string')
  return {
    typed: { name: all('name')[0] ?? '', permissions: all('permission') },
    version: Number(all('version')[0]),
  }
}
