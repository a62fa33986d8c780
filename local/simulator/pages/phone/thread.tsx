import { showNumber } from '../../../../core/model/phone.ts'
import type { PhoneText } from '../../../aws/sms-voice.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { showStretch, showTime } from '../../parts/time.ts'
import type { PhoneConversation } from '../../phones.ts'
import type { SimulatorWorld } from '../../world.ts'
import { StatusBar } from './status-bar.tsx'

type ThreadOf = {
  world: SimulatorWorld
  number: string
  conversation: PhoneConversation
  /** All conversations of the phone: a new text in another shows as a banner. */
  others: PhoneConversation[]
}

/** A conversation on the phone's screen, oldest first, opened at the newest. */
export function Thread({ world, number, conversation, others }: ThreadOf) {
  const { ours, department, texts, stopped } = conversation
  const elsewhere = others.filter((one) => one.ours !== ours && one.unread > 0)
  const unread = elsewhere.reduce((sum, one) => sum + one.unread, 0)
  return (
    <div class="thread">
      <StatusBar world={world} number={number} />
      <div class="head">
        <a class="back" href={`/simulator/phones/${number}`}>
          <Icon name="chevron-left" />
          <span class="unseen">All messages</span>
          {unread > 0 ? (
            <span class="badge">
              {unread}
              <span class="unseen"> new</span>
            </span>
          ) : null}
        </a>
        <Avatar name={department} seed={ours} />
        <p>
          <b>{department}</b>
          <span>{showNumber(ours)}</span>
        </p>
      </div>
      {elsewhere[0] ? <Banner number={number} from={elsewhere[0]} /> : null}
      <div class="texts" role="log" aria-label={`Texts with ${department}`} tabindex={0}>
        <ol>
          {texts.map((text, index) => (
            <Text
              text={text}
              before={texts[index - 1]}
              after={texts[index + 1]}
              world={world}
              department={department}
            />
          ))}
          {texts.length === 0 ? <li class="note">No texts with {department} yet. Say hello.</li> : null}
          {stopped ? (
            <li class="note">This phone gets no texts from {department}. START lets them through again.</li>
          ) : null}
        </ol>
      </div>
    </div>
  )
}

type TextOf = {
  text: PhoneText
  before: PhoneText | undefined
  after: PhoneText | undefined
  world: SimulatorWorld
  department: string
}

function Text({ text, before, after, world, department }: TextOf) {
  const { id, body, direction, at, media } = text
  const now = world.clock.now()
  const stretch =
    !before || at - before.at > stretchMilliseconds ? showStretch(at, now, world.zone) : undefined
  const isLastOfSide = !after || after.direction !== direction || after.at - at > stretchMilliseconds
  return (
    <>
      {stretch ? (
        <li class="stretch">
          <b>{stretch.day}</b> {stretch.time}
        </li>
      ) : null}
      <li class={`text ${direction}${isLastOfSide ? ' tail' : ''}`} data-text={id}>
        <p dir="auto">
          <span class="unseen">{direction === 'sent' ? 'You' : department}: </span>
          {media.map((_, index) => (
            <img
              class="picture"
              src={`/simulator/phones/${phoneOf(text)}/pictures/${id}/${index}`}
              alt={`From ${department}`}
            />
          ))}
          {body}
        </p>
        <time datetime={new Date(at).toISOString()}>{showTime(at, world.zone)}</time>
      </li>
      {direction === 'sent' && !after ? <li class="delivered">Delivered</li> : null}
    </>
  )
}

const phoneOf = ({ direction, from, to }: PhoneText) => (direction === 'sent' ? from : to)

/** After so long a pause, phones write the time above the next text. */
const stretchMilliseconds = 60 * 60 * 1000

function Banner({ number, from }: { number: string; from: PhoneConversation }) {
  return (
    <a class="banner" href={`/simulator/phones/${number}/${from.ours}`}>
      <Avatar name={from.department} seed={from.ours} />
      <span>
        <b>{from.department}</b>
        <span dir="auto">{from.texts.at(-1)?.body}</span>
      </span>
    </a>
  )
}
