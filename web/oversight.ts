import type { Context } from 'hono'
import type { SignedInEnv } from './session.ts'
import type { SiteDeps } from './staff-site.tsx'

/** What one does for a department as a whole, by the beginning of its address. */
export const overseen = [
  'roles',
  'staff',
  'transfers',
  'department',
  'coverage',
  'oversight',
  'audit',
  'records',
  'exports',
  'reports',
  'imports',
] as const

/**
 * Opens these places by the first request for one: they are half of the site and a small part of its use, and every
 * function that starts to show a conversation would load them. Who asks was settled before, and is handed on.
 */
export function openOversight(site: SiteDeps) {
  return async (c: Context<SignedInEnv>): Promise<Response> => {
    const { oversightApp } = await import('./oversight-app.tsx')
    const known = { actor: c.get('actor'), staff: c.get('staff'), session: c.get('session') }
    return appOf(site, oversightApp).fetch(c.req.raw, { ...(c.env as object), known })
  }
}

type App = ReturnType<typeof import('./oversight-app.tsx').oversightApp>
const opened = new WeakMap<SiteDeps, App>()

function appOf(site: SiteDeps, open: (site: SiteDeps) => App): App {
  const app = opened.get(site) ?? open(site)
  opened.set(site, app)
  return app
}
