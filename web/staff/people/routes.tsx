import { Hono } from 'hono'
import { createStaff, type StaffCreated } from '../../../core/actions/staff/create-staff.ts'
import { editStaff } from '../../../core/actions/staff/edit-staff.ts'
import { listStaff, openStaff, placesForNew } from '../../../core/actions/staff/list-staff.ts'
import { resetSignIn, signInResets } from '../../../core/actions/staff/reset-sign-in.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { leavingRoutes } from './leaving-routes.tsx'
import { StaffPage } from './list.tsx'
import { NewStaffPage, type TypedNew } from './new.tsx'
import { PersonPage, type Told } from './person.tsx'

/** Accounts of the staff: creating, changing, helping with the sign-in. */
export function peopleRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  const show: ShowPerson = (c, staff, told) => showPerson(deps, c, staff, told)
  routes.route('/', leavingRoutes(deps, show))

  routes.get('/', (c) => list(c))

  async function list(c: StaffContext, done?: string) {
    const [site, listed] = await Promise.all([siteOf(c, deps), listStaff(deps.deps, c.get('actor'))])
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    return answerPage(c, site, <StaffPage list={listed} done={done} />)
  }

  routes.get('/new', (c) => form(c, { name: '', email: '', roles: {} }))

  async function form(c: StaffContext, typed: TypedNew, wrong: Partial<Wrong> = {}) {
    const [site, known, departments] = await Promise.all([
      siteOf(c, deps),
      placesForNew(deps.deps, c.get('actor')),
      deps.deps.store.departments(),
    ])
    if (known.kind !== 'places') return answerNotServed(c, site, known)
    const nameOf = (id: string) => departments.find((one) => one.id === id)?.name ?? id
    const page = {
      places: known.places.map((place) => ({ ...place, name: nameOf(place.department) })),
      typed,
      formKey: wrong.formKey ?? makeFormKey(),
      signsInBy: deps.deps.directory.signsInBy,
      ...(wrong.errors ? { errors: wrong.errors } : {}),
      say: wrong.say?.(site),
    }
    return answerPage(c, site, <NewStaffPage {...page} />, wrong.formKey ? 422 : 200)
  }

  routes.post('/', async (c) => {
    const actor = c.get('actor')
    const fields = Object.entries(await c.req.parseBody()).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    )
    const field = (name: string) => fields.find(([one]) => one === name)?.[1] ?? ''
    const roles = Object.fromEntries(
      fields
        .filter(([name, role]) => name.startsWith('role-') && role !== '')
        .map(([n, r]) => [n.slice(5), r]),
    )
    const typed = { name: field('name'), email: field('email'), roles }
    const memberships = Object.entries(roles).map(([department, role]) => ({ department, role }))
    const formKey = field('formKey')
    const created = await createStaff(deps.deps, actor, { ...typed, memberships, formKey })
    switch (created.kind) {
      case 'created':
        return show(c, created.staff, (site, name) => {
          const say = site.words.people
          if (!created.invited) return { say: say.notInvited(name) }
          return {
            done: deps.deps.directory.signsInBy === 'county' ? say.createdCounty(name) : say.created(name),
          }
        })
      case 'added':
        return show(c, created.staff, ({ words }, name) => ({ done: words.people.added(name) }))
      case 'known':
        return show(c, created.staff, ({ words }, name) => ({ say: words.people.known(name) }))
      case 'needs-administrator':
        return form(c, typed, { formKey, say: ({ words }) => words.people.needsAdministrator })
      case 'invalid':
        return form(c, typed, { formKey, errors: created.fields })
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), created)
      default:
        return created satisfies never
    }
  })

  routes.get('/:staff', (c) => show(c, c.req.param('staff')))

  routes.post('/:staff', async (c) => {
    const staff = c.req.param('staff')
    const field = await readForm(c)
    const typed = {
      name: field('name'),
      email: field('email'),
      number: field('number'),
      extension: field('extension'),
      version: Number(field('version')),
    }
    const edited = await editStaff(deps.deps, c.get('actor'), { staff, ...typed })
    switch (edited.kind) {
      case 'edited':
        return show(c, staff, ({ words }) => ({ done: words.people.person.saved }))
      case 'changed':
        return show(c, staff, () => ({ typed, isConflict: true }))
      case 'invalid':
        return show(c, staff, () => ({ typed, errors: edited.fields }))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), edited)
      default:
        return edited satisfies never
    }
  })

  routes.post('/:staff/sign-in', async (c) => {
    const staff = c.req.param('staff')
    const wanted = (await readForm(c))('reset')
    const reset = signInResets.find((one) => one === wanted)
    if (!reset) return answerNotServed(c, await siteOf(c, deps), { kind: 'not-found' })
    const was = await resetSignIn(deps.deps, c.get('actor'), { staff, reset })
    switch (was.kind) {
      case 'sent':
        return show(c, staff, ({ words }, name) => ({ done: words.people.signIn.sent[was.reset](name) }))
      case 'not-now':
      case 'has-signed-in':
      case 'has-not-signed-in':
      case 'disabled':
        return show(c, staff, ({ words }) => ({ say: words.people.signIn[was.kind] }))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), was)
      default:
        return was satisfies never
    }
  })

  return routes
}

type Wrong = {
  formKey: string
  errors: Extract<StaffCreated, { kind: 'invalid' }>['fields']
  say: (site: Site) => string
}

export type ShowPerson = (
  c: StaffContext,
  staff: string,
  told?: (site: Site, name: string) => Told,
) => Promise<Response>

/** Somebody's page, with what was just done or refused above it. Whoever is theirs no longer: the list. */
async function showPerson(
  deps: SiteDeps,
  c: StaffContext,
  staff: string,
  told: (site: Site, name: string) => Told = () => ({}),
): Promise<Response> {
  const [site, opened, departments] = await Promise.all([
    siteOf(c, deps),
    openStaff(deps.deps, c.get('actor'), { staff }),
    deps.deps.store.departments(),
  ])
  if (opened.kind !== 'person') return answerNotServed(c, site, opened)
  const say = told(site, opened.person.name)
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const status = say.isConflict ? 409 : say.say || say.errors ? 422 : 200
  return answerPage(c, site, <PersonPage opened={opened} departments={names} told={say} />, status)
}
