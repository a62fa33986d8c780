import type { ScheduledRow } from '../../../core/ports/series.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { CancelForms } from './views.tsx'

/** What came due and could not leave: why, and what to do about it. */
export function HeldList({ held }: { held: ScheduledRow[] }) {
  const { words } = useSite()
  if (held.length === 0) return null
  return (
    <section class="held" aria-labelledby="held-title">
      <h2 id="held-title">
        <Icon name="circle-alert" size={20} />
        {words.scheduled.held.title(held.length)}
      </h2>
      <p class="help">{words.scheduled.held.help(held.length)}</p>
      <ul>
        {held.map((item) => (
          <HeldItem item={item} />
        ))}
      </ul>
    </section>
  )
}

function HeldItem({ item }: { item: ScheduledRow }) {
  const { words, times, now } = useSite()
  const address = `/conversations/${item.conversation}/scheduled/${item.id}`
  const because = item.held ?? 'unknown'
  return (
    <li id={item.id}>
      <div class="name">
        <a href={`/conversations/${item.conversation}#later-${item.id}`}>{item.name}</a>
        <small>
          <time datetime={item.due}>{words.scheduled.held.was(times.dateAndClock(item.due, now))}</time>
        </small>
      </div>
      <p class="why">
        {words.delivery.why[because]()} {words.delivery.todo[because]}
        {item.repeats && ` ${words.scheduled.held.repeats}`}
      </p>
      <p class="snip" dir="auto">
        {item.preview}
      </p>
      <div class="does">
        <a
          class="btn"
          href={`${address}/edit?from=scheduled`}
          aria-label={words.scheduled.held.editFor(item.name)}
        >
          {words.scheduled.held.edit}
        </a>
        <CancelForms item={item} address={address} />
      </div>
    </li>
  )
}
