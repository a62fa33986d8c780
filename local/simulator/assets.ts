import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const types: Record<string, string> = { 'simulator.css': 'text/css', 'simulator.js': 'text/javascript' }

/** The simulator's own style and script, read anew each time: they are small and this is a laptop. */
export function assets(): Hono {
  return new Hono().get('/:name', (c) => {
    const name = c.req.param('name')
    const type = types[name]
    if (!type) return c.notFound()
    return c.body(readFileSync(new URL(`assets/${name}`, import.meta.url)), 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-cache',
    })
  })
}
