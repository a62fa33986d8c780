import { type RecordsExport, volumeFiles } from '../../../core/model/records-export.ts'
import type { Instant } from '../../../core/model/time.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { progressOf } from './list.tsx'

/** One export: how far it is, and its volumes with what proves them unchanged. */
export function ExportPage({ one, until }: { one: RecordsExport; until: Instant }) {
  const { words, department, times, now } = useSite()
  const labels = words.exports
  const { scope, days, state, volumes, by, at } = one
  return (
    <Layout title={labels.title} here="department">
      <div class="page-head">
        <h1 dir="auto">{scope.kind === 'client' ? scope.name : labels.ofDepartment(department.name)}</h1>
      </div>
      <div class="inset">
        <p class="lead">
          {words.releases.period(times.calendarDay(days.first), times.calendarDay(days.last))}
        </p>
        <p role="status">{progressOf(one, labels)}</p>
        {state !== 'done' && (
          <p>
            <a class="btn" href={`/exports/${one.id}`}>
              {labels.reload}
            </a>
          </p>
        )}
        {volumes.length > 0 && <p>{labels.redactions(one.redactions)}</p>}
        {volumes.map((volume) => (
          <section class="card">
            <h2>{labels.volume(volume.number, volume.firstPage, volume.lastPage)}</h2>
            <dl class="facts">
              {volumeFiles.map((file) => (
                <div>
                  <dt>
                    <a href={`/exports/${one.id}/volumes/${volume.number}/${file}`}>{labels.files[file]}</a>
                  </dt>
                  <dd>
                    {labels.hash} <code>{volume.hashes[file]}</code>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {volumes.length > 0 && <p class="help">{labels.hashHelp}</p>}
        {state === 'done' && <p>{labels.keep(times.date(until))}</p>}
        <p class="help">{labels.asked(by.name, times.dateAndClock(at, now))}</p>
        <p>
          <a href={scope.kind === 'client' ? `/exports/new?of=${scope.conversation}` : '/exports/new'}>
            {labels.again}
          </a>
        </p>
      </div>
    </Layout>
  )
}
