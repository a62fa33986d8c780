import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Deps } from '../core/actions/dependencies.ts'
import { alertsFor } from '../core/actions/list-alerts.ts'
import type { Department } from '../core/model/department.ts'
import { timesIn, wordsIn } from '../words/index.ts'
import { WithSite } from './parts/site-context.tsx'
import type { SignedInEnv } from './session.ts'
import type { AssetAddresses, Site } from './site.ts'

/** What the staff site's routes are made of: the actions' dependencies and where public files stand. */
export type SiteDeps = { deps: Deps; asset: AssetAddresses }
export type StaffContext = Context<SignedInEnv>

/** Who looks, in which words, at what time; with the counts of the navigation. */
export async function siteOf(c: StaffContext, { deps, asset }: SiteDeps): Promise<Site> {
  const actor = c.get('actor')
  const { name, language, memberships } = c.get('staff')
  const [department, counts, preferences, alerts] = await Promise.all([
    departmentOf(deps, actor.department),
    deps.store.counts(actor.staff, actor.department),
    deps.store.preferences(actor.staff),
    alertsFor(deps, actor),
  ])
  return {
    actor,
    staff: { name, language, memberships },
    words: wordsIn(language),
    times: timesIn(language, department.zone),
    department,
    counts,
    preferences,
    alerts,
    now: deps.clock.now(),
    asset,
  }
}

/** Whether htmx asks for a piece of the page; otherwise a whole page is wanted. */
export function wantsFragment(c: Context): boolean {
  return c.req.header('HX-Request-Type') === 'partial'
}

/** Answers with a whole page. */
export function answerPage(
  c: Context,
  site: Site,
  page: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 = 200,
) {
  return c.html(`<!doctype html>${<WithSite site={site}>{page}</WithSite>}`, status)
}

/** Answers htmx with pieces; `status` 422 puts them where the form says. */
export function answerFragment(
  c: Context,
  site: Site,
  pieces: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 = 200,
) {
  return c.html(`${<WithSite site={site}>{pieces}</WithSite>}`, status)
}

/** Goes to another page after something was done: a redirect, or what htmx takes for one. */
export function goTo(c: Context, address: string) {
  if (!wantsFragment(c)) return c.redirect(address, 303)
  return c.body(null, 204, { 'HX-Redirect': address })
}

/** The fields of a form, as text; what is missing is empty. */
export async function readForm(c: Context): Promise<(name: string) => string> {
  const form = await c.req.parseBody()
  return (name) => {
    const value = form[name]
    return typeof value === 'string' ? value : ''
  }
}

/** The store remembers it for some seconds, and a setting of its staff holds as soon. */
async function departmentOf(deps: SiteDeps['deps'], id: string): Promise<Department> {
  const department = await deps.store.department(id)
  if (!department) throw new Error('a session names a department that does not exist')
  return department
}
