import type { InboundMessage as Inbound, ThreadEntry } from '../../../core/model/message.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { millisecondsOf } from '../../../core/model/time.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Groups } from './groups.tsx'
import { Marker } from './marker.tsx'
import { InboundMessage, OutboundMessage } from './message.tsx'
import { calledOf } from './names.ts'
import { Note } from './note.tsx'
import { ScheduledEntries } from './scheduled-entries.tsx'
import type { Shown } from './shown.ts'
import { queryOf } from './shown-view.ts'

/** The scrolling part: opens at the newest and holds the reader's place. */
export function Thread({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const { conversation } = shown
  return (
    <div
      class="thread"
      role="log"
      aria-label={words.conversation.thread(calledOf(conversation, words).full)}
      tabindex={0}
      id="thread"
    >
      <div class="stretch" id="stretch">
        <Stretch shown={shown} />
      </div>
    </div>
  )
}

/** What the thread holds: the way to older pages, the newest page, what is scheduled; or all of it by subject. */
export function Stretch({ shown }: { shown: Shown }) {
  if (shown.view.kind === 'grouped') return <Groups shown={shown} />
  return (
    <>
      <Older shown={shown} />
      <Messages shown={shown} />
      <ScheduledEntries conversation={shown.conversation} scheduled={shown.scheduled} />
    </>
  )
}

/** The newest page. Morphed on every change; what slid off its top is kept by the page's script. */
export function Messages({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const { conversation, entries, view } = shown
  const hasNone = conversation.previewOf === 'none'
  return (
    <ol id="messages">
      {entries.length === 0 && shown.older === undefined && (
        <li class="empty" id="no-messages">
          {view.kind === 'channel' && !hasNone
            ? words.subjects.none(words.common.channels[view.channel])
            : words.conversation.empty(calledOf(conversation, words).short)}
        </li>
      )}
      <Days shown={shown} />
    </ol>
  )
}

/** An older page, put above the others, with the way to the one before it. */
export function OlderPage({ shown }: { shown: Shown }) {
  return (
    <>
      <Older shown={shown} />
      <ol class="earlier">
        <Days shown={shown} />
      </ol>
    </>
  )
}

/** The way to the page before: of the whole history, of a channel's, or inside a subject. */
export function Older({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const subject = subjectOf(shown)
  const id = subject === undefined ? 'older' : `older-${subject}`
  if (shown.older === undefined) return <div id={id} />
  const address = `/conversations/${shown.conversation.id}`
  const query = `?${new URLSearchParams({ ...(shown.view.kind === 'channel' && queryOf(shown.view)), before: shown.older })}`
  return (
    <div class="older" id={id}>
      <a
        href={subject === undefined ? address + query : `${address}/subjects/${subject}${query}`}
        hx-get={subject === undefined ? `${address}/older${query}` : `${address}/subjects/${subject}${query}`}
        hx-trigger="click, intersect once root:#thread"
        hx-target={`#${id}`}
        hx-swap="outerHTML"
        hx-sync="this:drop"
      >
        {words.conversation.showOlder}
      </a>
    </div>
  )
}

/** The subject whose messages alone are shown, if it is one. */
function subjectOf({ view, conversation }: Shown): string | undefined {
  if (view.kind === 'grouped') return conversation.subject?.id
  if (view.kind !== 'subject') return undefined
  return view.subject === 'earlier' ? 'earlier' : view.subject.id
}

export function Days({ shown }: { shown: Shown }) {
  const { department } = useSite()
  const place = subjectOf(shown)
  const firstUnread = firstUnreadOf(shown)
  let day = ''
  return (
    <>
      {shown.entries.map((entry, index) => {
        const { date } = localParts(entry.at, department.zone)
        const isNewDay = date !== day
        day = date
        const marksNew = entry.id === firstUnread
        return (
          <>
            {(isNewDay || marksNew) && (
              <DayHeading
                entry={entry}
                id={place === undefined ? `day-${date}` : `day-${date}-${place}`}
                unread={marksNew ? shown.conversation.unread : 0}
              />
            )}
            <Entry shown={shown} entry={entry} next={shown.entries[index + 1]} />
          </>
        )
      })}
    </>
  )
}

function DayHeading({ entry, id, unread }: { entry: ThreadEntry; id: string; unread: number }) {
  const { words, times, now } = useSite()
  return (
    <li class="day" id={unread > 0 ? 'new-from-here' : id}>
      <h2>
        {times.day(entry.at, now)}{' '}
        {unread > 0 && <span class="badge">{words.conversation.newCount(unread)}</span>}
      </h2>
    </li>
  )
}

function Entry({ shown, entry, next }: { shown: Shown; entry: ThreadEntry; next: ThreadEntry | undefined }) {
  switch (entry.direction) {
    case 'in':
      return <InboundMessage shown={shown} message={entry} goesOn={followsAtOnce(entry, next)} />
    case 'out':
      return <OutboundMessage shown={shown} message={entry} />
    case 'note':
      return <Note note={entry} />
    case 'marker':
      return <Marker marker={entry} conversation={shown.conversation} />
    default:
      return entry satisfies never
  }
}

const atOnceMinutes = 3

/** Whether the same person wrote on from the same number within minutes. */
function followsAtOnce(entry: Inbound, next: ThreadEntry | undefined): boolean {
  if (next?.direction !== 'in' || next.from !== entry.from) return false
  return millisecondsOf(next.at) - millisecondsOf(entry.at) < atOnceMinutes * 60_000
}

/** The first of the newest inbound messages that nobody has seen, if it is on this page. */
function firstUnreadOf({ conversation, entries, view }: Shown): string | undefined {
  if (conversation.unread === 0 || view.kind === 'subject') return undefined
  const inbound = entries.filter((entry) => entry.direction === 'in')
  return inbound.at(-conversation.unread)?.id ?? inbound[0]?.id
}
