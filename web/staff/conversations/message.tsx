import type { Child } from 'hono/jsx'
import { didNotArrive } from '../../../core/model/delivery-status.ts'
import type {
  Channel,
  InboundMessage as Inbound,
  OutboundMessage as Outbound,
} from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { IconName } from '../../parts/icon.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { DeliveryState } from '../../parts/status.tsx'
import { Pictures } from '../pictures/picture.tsx'
import { DangerNote } from '../settings/alert.tsx'
import { Unconfirmed, WayToFix } from './fixes.tsx'
import { calledOf } from './names.ts'
import { Overridden } from './quiet-question.tsx'
import { SharedPhone } from './shared-phone.tsx'
import type { Shown } from './shown.ts'
import { TakeBack } from './take-back.tsx'
import { thirdParty, thirdPartyWords } from './third-party.ts'

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
  const third = thirdParty(shown, message.from)
  return (
    <li
      class={goesOn ? 'msg in tight' : 'msg in'}
      id={message.id}
      data-seen-up-to={isNewest && shown.conversation.unread > 0 ? message.id : undefined}
    >
      <Heading
        who={third ? thirdPartyWords(third, 'who', words) : calledOf(shown.conversation, words).full}
        channel={message.channel}
        at={message.at}
      />
      <Bubble>{message.body}</Bubble>
      <div class="foot">
        {third && <strong class="third">{thirdPartyWords(third, 'from', words)}</strong>}
        <Via channel={message.channel} />
        <time datetime={message.at}>{times.clock(message.at)}</time>
        {!third && cameFromElsewhere(shown, message) && (
          <span>{words.site.writesFrom(showNumber(message.from))}</span>
        )}
        <a
          class="report"
          href={`/conversations/${shown.conversation.id}/messages/${message.id}/report`}
          aria-label={words.oversight.report.linkOf(times.clock(message.at))}
        >
          {words.oversight.report.link}
        </a>
      </div>
      <DangerNote message={message} conversation={shown.conversation} />
      {message.sharedWith && shown.mayWrite && (
        <SharedPhone message={message} sharers={shown.sharers ?? []} />
      )}
    </li>
  )
}

/** What we wrote, and where it stands. */
export function OutboundMessage({ shown, message }: { shown: Shown; message: Outbound }) {
  const site = useSite()
  const { words, times } = site
  const author = authorOf(message, site)
  const third = thirdParty(shown, message.to)
  return (
    <li class={didNotArrive(message.status) ? 'msg out failed' : `msg out ${message.status}`} id={message.id}>
      <Heading
        who={author}
        channel={message.channel}
        at={message.at}
        status={words.delivery.label(message.status, message.reason)}
      />
      <Pictures message={message} />
      {message.body !== '' && <Bubble>{message.body}</Bubble>}
      <div class="foot">
        {author !== words.common.you && <span>{author}</span>}
        {third && <strong class="third">{thirdPartyWords(third, 'to', words)}</strong>}
        <Via channel={message.channel} />
        <time datetime={message.at}>{times.clock(message.at)}</time>
        <DeliveryState status={message.status} reason={message.reason} />
        <TakeBack message={message} />
      </div>
      <Overridden override={message.override} />
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
function Heading({
  who,
  channel,
  at,
  status,
}: {
  who: string
  channel: Channel
  at: Instant
  status?: string
}) {
  const { words, times, now } = useSite()
  return (
    <h3 class="vh">
      {words.conversation.heading(who, words.common.channels[channel])}{' '}
      {[status, times.dateAndClock(at, now)].filter(Boolean).join(', ')}
    </h3>
  )
}

const channelIcons: Record<Channel, IconName> = {
  text: 'smartphone',
  email: 'mail',
  voice: 'voicemail',
  portal: 'globe',
}

export function Via({ channel }: { channel: Channel }) {
  return (
    <span class="via">
      <Icon name={channelIcons[channel]} size={14} />
      {useSite().words.common.channels[channel]}
    </span>
  )
}

function authorOf({ author }: Outbound, { actor, words }: ReturnType<typeof useSite>): string {
  if ('automatic' in author) return words.automatic.called[author.automatic]
  const name = author.staff === actor.staff ? words.common.you : author.name
  return author.covering ? words.coverage.covering(name, author.covering.name) : name
}

/** Worth saying only when it is not the number used now. */
function cameFromElsewhere({ conversation }: Shown, { from }: Inbound): boolean {
  return conversation.name !== '' && from !== conversation.address
}
