import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { simulator } from './simulator.ts'
import type { SimulatorWorld } from './world.ts'

/** The simulator beside a site on the same port: takes what is asked of `/simulator` and leaves the rest to the site. */
export function simulatorBeside(
  world: SimulatorWorld,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const listener = getRequestListener(simulator(world).fetch)
  return (request, response) => {
    const [path] = (request.url ?? '').split('?')
    if (path !== '/simulator' && !path?.startsWith('/simulator/')) return false
    void listener(request, response)
    return true
  }
}
