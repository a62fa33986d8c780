import type { Child } from 'hono/jsx'
import { didNotArrive } from '../../../core/model/delivery-status.ts'
import type { InboundMessage as Inbound, OutboundMessage as Outbound } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Instant } from '../../../core/model/time.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { DeliveryState } from '../../parts/status.tsx'
import { Unconfirmed, WayToFix } from './fixes.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/** What somebody wrote to us. `goesOn`: the next one follows at once and shows the time of both. */
export function InboundMessage({
  shown,
  message,
  goesOn,
}: {
  shown: Shown
  message: Inbound
  goesOn: boolean
}) {
  const { words, times } = useSite()
  const isNewest = message.id === shown.conversation.newestInbound
  return (
    <li
      class={goesOn ? 'msg in tight' : 'msg in'}
      id={message.id}
      data-seen-up-to={isNewest && shown.conversation.unread > 0 ? message.id : undefined}
    >
      <Heading who={calledOf(shown.conversation, words).full} at={message.at} />
      <Bubble>{message.body}</Bubble>
      <div class="foot">
        <Via />
        <time datetime={message.at}>{times.clock(message.at)}</time>
        {cameFromElsewhere(shown, message) && <span>{words.site.writesFrom(showNumber(message.from))}</span>}
      </div>
    </li>
  )
}

/** What we wrote, and where it stands. */
export function OutboundMessage({ shown, message }: { shown: Shown; message: Outbound }) {
  const site = useSite()
  const { words, times } = site
  const author = authorOf(message, site)
  return (
    <li class={didNotArrive(message.status) ? 'msg out failed' : `msg out ${message.status}`} id={message.id}>
      <Heading who={author} at={message.at} status={words.delivery.label(message.status, message.reason)} />
      <Bubble>{message.body}</Bubble>
      <div class="foot">
        {author !== words.common.you && <span>{author}</span>}
        <Via />
        <time datetime={message.at}>{times.clock(message.at)}</time>
        <DeliveryState status={message.status} reason={message.reason} />
      </div>
      {didNotArrive(message.status) && <WayToFix shown={shown} message={message} />}
      {message.status === 'unconfirmed' && <Unconfirmed shown={shown} message={message} />}
    </li>
  )
}

/** Line breaks and spaces as written; the direction of the writing decides the side. */
export function Bubble({ children }: { children?: Child }) {
  return (
    <div class="bubble" dir="auto">
      {children}
    </div>
  )
}

/** Lets those who listen jump from message to message. */
function Heading({ who, at, status }: { who: string; at: Instant; status?: string }) {
  const { words, times, now } = useSite()
  return (
    <h3 class="vh">
      {words.conversation.heading(who, words.common.channels.text)}{' '}
      {[status, times.dateAndClock(at, now)].filter(Boolean).join(', ')}
    </h3>
  )
}

export function Via() {
  return (
    <span class="via">
      <Icon name="smartphone" size={14} />
      {useSite().words.common.channels.text}
    </span>
  )
}

function authorOf({ author }: Outbound, { actor, words }: ReturnType<typeof useSite>): string {
  if ('automatic' in author) return words.conversation.automatic
  return author.staff === actor.staff ? words.common.you : author.name
}

/** Worth saying only when it is not the number used now. */
function cameFromElsewhere({ conversation }: Shown, { from }: Inbound): boolean {
  return conversation.name !== '' && from !== conversation.address
}
