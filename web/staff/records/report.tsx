import { type RetentionRun, retentionClasses } from '../../../core/model/retention.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { stateOf } from './page.tsx'

/** What a run would remove, by class; it names nobody. From here, and only from here, it is started. */
export function ReportPage({ run, trouble }: { run: RetentionRun; trouble?: string | undefined }) {
  const { words, times, now } = useSite()
  const { report, rules, runs } = words.records
  const count = run.conversations.length
  return (
    <Layout title={report.title(times.date(run.at))} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/records" aria-label={report.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{report.title(times.date(run.at))}</h1>
      </div>
      <div class="inset settings">
        <p class="lead">{report.lead}</p>
        {trouble && (
          <p class="error" role="alert">
            {trouble}
          </p>
        )}
        <dl class="retention-found">
          {retentionClasses.map((kind) => (
            <div>
              <dt>
                {rules[kind]}
                <small>{run.days[kind] === null ? report.forever : report.after(run.days[kind])}</small>
              </dt>
              <dd>{words.common.count(run.found[kind])}</dd>
            </div>
          ))}
        </dl>
        {run.keptBack > 0 && <p>{report.keptBack(run.keptBack)}</p>}
        <p>
          <b>{count === 0 ? report.nothing : report.total(count)}</b>
        </p>
        {run.more && <p>{report.more}</p>}
        {run.state !== 'reported' && <p role="status">{stateOf(run, runs)}</p>}
        {run.state === 'reported' && count > 0 && (
          <form class="form" action={`/records/reports/${run.id}/start`} method="post">
            <p>{report.warning}</p>
            <input type="hidden" name="hash" value={run.hash} />
            <p class="actions">
              <button class="btn danger" type="submit">
                {report.run(count)}
              </button>
              <a class="btn" href="/records">
                {words.common.cancel}
              </a>
            </p>
          </form>
        )}
        <p class="help">{report.by(run.by.name, times.dateAndClock(run.at, now))}</p>
        {run.started && (
          <p class="help">{report.started(run.started.by.name, times.dateAndClock(run.started.at, now))}</p>
        )}
        <p class="help">
          {report.check}: <code>{run.hash}</code>
        </p>
      </div>
    </Layout>
  )
}
