import { Hono } from 'hono'
import { api } from './api.ts'
import { assets } from './assets.ts'
import { nothingHere } from './pages/nothing-here.tsx'
import { pages } from './pages.tsx'
import { ownRules } from './rules.ts'
import type { SimulatorWorld } from './world.ts'

/**
 * The simulator under `/simulator`: pages on which one is a client's phone, and the same as JSON for tests
 * (docs/simulator.md). Part of the local server only; nothing of it is deployed.
 */
export function simulator(world: SimulatorWorld): Hono {
  const app = new Hono().basePath('/simulator')
  app.use(ownRules)
  app.route('/api', api(world))
  app.route('/assets', assets())
  app.route('/', pages(world))
  app.notFound((c) => c.html(nothingHere(world), 404))
  return app
}
