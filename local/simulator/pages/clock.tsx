import { Hono } from 'hono'
import { daysAfter, instantAt, localParts, nextWorkday } from '../../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'
import { Icon } from '../parts/icon.tsx'
import { page } from '../parts/page.tsx'
import { showDate, showTime } from '../parts/time.ts'
import type { SimulatorWorld } from '../world.ts'

const steps = [
  { seconds: 60, name: '1 minute' },
  { seconds: 10 * 60, name: '10 minutes' },
  { seconds: 60 * 60, name: '1 hour' },
  { seconds: 24 * 60 * 60, name: '1 day' },
  { seconds: 7 * 24 * 60 * 60, name: '1 week' },
]

/** Moves time forward, so that what is scheduled for tomorrow can be watched today. */
export function clockPage(world: SimulatorWorld): Hono {
  const { clock } = world
  return new Hono()
    .get('/', (c) =>
      c.html(page({ world, title: 'Clock', here: 'clock', children: <ClockView world={world} /> })),
    )
    .post('/', async (c) => {
      const form = await c.req.parseBody()
      const seconds = form.until ? (Number(form.until) - clock.now()) / 1000 : Number(form.seconds)
      if (Number.isFinite(seconds) && seconds > 0) clock.advance(seconds)
      return c.redirect('/simulator/clock', 303)
    })
}

function ClockView({ world }: { world: SimulatorWorld }) {
  const now = world.clock.now()
  const ahead = Math.round((now - Date.now()) / 60_000)
  return (
    <div class="clock">
      <section class="intro">
        <h1>Move time forward</h1>
        <p>
          For everything here at once: what is due leaves, sessions end, receipts come. Time never goes back.
        </p>
      </section>
      <section class="face card" aria-label="The time here">
        <p class="time">{showTime(now, world.zone)}</p>
        <p>{showDate(now, world.zone)}</p>
        <p class="fine">
          {ahead > 0 ? `${sayMinutes(ahead)} ahead of the real time.` : 'The real time.'} Begin anew with{' '}
          <code>npm start -- --fresh</code>.
        </p>
      </section>
      <form method="post" action="/simulator/clock" class="steps">
        <fieldset>
          <legend>Forward by</legend>
          {steps.map(({ seconds, name }) => (
            <button type="submit" name="seconds" value={seconds}>
              <Icon name="fast-forward" />
              {name}
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>Until</legend>
          {momentsAhead(now, world.zone).map(({ name, at }) => (
            <button type="submit" name="until" value={at}>
              <Icon name="sunrise" />
              {name}
            </button>
          ))}
        </fieldset>
      </form>
    </div>
  )
}

function momentsAhead(now: number, zone: string): { name: string; at: number }[] {
  const here = instantOf(now)
  const tomorrow = daysAfter(localParts(here, zone).date, 1)
  const workday = nextWorkday(here, zone)
  const at = (date: string, time: string) => millisecondsOf(instantAt(zone, date, time).instant)
  const moments = [{ name: 'Tomorrow, 9:00 AM', at: at(tomorrow, '09:00') }]
  if (workday.date === tomorrow) return moments
  return [...moments, { name: 'Next working day, 9:00 AM', at: at(workday.date, workday.time) }]
}

function sayMinutes(minutes: number): string {
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
