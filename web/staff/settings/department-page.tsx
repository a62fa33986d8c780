import type { Child } from 'hono/jsx'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { FromFile } from './from-file.tsx'
import { sectionsIn } from './sections.ts'

/** The frame of a department's settings, with the ways to what else a department shares. */
export function DepartmentPage(page: { settings?: DepartmentSettings; done?: boolean; children?: Child }) {
  const { words, times, department, now } = useSite()
  const labels = words.settings.department
  const { settings, done } = page
  const title = labels.title(department.name)
  return (
    <Layout title={title}>
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={labels.kept} />}
      </div>
      <div class="inset">
        {settings?.updatedAt && settings.updatedBy && (
          <p class="help">
            {labels.lastSet(settings.updatedBy, times.dateAndClock(settings.updatedAt, now))}
          </p>
        )}
        <p class="ways">
          {labels.alsoHere} <a href="/templates">{labels.templates}</a> <a href="/tags">{labels.tags}</a>
        </p>
      </div>
      <div class="with-index">
        <nav class="inset page-index" aria-labelledby="on-this-page">
          <h2 id="on-this-page">{labels.onThisPage}</h2>
          <ul>
            {sectionsIn(words).map(({ id, title: section }) => (
              <li>
                <a href={`#${id}`}>{section}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {page.children}
          <div class="inset settings">
            <FromFile />
          </div>
        </div>
      </div>
    </Layout>
  )
}
