import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { raw } from 'hono/html'

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const known = new Map<string, string>()

/** An icon beside words; screen readers pass over it. */
export function Icon({ name }: { name: string }) {
  const svg = known.get(name) ?? readIcon(name)
  known.set(name, svg)
  return <span class="icon">{raw(svg)}</span>
}

function readIcon(name: string): string {
  return readFileSync(join(folder, `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/s, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')
}
