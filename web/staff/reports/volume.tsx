import { countOf, type Report, type Stretch, stretches } from '../../../core/model/report.ts'
import { useSite } from '../../parts/site-context.tsx'
import { VolumeChart } from './chart.tsx'
import { type Asked, Download } from './frame.tsx'

/** Sent and received over the period, as a chart and as the table beside it. */
export function Volume({ report, asked }: { report: Report; asked: Asked }) {
  const site = useSite()
  const { words } = site
  const { volume, csv } = words.reports
  const drawn = stretches(report)
  const name = (bar: Stretch['bars'][number]) => nameOf(site, drawn.by, bar.from)
  const bars = drawn.bars.map((bar) => ({
    label: shortNameOf(site, drawn.by, bar.from),
    sent: countOf(bar.numbers, 'sent'),
    received: countOf(bar.numbers, 'received'),
  }))
  const busiest = drawn.bars.toSorted((one, other) => total(other) - total(one))[0]
  const says = volume.chartSays(
    countOf(report.numbers, 'sent'),
    countOf(report.numbers, 'received'),
    busiest ? name(busiest) : '',
  )
  const columns = [
    [volume.sent, 'sent'],
    [volume.later, 'later'],
    [volume.many, 'many'],
    [volume.received, 'received'],
    [volume.automatic, 'automatic'],
    [volume.failed, 'failed'],
  ] as const
  return (
    <section aria-labelledby="volume">
      <h2 id="volume">{volume.title}</h2>
      <VolumeChart title={volume.chart(drawn.by)} says={says} bars={bars} />
      <details class="report-numbers">
        <summary>{volume.table}</summary>
        <section class="report-scroll" aria-label={volume.chart(drawn.by)} tabindex={0}>
          <table class="report-table" aria-label={volume.chart(drawn.by)}>
            <thead>
              <tr>
                <th scope="col">{volume.when}</th>
                {columns.map(([label]) => (
                  <th scope="col" class="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.bars.map((bar) => (
                <tr>
                  <th scope="row">{name(bar)}</th>
                  {columns.map(([, counter]) => (
                    <td class="number">{words.common.count(countOf(bar.numbers, counter))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <Download path="/reports/days.csv" asked={asked} label={csv.days} />
    </section>
  )
}

function total({ numbers }: Stretch['bars'][number]): number {
  return countOf(numbers, 'sent') + countOf(numbers, 'received')
}

type Site = ReturnType<typeof useSite>

function nameOf(site: Site, by: Stretch['by'], day: string): string {
  const { words, times } = site
  if (by === 'month') return shortNameOf(site, by, day)
  return by === 'week' ? words.reports.volume.weekOf(times.calendarDay(day)) : times.calendarDay(day)
}

/** Nov 21, or Nov 2026. */
function shortNameOf({ staff }: Site, by: Stretch['by'], day: string): string {
  const options =
    by === 'month'
      ? ({ month: 'short', year: 'numeric' } as const)
      : ({ month: 'short', day: 'numeric' } as const)
  const locale = staff.language === 'es' ? 'es-US' : 'en-US'
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T12:00:00Z`))
}
