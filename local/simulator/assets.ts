import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

/** In the order in which they are linked. */
export const styles = ['base.css', 'phones.css', 'phone.css', 'beside.css', 'rooms.css', 'narrow.css']

const types: Record<string, string> = {
  ...Object.fromEntries(styles.map((name) => [name, 'text/css'])),
  'simulator.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
}

/** The simulator's own style, script and icon, read anew each time: they are small and this is a laptop. */
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
