import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'

/** Part of a page that the script asks for again each second, while the page is visible. */
export function Live({ from, children }: { from: string; children: JSX.Element }) {
  const text = String(children)
  return (
    <div class="live" data-live={from} data-version={versionOf(text)}>
      {raw(text)}
    </div>
  )
}

/** The same part for the script: nothing (204) while it is still as the page has it. */
export function liveAnswer(c: Context, region: JSX.Element): Response {
  const text = String(region)
  const version = versionOf(text)
  if (c.req.query('version') === version) return c.body(null, 204)
  return c.html(text, 200, { 'X-Version': version })
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
