import { week } from '../../../core/model/department-hours.ts'
import { described } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { SettingsForm } from './department-form.tsx'
import { Lines, useFaults } from './fault-words.tsx'
import { Section, Tick } from './parts.tsx'

/** When somebody reads texts: at any time, or from when to when on each weekday, and the days on which nobody does. */
export function Hours({ typed, faults }: SettingsForm) {
  const { words } = useSite()
  const { hours: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="hours" title={labels.title} help={labels.help} error={wrong('hours')}>
      <Tick
        id="hours-always"
        name="hasHours"
        type="radio"
        value="always"
        label={labels.always}
        checked={!typed.hasHours}
      />
      <Tick
        id="hours-set"
        name="hasHours"
        type="radio"
        value="set"
        label={labels.set}
        checked={typed.hasHours}
      />
      <p class="help">{labels.closedHelp}</p>
      <ul class="week">
        {week.map((day) => (
          <Day day={day} times={typed.hours[day]} error={wrong(`hours-${day}`)} />
        ))}
      </ul>
      <Lines
        id="closedDays"
        label={labels.closedDays}
        help={labels.closedDaysHelp}
        value={typed.closedDays}
        error={wrong('closedDays')}
        rows={4}
      />
    </Section>
  )
}

function Day({
  day,
  times: { from, to },
  error,
}: {
  day: (typeof week)[number]
  times: { from: string; to: string }
  error: string | undefined
}) {
  const { words, times } = useSite()
  const { hours: labels } = words.settings.department
  const called = times.weekday(day)
  const time = { type: 'time', class: 'field', autocomplete: 'off' } as const
  return (
    <li class={error ? 'line wrong' : 'line'}>
      <span class="day-name" aria-hidden="true">
        {called}
      </span>
      <input
        {...time}
        name={`from-${day}`}
        value={from}
        aria-label={labels.from(called)}
        {...described({ id: `hours-${day}`, error })}
      />
      <span aria-hidden="true">–</span>
      <input {...time} id={`to-${day}`} name={`to-${day}`} value={to} aria-label={labels.to(called)} />
      {error && (
        <p class="error" id={`hours-${day}-error`}>
          {error}
        </p>
      )}
    </li>
  )
}
