import type { Child } from 'hono/jsx'
import type { Subject } from '../../../core/model/subject.ts'
import type { Instant } from '../../../core/model/time.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { ScheduledEntries } from './scheduled-entries.tsx'
import type { Shown } from './shown.ts'
import { nameOfSubject } from './subject-name.ts'
import { Days, Messages, Older } from './thread.tsx'

/** A conversation by subject, in the order in which they were written in; the newest opened, the others on asking. */
export function Groups({ shown }: { shown: Shown }) {
  const { subject: present } = shown.conversation
  return (
    <>
      <OlderGroups shown={shown} />
      {present && (
        <Group shown={shown} subject={present} isOpen>
          <Older shown={shown} />
          <Messages shown={shown} />
        </Group>
      )}
      <ScheduledEntries conversation={shown.conversation} scheduled={shown.scheduled} />
    </>
  )
}

/** The groups that are not open, and the way to those of subjects begun before them. */
export function OlderGroups({ shown }: { shown: Shown }) {
  const { conversation, subjects, olderSubjects, earlier } = shown
  const others = subjects
    .filter(({ id }) => id !== conversation.subject?.id)
    .sort((one, other) => (one.lastAt < other.lastAt ? -1 : 1))
  return (
    <>
      <OlderSubjects conversation={conversation.id} before={olderSubjects} />
      {olderSubjects === undefined && earlier && <EarlierGroup shown={shown} count={earlier.count} />}
      {others.map((subject) => (
        <Group shown={shown} subject={subject} />
      ))}
    </>
  )
}

function OlderSubjects({ conversation, before }: { conversation: string; before: string | undefined }) {
  const { words } = useSite()
  if (before === undefined) return <div id="older-subjects" />
  const address = `/conversations/${conversation}/subjects?${new URLSearchParams({ before })}`
  return (
    <div class="older" id="older-subjects">
      <a href={address} hx-get={address} hx-target="#older-subjects" hx-swap="outerHTML" hx-sync="this:drop">
        {words.subjects.showOlder}
      </a>
    </div>
  )
}

function EarlierGroup({ shown, count }: { shown: Shown; count: number | undefined }) {
  const { words } = useSite()
  return (
    <Fold id="earlier" address={addressOf(shown, 'earlier')} name={words.subjects.earlier}>
      {count !== undefined && words.subjects.messages(count)}
    </Fold>
  )
}

function Group({
  shown,
  subject,
  isOpen,
  children,
}: {
  shown: Shown
  subject: Subject
  isOpen?: boolean
  children?: Child
}) {
  const site = useSite()
  const name = nameOfSubject(subject, site)
  if (!isOpen)
    return (
      <Fold id={subject.id} address={addressOf(shown, subject.id)} name={name}>
        <CountAndTime subject={subject} />
      </Fold>
    )
  return (
    <details class="convo-group" id={`group-${subject.id}`} open>
      <Summary name={name}>
        <CountAndTime subject={subject} />
      </Summary>
      <div class="inside">{children}</div>
    </details>
  )
}

/** A group that is loaded when it is opened; without script its page is a press away. */
function Fold({
  id,
  address,
  name,
  children,
}: {
  id: string
  address: string
  name: string
  children?: Child
}) {
  const { words } = useSite()
  return (
    <details
      class="convo-group"
      id={`group-${id}`}
      hx-get={address}
      hx-trigger="toggle once"
      hx-target={`#inside-${id}`}
      hx-swap="innerHTML"
    >
      <Summary name={name}>{children}</Summary>
      <div class="inside" id={`inside-${id}`}>
        <p class="older">
          <a href={address}>
            {words.subjects.showThese}
            <span class="vh">: {name}</span>
          </a>
        </p>
      </div>
    </details>
  )
}

function Summary({ name, children }: { name: string; children?: Child }) {
  return (
    <summary>
      <span class="chev">
        <Icon name="chevron-right" size={18} />
      </span>
      <span class="t">{name}</span>
      <span class="sub">{children}</span>
    </summary>
  )
}

/** "5 messages, 9:42 AM" */
export function CountAndTime({ subject }: { subject: Subject }) {
  const site = useSite()
  const { words } = site
  return (
    <>
      {words.subjects.messages(subject.count)},{' '}
      <time datetime={subject.lastAt}>{lastOf(subject.lastAt, site)}</time>
    </>
  )
}

/** Today by the clock, before by the day. */
function lastOf(at: Instant, { times, now }: ReturnType<typeof useSite>): string {
  return times.day(at, now) === times.day(now, now) ? times.clock(at) : times.ago(at, now)
}

/** What a group holds once it is opened. */
export function GroupPiece({ shown }: { shown: Shown }) {
  return (
    <>
      <Older shown={shown} />
      <ol class="earlier">
        <Days shown={shown} />
      </ol>
    </>
  )
}

function addressOf({ conversation }: Shown, subject: string): string {
  return `/conversations/${conversation.id}/subjects/${subject}`
}
