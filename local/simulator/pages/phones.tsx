import { Hono } from 'hono'
import { showNumber } from '../../../core/model/phone.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import { Live, liveAnswer } from '../parts/live.tsx'
import { page } from '../parts/page.tsx'
import { showWhen } from '../parts/time.ts'
import { type KnownPhone, phonesKnown } from '../phones.ts'
import type { SimulatorWorld } from '../world.ts'

/** All pretend phones, and who in the county can be texted. */
export function phonesPage(world: SimulatorWorld): Hono {
  const list = () => <PhoneList phones={phonesKnown(world)} world={world} />
  return new Hono()
    .get('/', (c) =>
      c.html(
        page({
          world,
          title: 'Phones',
          here: 'phones',
          children: (
            <div class="home">
              <section class="intro">
                <h1>You are everyone outside the county</h1>
                <p>
                  Pick up anybody’s phone, read what the county sent, and answer. The staff site sees it as if
                  a carrier had brought it.
                </p>
                <input
                  class="find"
                  type="search"
                  aria-label="Find a phone"
                  placeholder="Find a phone"
                  data-filter
                  hidden
                />
              </section>
              <div class="aside">
                <PickUp />
                <Departments world={world} />
              </div>
              <Live from="/simulator/live">{list()}</Live>
            </div>
          ),
        }),
      ),
    )
    .get('/live', (c) => liveAnswer(c, list()))
}

function PickUp() {
  return (
    <section class="pick-up card" aria-labelledby="pick-up">
      <h2 id="pick-up">Pick up a phone</h2>
      <form action="/simulator/phones" method="get">
        <label for="number">Any number. One that nobody knows goes to Unclaimed.</label>
        <span class="field">
          <input
            id="number"
            name="number"
            type="tel"
            autocomplete="off"
            placeholder="(801) 555-0181"
            required
          />
          <button type="submit">Pick up</button>
        </span>
      </form>
      <dl class="endings">
        <div>
          <dt>…0199</dt>
          <dd>is never reached</dd>
        </div>
        <div>
          <dt>…0198</dt>
          <dd>is a landline</dd>
        </div>
        <div>
          <dt>…0197</dt>
          <dd>gets the text, but its answer to the sender is lost</dd>
        </div>
      </dl>
    </section>
  )
}

function Departments({ world }: { world: SimulatorWorld }) {
  return (
    <section class="departments card" aria-labelledby="departments">
      <h2 id="departments">The county’s numbers</h2>
      <ul>
        {world.departments.map(({ name, textNumber, callNumber, frontDesk }) => (
          <li>
            <Avatar name={name} seed={textNumber} />
            <div>
              <h3>{name}</h3>
              <dl>
                <dt>Text</dt>
                <dd>{showNumber(textNumber)}</dd>
                {callNumber ? (
                  <>
                    <dt>Call</dt>
                    <dd>{showNumber(callNumber)}</dd>
                  </>
                ) : null}
                {frontDesk ? (
                  <>
                    <dt>Front desk</dt>
                    <dd>{showNumber(frontDesk)}</dd>
                  </>
                ) : null}
              </dl>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PhoneList({ phones, world }: { phones: KnownPhone[]; world: SimulatorWorld }) {
  return (
    <section class="phones card" aria-labelledby="phones">
      <h2 id="phones">
        Phones <small>{phones.length}</small>
      </h2>
      {phones.length === 0 ? (
        <p class="empty">No phone has a text yet. Pick one up and write the first.</p>
      ) : (
        <ul>
          {phones.map((phone) => (
            <PhoneRow phone={phone} world={world} />
          ))}
        </ul>
      )}
    </section>
  )
}

function PhoneRow({ phone, world }: { phone: KnownPhone; world: SimulatorWorld }) {
  const { number, owner, unread, last, lastAt } = phone
  return (
    <li class={unread > 0 ? 'unread' : undefined} id={`phone-${number.slice(1)}`} data-row>
      <a href={`/simulator/phones/${number}`}>
        <Avatar {...(owner ? { name: owner } : {})} seed={number} />
        <span class="who">
          <b>{owner ?? showNumber(number)}</b>
          <span>{owner ? showNumber(number) : 'Not known to the county'}</span>
        </span>
        <span class="last" dir="auto">
          {last}
        </span>
        <span class="when">
          {showWhen(lastAt, world.clock.now(), world.zone)}
          {unread > 0 ? (
            <span class="badge">
              {unread}
              <span class="unseen"> new</span>
            </span>
          ) : null}
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}
