import type { Child } from 'hono/jsx'
import { type Period, type PeriodName, periodNames } from '../../../core/model/report.ts'
import { Choice } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** The period that is shown, and how it was asked for. */
export type Asked = { name: PeriodName; period: Period; wrong?: true }

/** The head of every report: which one, of which period. */
export function ReportFrame({
  asked,
  here,
  title,
  children,
}: {
  asked: Asked
  here: 'overview' | 'staff'
  title: string
  children?: Child
}) {
  const { words, times, department } = useSite()
  const { tabs, period } = words.reports
  const path = here === 'overview' ? '/reports' : '/reports/staff'
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <h1>{words.reports.title}</h1>
      </div>
      <div class="inset reports">
        <nav class="report-tabs" aria-label={tabs.label}>
          <a href={`/reports?${queryOf(asked)}`} aria-current={here === 'overview' ? 'page' : undefined}>
            {tabs.overview}
          </a>
          <a href={`/reports/staff?${queryOf(asked)}`} aria-current={here === 'staff' ? 'page' : undefined}>
            {tabs.staff}
          </a>
        </nav>
        <form class="report-period" action={path} method="get">
          <Choice
            id="period"
            name="period"
            label={period.label}
            value={asked.name}
            choices={periodNames.map((value) => ({ value, label: period.choices[value] }))}
          />
          <Day name="from" label={period.from} value={asked.period.from} />
          <Day name="to" label={period.to} value={asked.period.to} />
          <button class="btn primary" type="submit">
            {period.show}
          </button>
        </form>
        {asked.wrong && (
          <p class="notice" role="alert">
            <Icon name="circle-alert" size={18} />
            {period.wrong}
          </p>
        )}
        <p class="lead">
          <strong>{department.name}</strong>
          {' · '}
          {period.of(times.calendarDay(asked.period.from), times.calendarDay(asked.period.to))}
          <br />
          {words.reports.lead}
        </p>
        {children}
      </div>
    </Layout>
  )
}

/** Only read where "from one day to another" is chosen. */
function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div class="line">
      <label for={name}>{label}</label>
      <input class="field" type="date" id={name} name={name} value={value} />
    </div>
  )
}

export function queryOf({ name, period }: Asked): string {
  return new URLSearchParams(name === 'custom' ? { period: name, ...period } : { period: name }).toString()
}

export function Download({ path, asked, label }: { path: string; asked: Asked; label: string }) {
  return (
    <p>
      <a class="btn sm" href={`${path}?${queryOf(asked)}`} download>
        <Icon name="file-text" size={16} />
        {label}
      </a>
    </p>
  )
}
