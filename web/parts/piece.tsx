import type { Child } from 'hono/jsx'

/** A piece of an htmx answer that goes where it says, whatever else the answer holds. */
export function Piece({ target, swap, children }: { target: string; swap: string; children?: Child }) {
  return (
    <hx-partial hx-target={target} hx-swap={swap}>
      {children}
    </hx-partial>
  )
}
