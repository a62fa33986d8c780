import type { Child } from 'hono/jsx'
import type { Reason } from '../../../core/model/delivery-status.ts'
import { countOf, type Report } from '../../../core/model/report.ts'
import { costOf, dollarsPerSegment } from '../../../core/model/text-price.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { Share } from './chart.tsx'
import { type Asked, Download, ReportFrame } from './frame.tsx'
import { averageMinutes, bySpeed, timeOf } from './shown.ts'
import { Volume } from './volume.tsx'

/** What passed in the department. */
export function OverviewPage({
  report,
  asked,
  done,
}: {
  report: Report
  asked: Asked
  done?: string | undefined
}) {
  const { words } = useSite()
  const { numbers } = report
  const isEmpty = !numbers.sent && !numbers.received && !numbers.automatic
  return (
    <ReportFrame asked={asked} here="overview" title={words.reports.title}>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      {isEmpty && <p>{words.reports.empty}</p>}
      <Sums report={report} />
      {!isEmpty && <Volume report={report} asked={asked} />}
      <Answers report={report} />
      <Failures report={report} asked={asked} />
      <section aria-labelledby="opt-outs">
        <h2 id="opt-outs">{words.reports.optOuts.title}</h2>
        <p>{words.reports.optOuts.said(countOf(numbers, 'optOuts'), countOf(numbers, 'optIns'))}</p>
      </section>
      <Cost segments={countOf(numbers, 'segments')} />
      <Weekly />
    </ReportFrame>
  )
}

function Sums({ report: { numbers, waiting, period } }: { report: Report }) {
  const { words, times } = useSite()
  const { sums, dollars } = words.reports
  const { count } = words.common
  const average = averageMinutes(numbers)
  const segments = countOf(numbers, 'segments')
  const [later, many] = [countOf(numbers, 'later'), countOf(numbers, 'many')]
  const unconfirmed = countOf(numbers, 'unconfirmed')
  return (
    <dl class="sums">
      <Sum label={sums.sent} value={count(countOf(numbers, 'sent'))} small={sums.ofWhich(later, many)} />
      <Sum
        label={sums.received}
        value={count(countOf(numbers, 'received'))}
        small={sums.automatic(countOf(numbers, 'automatic'))}
      />
      <Sum
        label={sums.answered}
        value={count(countOf(numbers, 'answers'))}
        small={average === undefined ? undefined : sums.typical(timeOf(words.reports, average))}
      />
      <Sum label={sums.waiting} value={count(waiting)} small={sums.waitingAt(times.calendarDay(period.to))} />
      <Sum
        label={sums.failed}
        value={count(countOf(numbers, 'failed'))}
        small={unconfirmed > 0 ? sums.unconfirmed(unconfirmed) : undefined}
      />
      <Sum label={sums.cost} value={dollars(costOf(segments))} small={sums.segments(segments)} />
    </dl>
  )
}

function Sum({ label, value, small }: { label: string; value: string; small?: string | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {small && <small>{small}</small>}
      </dd>
    </div>
  )
}

function Answers({ report: { numbers, waiting } }: { report: Report }) {
  const { words } = useSite()
  const { answers } = words.reports
  const all = countOf(numbers, 'answers')
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{answers.title}</h2>
      <p class="help">{answers.about}</p>
      <p>
        {answers.asked(countOf(numbers, 'asked'))} {answers.waiting(waiting)}
      </p>
      <p class="help">{answers.waitingAbout}</p>
      {all > 0 && (
        <ShareTable
          label={answers.title}
          heads={[answers.within, answers.share, answers.count]}
          rows={bySpeed(numbers).map(({ speed, count }) => ({ name: answers.buckets[speed], count }))}
        />
      )}
    </section>
  )
}

function Failures({ report: { reasons }, asked }: { report: Report; asked: Asked }) {
  const { words } = useSite()
  const { failures, answers, csv } = words.reports
  const rows = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([reason, count]) => ({ name: words.delivery.why[reason as Reason](), count }))
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">{failures.title}</h2>
      {rows.length === 0 ? (
        <p>{failures.none}</p>
      ) : (
        <>
          <ShareTable
            label={failures.title}
            heads={[failures.reason, answers.share, failures.count]}
            rows={rows}
          />
          <Download path="/reports/failures.csv" asked={asked} label={csv.failures} />
        </>
      )}
    </section>
  )
}

function ShareTable({
  label,
  heads,
  rows,
}: {
  label: string
  heads: [string, string, string]
  rows: { name: Child; count: number }[]
}) {
  const { words } = useSite()
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <table class="report-table shares" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <Share of={count} all={all} />
              <span>{Math.round((count * 100) / Math.max(1, all))} %</span>
            </td>
            <td class="number">{words.common.count(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cost({ segments }: { segments: number }) {
  const { words, department } = useSite()
  const { cost, dollars, cents } = words.reports
  return (
    <section aria-labelledby="cost">
      <h2 id="cost">{cost.title}</h2>
      <p>{cost.said(segments, dollars(costOf(segments)), department.name)}</p>
      <p class="help">{cost.about(cents((dollarsPerSegment * 100).toFixed(1)))}</p>
    </section>
  )
}

function Weekly() {
  const { words, preferences } = useSite()
  const { weekly } = words.reports
  const isOn = preferences.weeklyReport === true
  return (
    <section class="card" aria-labelledby="weekly">
      <h2 id="weekly">{weekly.title}</h2>
      <p>
        {weekly.about} <strong>{isOn ? weekly.on : weekly.off}</strong>
      </p>
      <form action="/reports/weekly" method="post">
        <input type="hidden" name="weekly" value={isOn ? '0' : '1'} />
        <button class="btn" type="submit">
          {isOn ? weekly.switchOff : weekly.switchOn}
        </button>
      </form>
    </section>
  )
}
