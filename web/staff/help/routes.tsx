import { Hono } from 'hono'
import type { SiteDeps } from '../../staff-site.tsx'

/** Help, readable signed out. */
export function helpRoutes(_: SiteDeps): Hono {
  return new Hono()
}
