import { daysAfter } from '../../../core/model/send-time.ts'
import { mostTimes, rhythmKinds } from '../../../core/model/series.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Typed } from './typed.ts'

/** How a message repeats: folded until somebody wants it. What an end needs is asked where that end is chosen. */
export function RepeatFields({
  typed,
}: {
  typed: Pick<Typed, 'repeat' | 'lasts' | 'until' | 'times' | 'date'>
}) {
  const { words } = useSite()
  const { series } = words
  const { repeat, lasts, until, times, date } = typed
  return (
    <details class="repeat" open={repeat !== ''}>
      <summary>
        <Icon name="repeat" size={18} />
        <span>{series.repeat}</span>
      </summary>
      <div class="two">
        <label>
          {series.repeats}
          <select class="field" name="repeat" aria-describedby="repeat-help">
            <option value="">{series.once}</option>
            {rhythmKinds.map((kind) => (
              <option value={kind} selected={kind === repeat}>
                {series.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {series.lasts}
          <select class="field" name="lasts">
            {(['year', 'until', 'times'] as const).map((kind) => (
              <option value={kind} selected={kind === lasts}>
                {series.lastsFor[kind]}
              </option>
            ))}
          </select>
        </label>
        <label class="if-until">
          {series.until}
          <input
            class="field"
            type="date"
            name="until"
            value={until}
            {...(date && { min: daysAfter(date, 1) })}
          />
        </label>
        <label class="if-times">
          {series.times}
          <input
            class="field"
            type="number"
            inputmode="numeric"
            name="times"
            min="2"
            max={String(mostTimes)}
            value={times}
          />
        </label>
      </div>
      <p class="help" id="repeat-help">
        {series.kindsHelp}
      </p>
    </details>
  )
}
