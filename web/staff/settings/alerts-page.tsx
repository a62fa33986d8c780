import type { ListedAlert } from '../../../core/actions/list-alerts.ts'
import { Empty } from '../../parts/empty.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { calledBy, SeenForm } from './alert.tsx'

/** The open alerts of the department that are one's own to look at, with what was written. */
export function AlertsPage(page: {
  alerts: ListedAlert[]
  colleagues: { id: string; name: string }[]
  done?: string | undefined
}) {
  const { words } = useSite()
  const labels = words.settings.alerts
  return (
    <Layout title={labels.title}>
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {page.done && <Toast say={page.done} />}
      </div>
      {page.alerts.length === 0 ? (
        <Empty>
          <h2>{labels.none}</h2>
          <p>{labels.noneHelp}</p>
        </Empty>
      ) : (
        <div class="inset settings">
          <p class="lead">{labels.lead}</p>
          <ul class="alert-list">
            {page.alerts.map((alert) => (
              <Alert alert={alert} manager={page.colleagues.find(({ id }) => id === alert.staff)?.name} />
            ))}
          </ul>
        </div>
      )}
    </Layout>
  )
}

function Alert({ alert, manager }: { alert: ListedAlert; manager: string | undefined }) {
  const { words, times, now } = useSite()
  const labels = words.settings.alerts
  return (
    <li class="card setting" id={alert.message}>
      <h2 dir="auto">{calledBy(alert)}</h2>
      <p class="help">
        <time datetime={alert.at}>{times.dateAndClock(alert.at, now)}</time> ·{' '}
        {manager ? labels.waitsFor(manager) : labels.withoutStaff}
      </p>
      <blockquote class="said" dir="auto">
        {alert.words}
      </blockquote>
      <div class="actions">
        <a class="btn primary" href={`/conversations/${alert.conversation}#${alert.message}`}>
          {labels.open}
        </a>
        <SeenForm conversation={alert.conversation} message={alert.message} back="alerts" />
      </div>
    </li>
  )
}
