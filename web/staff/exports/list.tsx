import type { RecordsExport } from '../../../core/model/records-export.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** The department's exports, newest first. */
export function ExportsPage({ items, next }: { items: RecordsExport[]; next?: string }) {
  const { words, department, times, now } = useSite()
  const labels = words.exports
  return (
    <Layout title={labels.title} here="department">
      <div class="page-head">
        <h1>{labels.title}</h1>
        <a class="btn primary" href="/exports/new">
          {labels.make}
        </a>
      </div>
      <div class="inset">
        <p class="lead">{labels.lead}</p>
        {items.length === 0 && <p>{labels.empty}</p>}
        {items.map((one) => (
          <section class="card">
            <h2 dir="auto">
              <a href={`/exports/${one.id}`}>
                {one.scope.kind === 'client' ? one.scope.name : labels.ofDepartment(department.name)}
              </a>
            </h2>
            <p>
              {words.releases.period(times.calendarDay(one.days.first), times.calendarDay(one.days.last))}
            </p>
            <p>{progressOf(one, labels)}</p>
            <p class="help">{labels.asked(one.by.name, times.dateAndClock(one.at, now))}</p>
          </section>
        ))}
        {next && (
          <p>
            <a class="btn" href={`/exports?after=${encodeURIComponent(next)}`}>
              {words.common.showMore}
            </a>
          </p>
        )}
      </div>
    </Layout>
  )
}

/** How far an export is, in a sentence. */
export function progressOf(
  { state, written, conversations, entries, volumes }: RecordsExport,
  labels: ReturnType<typeof useSite>['words']['exports'],
): string {
  if (state === 'gathering') return labels.gathering
  if (state === 'writing') return labels.working(written, conversations)
  return entries === 0 ? labels.noRecords : labels.done(entries, volumes.at(-1)?.lastPage ?? 0)
}
