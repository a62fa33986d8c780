import { Hono } from 'hono'
import { clockPage } from './pages/clock.tsx'
import { faultsPage } from './pages/faults.tsx'
import { mailboxPages } from './pages/mailboxes.tsx'
import { phonePages } from './pages/phone.tsx'
import { phonesPage } from './pages/phones.tsx'
import type { SimulatorWorld } from './world.ts'

/** The simulator's pages. All of it works without the script; with it, texts arrive while one looks. */
export function pages(world: SimulatorWorld): Hono {
  const app = new Hono()
  app.route('/', phonesPage(world))
  app.route('/phones', phonePages(world))
  app.route('/faults', faultsPage(world))
  app.route('/clock', clockPage(world))
  app.route('/mailboxes', mailboxPages(world))
  return app
}
