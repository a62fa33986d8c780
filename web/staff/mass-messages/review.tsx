import type { MassOpened } from '../../../core/actions/mass/open-mass-message.ts'
import { forecast } from '../../../core/model/forecast.ts'
import type { MassMessage } from '../../../core/model/mass-message.ts'
import { costOf } from '../../../core/model/text-price.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Pages, WhoGetsIt, WhoIsLeftOut } from './recipients.tsx'

export type Opened = Extract<MassOpened, { kind: 'open' }>

/** Everything one wants to know before many get a text: who, by what, who not, what it costs, when the last leaves. */
export function Review({ opened, problem }: { opened: Opened; problem?: string | undefined }) {
  const { words } = useSite()
  const { review } = words.mass
  const { mass, recipients, page } = opened
  const address = `/mass-messages/${mass.id}`
  return (
    <>
      <p class="error" role="alert">
        {problem}
      </p>
      <Sums mass={mass} />
      <div class="mass-columns">
        <section aria-labelledby="words">
          <h2 id="words">{review.words}</h2>
          <Bubbles mass={mass} />
        </section>
        <section aria-label={review.title}>
          <Decide opened={opened} />
        </section>
      </div>
      <WhoIsLeftOut recipients={recipients} counts={mass.totals.leftOut} />
      {mass.totals.to > 0 && (
        <section aria-labelledby="who">
          <h2 id="who">{review.who}</h2>
          <WhoGetsIt recipients={recipients} />
          <Pages address={address} page={page} pages={mass.pages} />
          <p class="help">{review.chosenAgain}</p>
        </section>
      )}
    </>
  )
}

function Sums({ mass }: { mass: MassMessage }) {
  const site = useSite()
  const { words, times, now, department } = site
  const { review, write } = words.mass
  const { totals } = mass
  const begins = mass.due !== undefined && mass.due > now ? mass.due : now
  const leaves = forecast(totals, department, begins)
  const when = (at: string) => times.dateAndClock(at, now)
  return (
    <dl class="sums">
      <div>
        <dt>{review.gets}</dt>
        <dd>{write.count(totals.to)}</dd>
      </div>
      <div>
        <dt>{review.leftOut}</dt>
        <dd>
          {totals.recipients > totals.to ? write.count(totals.recipients - totals.to) : words.common.none}
        </dd>
      </div>
      <div>
        <dt>{review.cost}</dt>
        <dd>
          {review.texts(totals.segments)}
          {totals.segments > 0 && (
            <small>{review.about(moneyIn(site.staff.language, costOf(totals.segments)))}</small>
          )}
        </dd>
      </div>
      {leaves && (
        <div>
          <dt>{review.leaves}</dt>
          <dd>
            {review.last(when(leaves.last))}
            <small>{review.first(leaves.first > now ? when(leaves.first) : review.atOnce)}</small>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Dollars and cents; less than a cent is a cent. */
function moneyIn(language: 'en' | 'es', amount: number): string {
  const written = { style: 'currency', currency: 'USD' } as const
  return new Intl.NumberFormat(`${language}-US`, written).format(Math.max(0.01, amount))
}

/** The words as they were written, placeholders and all. */
export function Bubbles({ mass }: { mass: MassMessage }) {
  const { review } = useSite().words.mass
  return (
    <div class="mass-bubbles">
      {mass.subject && (
        <p class="help">
          {review.subject}: <strong dir="auto">{mass.subject}</strong>
        </p>
      )}
      <p class="bubble" dir="auto">
        {mass.body}
      </p>
      {mass.versions?.es && (
        <>
          <p class="help">{review.inSpanish}</p>
          <p class="bubble" lang="es">
            {mass.versions.es}
          </p>
        </>
      )}
    </div>
  )
}

function Decide({ opened: { mass, isAuthor } }: { opened: Opened }) {
  const { words, department, now, times } = useSite()
  const { review } = words.mass
  const address = `/mass-messages/${mass.id}`
  const { to } = mass.totals
  const isLater = mass.due !== undefined && mass.due > now
  const paceOf = (perSecond: number) =>
    perSecond >= 1 ? review.aSecond(perSecond) : review.aMinute(Math.round(perSecond * 60))
  const waiting = Object.values(mass.totals.waits).reduce((sum, segments) => sum + segments, 0)
  return (
    <div class="mass-decide">
      {isLater && (
        <p>{words.mass.waitsFor(`${times.dateAndClock(mass.due ?? '', now)} (${times.zoneName})`)}</p>
      )}
      {waiting > 0 && (
        <p>
          <Icon name="clock" size={16} /> {review.quiet(waiting)}
        </p>
      )}
      {to === 0 ? (
        <p>{review.nobody}</p>
      ) : (
        <p class="help">{review.lasts(paceOf(department.segmentsPerSecond))}</p>
      )}
      {isAuthor && (
        <div class="actions">
          {to > 0 && (
            <form action={`${address}/confirmation`} method="post">
              <button type="submit" class="btn primary">
                {isLater ? review.schedule(to) : review.send(to)}
                <Icon name={isLater ? 'clock' : 'send-horizontal'} size={17} />
              </button>
            </form>
          )}
          <a class="btn" href={`/mass-messages/new?from=${mass.id}`}>
            {review.change}
          </a>
        </div>
      )}
    </div>
  )
}

/** While recipients are looked up, in the background. */
export function Gathering({ opened: { mass } }: { opened: Opened }) {
  const { review } = useSite().words.mass
  return (
    <div class="mass-gathering">
      <p role="status">
        <strong>{review.gathering}</strong> <span>{review.soFar(mass.totals.recipients)}</span>
      </p>
      <progress aria-label={review.gathering} />
      <p>
        <a href={`/mass-messages/${mass.id}`}>{review.look}</a>
      </p>
    </div>
  )
}
