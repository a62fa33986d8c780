import { inFlight } from '../../../core/model/delivery-status.ts'
import type { Shown } from './shown.ts'
import { queryOf } from './shown-view.ts'

/**
 * Asks on every tick whether the conversation changed since it was drawn: by its version, and by the statuses that
 * may still move. The answer is 204, or fragments with the next question.
 */
export function Pulse({ shown: { conversation, entries, view } }: { shown: Shown }) {
  const newest = entries.at(-1)?.id
  const query = new URLSearchParams({
    version: String(conversation.version),
    ...(newest ? { newest } : {}),
    ...queryOf(view),
    ...(view.kind === 'grouped' && conversation.subject ? { open: conversation.subject.id } : {}),
    ...inFlightQuery(entries),
  })
  return (
    <div
      id="pulse"
      hx-get={`/conversations/${conversation.id}/pulse?${query}`}
      hx-trigger="cc:tick from:body"
      hx-swap="none"
      hx-sync="this:drop"
    />
  )
}

/** `thread-message-status`, of the newest twenty that may still change. */
function inFlightQuery(entries: Shown['entries']): { moving?: string } {
  const moving = entries
    .filter((entry) => entry.direction === 'out')
    .filter(({ status }) => inFlight(status))
    .slice(-20)
    .map(({ thread, id, status }) => `${thread}-${id}-${status}`)
  return moving.length > 0 ? { moving: moving.join('.') } : {}
}
