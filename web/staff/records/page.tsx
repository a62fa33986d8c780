import type { RetentionClass } from '../../../core/model/retention.ts'
import {
  mostDays,
  type RetentionRules,
  type RetentionRun,
  retentionClasses,
} from '../../../core/model/retention.ts'
import { TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

export type TypedRules = Record<RetentionClass, string>

/** How long a department keeps its records, and what became of the reports. */
export function RecordsPage({
  rules,
  typed,
  wrong = {},
  runs,
  say,
  trouble,
}: {
  rules: RetentionRules
  typed?: TypedRules
  wrong?: Partial<Record<RetentionClass, 'not-days'>>
  runs: RetentionRun[]
  say?: string | undefined
  trouble?: string | undefined
}) {
  const { words, times, now } = useSite()
  const { records } = words
  return (
    <Layout title={records.title} here="department">
      <div class="page-head">
        <h1>{records.title}</h1>
        <span class="sub" />
        <a class="btn" href="/records/holds">
          {records.holds.title}
        </a>
      </div>
      <div class="inset settings">
        <p class="lead">{records.lead}</p>
        {say && <p role="status">{say}</p>}
        {trouble && (
          <p class="error" role="alert">
            {trouble}
          </p>
        )}
        <form class="card form" action="/records/rules" method="post">
          <h2>{records.rules.title}</h2>
          <p class="help">{records.rules.lead}</p>
          <input type="hidden" name="version" value={String(rules.version)} />
          {retentionClasses.map((kind) => (
            <TextField
              id={kind}
              name={kind}
              label={records.rules[kind]}
              help={records.rules.days}
              value={typed?.[kind] ?? String(rules.days[kind] ?? '')}
              error={wrong[kind] && records.rules[wrong[kind]]}
              maxlength={String(mostDays).length}
            />
          ))}
          <p class="help">{records.rules.never}</p>
          <p class="actions">
            <button class="btn primary" type="submit">
              {records.rules.save}
            </button>
          </p>
          {rules.updatedBy && rules.updatedAt && (
            <p class="help">{records.rules.updated(rules.updatedBy, times.ago(rules.updatedAt, now))}</p>
          )}
        </form>
        <h2>{records.runs.title}</h2>
        <form action="/records/reports" method="post">
          <button class="btn" type="submit">
            {records.runs.ask}
          </button>
        </form>
        {runs.length === 0 ? <p>{records.runs.none}</p> : <Runs runs={runs} />}
      </div>
    </Layout>
  )
}

function Runs({ runs }: { runs: RetentionRun[] }) {
  const { words, times, now } = useSite()
  const { runs: said } = words.records
  return (
    <Table
      class="retention-runs"
      label={said.title}
      head={
        <>
          <Head>{said.columns.when}</Head>
          <Head>{said.columns.state}</Head>
          <Head class="num">{said.columns.what}</Head>
        </>
      }
    >
      {runs.map((run) => (
        <Row id={run.id}>
          <Cell>
            <a href={`/records/reports/${run.id}`}>{times.dateAndClock(run.at, now)}</a>
          </Cell>
          <Cell>{stateOf(run, said)}</Cell>
          <Cell class="num">{words.common.count(run.conversations.length)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** How far a run has come, in words. */
export function stateOf(
  run: RetentionRun,
  said: ReturnType<typeof useSite>['words']['records']['runs'],
): string {
  if (run.state === 'running') return said.state.running(run.place, run.conversations.length)
  return run.state === 'done' ? said.state.done(run.removed, run.spared) : said.state.reported
}
