import type { Child } from 'hono/jsx'

/** Says what is not there, and the next step. */
export function Empty({ children }: { children?: Child }) {
  return <div class="empty">{children}</div>
}
