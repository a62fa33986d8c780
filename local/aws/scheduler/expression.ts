import { validationException } from '../shape.ts'

/**
 * When a one-time expression is due, in milliseconds since 1970: `at(2026-11-21T09:00:00)` read in the zone. Refuses
 * other expressions, days that do not exist and unknown zones. A time that the zone skips is read as the hour after.
 */
export function dueOf(expression: string, zone = 'UTC'): number {
  const wrong = () => validationException(`Invalid Schedule Expression ${expression}.`)
  const said = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(expression)?.[1]
  if (!said) throw wrong()
  const asUtc = Date.parse(`${said}Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== said) throw wrong()
  const near = asUtc - offsetOf(zone, asUtc)
  return asUtc - offsetOf(zone, near)
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetOf(zone: string, instant: number): number {
  const parts = formatOf(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return there - Math.floor(instant / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric' as const
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
  } catch {
    throw validationException(`Invalid ScheduleExpressionTimezone ${timeZone}.`)
  }
}
