import { lastOf, type Repeats } from '../../../core/model/series.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** "Every Monday at 9:00 AM", beside its icon; with the last of them where the whole is known. */
export function RepeatsSaid({ repeats }: { repeats: Pick<Repeats, 'rhythm' | 'time'> & Partial<Repeats> }) {
  const { series } = useSite().words
  return (
    <span class="repeats">
      <Icon name="repeat" size={14} />
      <span>
        {series.says(repeats.rhythm, repeats.time)}
        {isWhole(repeats) && <span class="ends"> · {endOf(repeats, series)}</span>}
      </span>
    </span>
  )
}

function isWhole(repeats: Partial<Repeats>): repeats is Repeats {
  return repeats.lasts !== undefined && repeats.from !== undefined
}

function endOf(repeats: Repeats, series: ReturnType<typeof useSite>['words']['series']): string {
  const { date } = lastOf(repeats)
  return repeats.lasts.kind === 'year' ? series.goesOnFor(date) : series.lastOn(date)
}
