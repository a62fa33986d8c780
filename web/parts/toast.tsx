import type { Child } from 'hono/jsx'

/** Says what was just done, with its Undo. Stands in `#toast`, which is announced. */
export function Toast({ say, children }: { say: string; children?: Child }) {
  return (
    <div class="toast">
      <p>{say}</p>
      {children}
    </div>
  )
}
