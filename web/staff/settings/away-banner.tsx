import { isAway } from '../../../core/model/away.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { useSite } from '../../parts/site-context.tsx'

/** Tells on every page that clients are being answered for one, until when, and how to end it. */
export function AwayBanner() {
  const { words, times, preferences, department, now } = useSite()
  const labels = words.settings.away
  if (!isAway(preferences.away, now)) return null
  const back = localParts(preferences.away.to, department.zone).date
  return (
    <form class="banner away" aria-label={labels.title} action="/settings/away/ending" method="post">
      <span>{labels.banner(times.calendarDay(back))}</span>
      <button type="submit" class="btn link">
        {labels.turnOff}
      </button>
    </form>
  )
}
