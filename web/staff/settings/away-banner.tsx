import { isAway } from '../../../core/model/away.ts'
import { useSite } from '../../parts/site-context.tsx'

/** Tells on every page that clients are being answered for one, until when, and how to end it. */
export function AwayBanner() {
  const { words, times, preferences, now } = useSite()
  const labels = words.settings.away
  if (!isAway(preferences.away, now)) return null
  return (
    <form class="banner away" action="/settings/away/ending" method="post">
      <span>{labels.banner(times.day(preferences.away.to, now))}</span>
      <button type="submit" class="btn link">
        {labels.turnOff}
      </button>
    </form>
  )
}
