import { NavigationList } from '../../parts/navigation.tsx'
import { Piece } from '../../parts/piece.tsx'
import { AlertStrip } from '../settings/alert.tsx'
import { Filters } from './filters.tsx'
import { CountAndTime } from './groups.tsx'
import { MarkAsRead } from './page.tsx'
import { Pulse } from './pulse.tsx'
import { ScheduledEntries } from './scheduled-entries.tsx'
import { Why } from './send-by.tsx'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'
import { StopRequest } from './stop-request.tsx'
import { Messages, Stretch } from './thread.tsx'

/**
 * A conversation as it is now, as pieces for a page that shows it already. `newest` is the newest entry that page
 * has, `open` the subject it has opened: if this page's entries do not reach back to it, or are of another subject,
 * the whole stretch is replaced.
 */
export function LivePieces({
  shown,
  newest,
  open,
}: {
  shown: Shown
  newest?: string | undefined
  open?: string | undefined
}) {
  const oldest = shown.entries[0]?.id
  const { subject } = shown.conversation
  const isOther = shown.view.kind === 'grouped' && open !== undefined && open !== subject?.id
  const hasGap =
    isOther || (shown.older !== undefined && newest !== undefined && oldest !== undefined && oldest > newest)
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
          {shown.view.kind === 'grouped' && subject && (
            <Piece target={`#group-${subject.id} .sub`} swap="innerHTML">
              <CountAndTime subject={subject} />
            </Piece>
          )}
          <Piece target="#to-come" swap="outerMorph">
            <ScheduledEntries conversation={shown.conversation} scheduled={shown.scheduled} />
          </Piece>
        </>
      )}
      <Piece target="#stop-request" swap="outerMorph">
        <StopRequest shown={shown} />
      </Piece>
      <Piece target="#filters" swap="outerMorph">
        <Filters shown={shown} />
      </Piece>
      {shown.mayWrite && !isUnclaimed(shown.conversation) && (
        <Piece target="#why" swap="innerHTML">
          <Why shown={shown} />
        </Piece>
      )}
      <Piece target="#mark-as-read" swap="outerHTML">
        <MarkAsRead shown={shown} />
      </Piece>
      <Piece target="#pulse" swap="outerHTML">
        <Pulse shown={shown} />
      </Piece>
      <Piece target="#alerts" swap="outerMorph">
        <AlertStrip />
      </Piece>
      <Piece target="#places" swap="outerMorph">
        <NavigationList here={isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'} />
      </Piece>
    </>
  )
}
