import type { Child } from 'hono/jsx'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

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
      {page.children}
    </Layout>
  )
}
