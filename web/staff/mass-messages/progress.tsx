import { mayStop } from '../../../core/model/mass-message.ts'
import { type Fate, fates, hasLeft, toWrite } from '../../../core/model/mass-progress.ts'
import type { IconName } from '../../parts/icon.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Pages, WhoGetsIt, WhoIsLeftOut } from './recipients.tsx'
import { Bubbles, type Opened } from './review.tsx'

const looks: Record<Fate, { icon: IconName; tone: string }> = {
  waiting: { icon: 'clock', tone: '' },
  sent: { icon: 'check', tone: '' },
  delivered: { icon: 'check-check', tone: 'ok' },
  failed: { icon: 'circle-alert', tone: 'bad' },
  unconfirmed: { icon: 'circle-help', tone: 'warn' },
  cancelled: { icon: 'x', tone: '' },
}

/** What became of a mass message: how many have left, arrived or not, whom it did not reach, and what to do. */
export function Progressed({ opened, formKey }: { opened: Opened; formKey: string }) {
  const { words } = useSite()
  const { mass, recipients, page } = opened
  return (
    <>
      <Said opened={opened} />
      <Bar opened={opened} />
      <Counts opened={opened} />
      <Stop opened={opened} />
      <Failures opened={opened} formKey={formKey} />
      <section aria-labelledby="words">
        <h2 id="words">{words.mass.review.words}</h2>
        <Bubbles mass={mass} />
      </section>
      <WhoIsLeftOut recipients={recipients} counts={leftOutOf(opened)} />
      <details class="mass-all">
        <summary>{words.mass.review.who}</summary>
        <WhoGetsIt recipients={recipients} />
      </details>
      <Pages address={`/mass-messages/${mass.id}`} page={page} pages={mass.pages} />
    </>
  )
}

/** Those of the review, and whoever on this page was left out since: opted out before their text left. */
function leftOutOf({ mass, recipients }: Opened) {
  const counts = { ...mass.totals.leftOut }
  for (const { leftOut } of recipients) if (leftOut && counts[leftOut] === undefined) counts[leftOut] = 1
  return counts
}

function Said({ opened: { mass } }: { opened: Opened }) {
  const { words, times, now } = useSite()
  const { progress } = words.mass
  const when = (at: string) => times.dateAndClock(at, now)
  const [next] = mass.later
  return (
    <>
      {mass.state === 'waiting' && mass.due && <p>{progress.due(`${when(mass.due)} (${times.zoneName})`)}</p>}
      {mass.state === 'sending' && mass.cursor > mass.pages && next && (
        <p>{progress.mornings(when(next.after))}</p>
      )}
      {mass.state === 'done' && mass.endedAt && <p>{progress.doneAt(when(mass.endedAt))}</p>}
      {mass.state === 'stopped' && (
        <p class="notice">
          <Icon name="ban" size={18} />
          {progress.stopped(mass.leftBefore ?? 0)}
        </p>
      )}
    </>
  )
}

function Bar({ opened: { mass, progress } }: { opened: Opened }) {
  const { words } = useSite()
  const all = progress.recipients - progress.leftOut
  const left = hasLeft(progress)
  const said = words.mass.progress.of(left, all)
  return (
    <p class="mass-bar">
      <label for="bar">
        {words.mass.state[mass.state]}. {said}
      </label>
      <progress id="bar" value={left} max={Math.max(1, all)} />
    </p>
  )
}

function Counts({ opened: { progress, mass } }: { opened: Opened }) {
  const { words } = useSite()
  const { fates: names, toWrite: stillTo } = words.mass.progress
  const still = mass.state === 'stopped' ? 0 : toWrite(progress)
  const never = mass.state === 'stopped' ? toWrite(progress) : 0
  const count = (fate: Fate) => progress[fate] + (fate === 'cancelled' ? never : 0)
  const shown = fates.filter((fate) => count(fate) > 0 || fate === 'delivered' || fate === 'failed')
  return (
    <dl class="sums">
      {still > 0 && (
        <div>
          <dt>{stillTo}</dt>
          <dd>{words.common.count(still)}</dd>
        </div>
      )}
      {shown.map((fate) => (
        <div>
          <dt class={`st ${looks[fate].tone}`.trim()}>
            <Icon name={looks[fate].icon} size={15} /> {names[fate]}
          </dt>
          <dd>{words.common.count(count(fate))}</dd>
        </div>
      ))}
      {progress.leftOut > 0 && (
        <div>
          <dt>{words.mass.review.leftOut}</dt>
          <dd>{words.common.count(progress.leftOut)}</dd>
        </div>
      )}
    </dl>
  )
}

function Stop({ opened: { mass, progress } }: { opened: Opened }) {
  const { progress: said } = useSite().words.mass
  const isStoppable = mass.state !== 'stopped' && (mayStop(mass.state) || progress.waiting > 0)
  if (!isStoppable) return null
  return (
    <form class="mass-stop" action={`/mass-messages/${mass.id}/stop`} method="post">
      <button type="submit" class="btn danger">
        <Icon name="ban" size={17} />
        {said.stop}
      </button>
      <span class="help">{said.stopHelp}</span>
    </form>
  )
}

function Failures({
  opened: { mass, failures, more, isAuthor },
  formKey,
}: {
  opened: Opened
  formKey: string
}) {
  const { words } = useSite()
  const { progress } = words.mass
  if (failures.length === 0) return null
  const address = `/mass-messages/${mass.id}`
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">{progress.failures}</h2>
      <ul class="mass-failures">
        {failures.map(({ conversation, name, reason }) => (
          <li>
            <Icon name="circle-alert" size={16} />
            <span>
              {name === undefined ? progress.noName : <a href={`/conversations/${conversation}`}>{name}</a>}
              <small>{words.delivery.why[reason]()}</small>
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p class="more">
          <a href={`${address}?${new URLSearchParams({ failures: more })}`}>{progress.more}</a>
        </p>
      )}
      {isAuthor && (
        <div class="actions">
          <form action={`${address}/again`} method="post">
            <input type="hidden" name="key" value={formKey} />
            <button type="submit" class="btn primary">
              {progress.again}
            </button>
          </form>
          <a class="btn" href={`/mass-messages/new?failed=${mass.id}`}>
            {progress.differently}
          </a>
        </div>
      )}
    </section>
  )
}
