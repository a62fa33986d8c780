import type { Overlooked } from '../../../core/actions/oversight/overlook.ts'
import { may } from '../../../core/model/access.ts'
import type { Unread } from '../../../core/model/overdue.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'
import { Toast } from '../../parts/toast.tsx'
import { HandledReport, OpenReport } from './report-card.tsx'

type Seen = Extract<Overlooked, { kind: 'overlooked' }>
/** What was typed about a report and could not be kept. */
export type TypedNote = { report: string; note: string; because: 'empty' | 'too-long' }

/** What a department's supervisors look after. */
export function OversightPage({
  seen,
  done,
  typed,
}: {
  seen: Seen
  done?: string | undefined
  typed?: TypedNote | undefined
}) {
  const { words } = useSite()
  const labels = words.oversight
  return (
    <Layout title={labels.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/department" aria-label={words.common.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <p class="lead inset">{labels.lead}</p>
      <section class="inset attention" aria-labelledby="reports">
        <h2 id="reports">{labels.reports.title}</h2>
        {seen.open.length === 0 && <p>{labels.reports.none}</p>}
        {seen.open.map((report) => (
          <OpenReport report={report} typed={typed?.report === report.id ? typed : undefined} />
        ))}
      </section>
      <Overdue seen={seen} />
      {seen.handled.length > 0 && (
        <section class="inset attention" aria-labelledby="handled">
          <h2 id="handled">{labels.reports.earlier}</h2>
          {seen.handled.map((report) => (
            <HandledReport report={report} />
          ))}
        </section>
      )}
    </Layout>
  )
}

function Overdue({ seen }: { seen: Seen }) {
  const { words, actor } = useSite()
  const labels = words.oversight.overdue
  const { unreadHours, overdue } = seen
  return (
    <section class="attention" aria-labelledby="overdue">
      <div class="inset">
        <h2 id="overdue">{labels.title}</h2>
        <p class="help">
          {unreadHours === null ? labels.off : labels.help(unreadHours)}{' '}
          {may(actor, 'edit-department-settings').allowed && (
            <a href="/settings/department">{labels.change}</a>
          )}
        </p>
        {unreadHours !== null && overdue.length === 0 && <p>{labels.none}</p>}
        {seen.more && <p class="help">{labels.more}</p>}
      </div>
      {overdue.length > 0 && (
        <Table
          class="later"
          label={labels.title}
          head={
            <>
              <Head>{labels.columns.client}</Head>
              <Head>{labels.columns.staff}</Head>
              <Head sort="ascending">{labels.columns.since}</Head>
            </>
          }
        >
          {overdue.map((one) => (
            <OverdueRow one={one} seen={seen} />
          ))}
        </Table>
      )}
    </section>
  )
}

function OverdueRow({ one, seen }: { one: Unread; seen: Seen }) {
  const { words, times, now } = useSite()
  const labels = words.oversight.overdue
  const manager = seen.staff.find(({ id }) => id === one.staff)?.name
  const called = one.name === '' ? showNumber(one.address ?? '') : one.name
  return (
    <Row id={one.conversation}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${one.conversation}`}>{called}</a>
        </div>
      </Cell>
      <Cell>{manager ?? (one.name === '' ? labels.unclaimed : labels.waiting)}</Cell>
      <Cell>
        <time datetime={one.since}>{times.dateAndClock(one.since, now)}</time>
      </Cell>
    </Row>
  )
}
