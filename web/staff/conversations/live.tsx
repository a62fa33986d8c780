import { NavigationList } from '../../parts/navigation.tsx'
import { Piece } from '../../parts/piece.tsx'
import { MarkAsRead } from './page.tsx'
import { Pulse } from './pulse.tsx'
import { ScheduledEntries } from './scheduled-entries.tsx'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'
import { Messages, Stretch } from './thread.tsx'

/**
 * A conversation as it is now, as pieces for a page that shows it already. `newest` is the newest entry that page
 * has: if this page's entries do not reach back to it, the whole stretch is replaced.
 */
export function LivePieces({ shown, newest }: { shown: Shown; newest?: string | undefined }) {
  const oldest = shown.entries[0]?.id
  const hasGap = shown.older !== undefined && newest !== undefined && oldest !== undefined && oldest > newest
  return (
    <>
      {hasGap ? (
        <Piece target="#stretch" swap="innerHTML">
          <Stretch shown={shown} />
        </Piece>
      ) : (
        <>
          <Piece target="#messages" swap="outerMorph">
            <Messages shown={shown} />
          </Piece>
          <Piece target="#to-come" swap="outerMorph">
            <ScheduledEntries conversation={shown.conversation} scheduled={shown.scheduled} />
          </Piece>
        </>
      )}
      <Piece target="#mark-as-read" swap="outerHTML">
        <MarkAsRead shown={shown} />
      </Piece>
      <Piece target="#pulse" swap="outerHTML">
        <Pulse shown={shown} />
      </Piece>
      <Piece target="#places" swap="outerMorph">
        <NavigationList here={isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'} />
      </Piece>
    </>
  )
}
