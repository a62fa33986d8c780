import type { Report } from '../../../core/model/message-report.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { TextArea } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { TypedNote } from './page.tsx'

/** A report that waits for a supervisor, with the form that says what was done. */
export function OpenReport({ report, typed }: { report: Report; typed?: TypedNote | undefined }) {
  const { words } = useSite()
  const labels = words.oversight.reports
  return (
    <article class="card setting reported" id={report.id}>
      <Facts report={report} />
      <form class="form" action={`/oversight/reports/${report.id}`} method="post">
        <TextArea
          id={`note-${report.id}`}
          name="note"
          label={labels.note}
          help={labels.noteHelp}
          rows={2}
          value={typed?.note ?? ''}
          error={typed && labels.faults[typed.because]}
        />
        <p class="actions">
          <a class="btn" href={`/conversations/${report.conversation}?around=${report.message}`}>
            {labels.open}
          </a>
          <button type="submit" class="btn primary" aria-label={labels.handleOf(calledIn(report))}>
            {labels.handle}
          </button>
        </p>
      </form>
    </article>
  )
}

/** One that was handled, with by whom and how. */
export function HandledReport({ report }: { report: Report }) {
  const { words, times, now } = useSite()
  const { handled } = report
  return (
    <article class="card setting" id={report.id}>
      <Facts report={report} />
      {handled && (
        <p>
          <strong>{words.oversight.reports.handledBy(handled.by.name)}</strong>,{' '}
          <time datetime={handled.at}>{times.dateAndClock(handled.at, now)}</time>:{' '}
          <span dir="auto">{handled.note}</span>
        </p>
      )}
    </article>
  )
}

function Facts({ report }: { report: Report }) {
  const { words, times, now } = useSite()
  const { reports, reasons } = words.oversight
  const { preserved } = report
  return (
    <>
      <h3 dir="auto">{calledIn(report)}</h3>
      <p class="help">
        {reasons[report.reason]} · {reports.by(report.by.name)},{' '}
        <time datetime={report.at}>{times.dateAndClock(report.at, now)}</time>
      </p>
      {report.words !== '' && <p dir="auto">{report.words}</p>}
      <blockquote class="said" dir="auto">
        {preserved.body}
      </blockquote>
      <p class="help">
        {reports.from(showNumber(preserved.from))},{' '}
        <time datetime={preserved.at}>{times.dateAndClock(preserved.at, now)}</time>
      </p>
    </>
  )
}

function calledIn({ name, preserved }: Report): string {
  return name === '' ? showNumber(preserved.from) : name
}
