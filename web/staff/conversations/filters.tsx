import type { Channel } from '../../../core/model/message.ts'
import type { IconName } from '../../parts/icon.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Shown } from './shown.ts'

/** In the order of the tabs. Text is always there; another has a tab once a message came or went by it. */
const channels: { channel: Channel; icon: IconName }[] = [
  { channel: 'text', icon: 'smartphone' },
  { channel: 'email', icon: 'mail' },
  { channel: 'voice', icon: 'voicemail' },
  { channel: 'portal', icon: 'globe' },
]

/** What of the conversation is shown: tabs by channel, and whether all of it is grouped by subject. */
export function Filters({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const { conversation, view } = shown
  const address = `/conversations/${conversation.id}`
  const chosen = view.kind === 'channel' ? view.channel : undefined
  return (
    <div class="c-filters" id="filters">
      <nav class="tabs" aria-label={words.subjects.tabs}>
        <a href={address} aria-current={chosen === undefined ? 'true' : undefined}>
          {words.subjects.all}
        </a>
        {channels
          .filter(({ channel }) => channel === 'text' || (conversation.messages?.[channel] ?? 0) > 0)
          .map(({ channel, icon }) => (
            <a
              href={`${address}?${new URLSearchParams({ channel })}`}
              aria-current={chosen === channel ? 'true' : undefined}
            >
              <Icon name={icon} size={15} />
              {words.common.channels[channel]}
              <Count count={conversation.messages?.[channel]} />
            </a>
          ))}
      </nav>
      {chosen === undefined && conversation.subject && <Grouping shown={shown} />}
    </div>
  )
}

/** Not said where messages were not counted from the beginning. */
function Count({ count }: { count: number | undefined }) {
  const { words } = useSite()
  if (count === undefined) return null
  return (
    <>
      {' '}
      <span class="n" aria-hidden="true">
        {words.common.count(count)}
      </span>
      <span class="vh">({words.subjects.messages(count)})</span>
    </>
  )
}

function Grouping({ shown: { conversation, view } }: { shown: Shown }) {
  const { subjects } = useSite().words
  const isOn = view.kind === 'grouped'
  return (
    <form class="push" action={`/conversations/${conversation.id}/grouping`} method="post">
      <button
        class="switch"
        type="submit"
        role="switch"
        aria-checked={isOn ? 'true' : 'false'}
        name="on"
        value={isOn ? '' : 'yes'}
      >
        {subjects.group}{' '}
        <span class="state" aria-hidden="true">
          {isOn ? subjects.on : subjects.off}
        </span>
      </button>
    </form>
  )
}
