import type { JSX } from 'hono/jsx/jsx-runtime'
import { showNumber } from '../../../../core/model/phone.ts'
import { kindOf } from '../../../aws/sms-voice/phone-kinds.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Live } from '../../parts/live.tsx'
import { phonesKnown } from '../../phones.ts'
import type { SimulatorWorld } from '../../world.ts'
import { Compose } from './compose.tsx'

type StageOf = {
  world: SimulatorWorld
  number: string
  screen: JSX.Element
  compose?: { ours: string; body: string; problem?: string }
}

/** A phone in the middle of the table; other phones to its left, what is to know of it to its right. */
export function Stage({ world, number, screen, compose }: StageOf) {
  const owner = world.ownerOf?.(number)
  const path = `/simulator/phones/${number}${compose ? `/${compose.ours}` : ''}`
  return (
    <div class="stage">
      <h1 class="unseen">{owner ? `${owner}’s phone` : `The phone ${showNumber(number)}`}</h1>
      <OtherPhones world={world} number={number} />
      <section class="phone" aria-label={`Phone ${showNumber(number)}`} data-phone>
        <div class="screen">
          <Live from={`${path}/live`}>{screen}</Live>
          {compose ? <Compose number={number} {...compose} /> : null}
        </div>
      </section>
      <About world={world} number={number} />
    </div>
  )
}

const shownBeside = 9

function OtherPhones({ world, number }: { world: SimulatorWorld; number: string }) {
  const others = phonesKnown(world).filter((phone) => phone.number !== number)
  return (
    <nav class="others card" aria-label="Other phones">
      <h2>Other phones</h2>
      <ul>
        {others.slice(0, shownBeside).map((phone) => (
          <li class={phone.unread > 0 ? 'unread' : undefined}>
            <a href={`/simulator/phones/${phone.number}`}>
              <Avatar {...(phone.owner ? { name: phone.owner } : {})} seed={phone.number} />
              <span class="words">
                <b>{phone.owner ?? showNumber(phone.number)}</b>
                <span>{phone.last}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a class="all" href="/simulator">
        <Icon name="layout-grid" />
        All phones
      </a>
    </nav>
  )
}

const manners = {
  mobile: 'A cell phone like any other: texts arrive, and the carrier says so.',
  unreachable: 'This phone is out of reach. Texts to it never arrive, and the carrier says so.',
  landline: 'This is a landline. It can write here, but texts to it never arrive.',
  'loses the answer':
    'Texts arrive here, but their sender never learns it from the text service, only from the receipt.',
}

function About({ world, number }: { world: SimulatorWorld; number: string }) {
  const owner = world.ownerOf?.(number)
  const kind = kindOf(number)
  return (
    <section class="about card" aria-label="About this phone">
      <Avatar {...(owner ? { name: owner } : {})} seed={number} />
      <h2>{owner ?? 'Nobody the county knows'}</h2>
      <p class="number">{showNumber(number)}</p>
      <p class={kind === 'mobile' ? 'manner' : 'manner odd'}>
        <Icon name={kind === 'mobile' ? 'signal' : 'triangle-alert'} />
        {manners[kind]}
      </p>
      <h3>Try this</h3>
      <ul class="hints">
        <li>
          <b>STOP</b> ends texts from that department; the text service answers and the county only learns of
          it.
        </li>
        <li>
          <b>START</b> lets them through again, <b>HELP</b> says whom to call.
        </li>
        <li>
          <kbd>Enter</kbd> sends, <kbd>Shift</kbd> <kbd>Enter</kbd> begins a new line.
        </li>
      </ul>
    </section>
  )
}
