import type { Child } from 'hono/jsx'
import { week } from '../../../core/model/department-hours.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { useSite } from '../../parts/site-context.tsx'

/** The same settings as plain text, for those who work by them and do not change them. */
export function DepartmentShown({
  settings,
  colleagues,
}: {
  settings: DepartmentSettings
  colleagues: { id: string; name: string }[]
}) {
  const { words, times, department } = useSite()
  const labels = words.settings.department
  const { quietHours, afterHoursAnswer, closedDays, followUpDays, dangerWords } = settings
  const onDuty = colleagues.filter(({ id }) => settings.dutyList.includes(id))
  return (
    <div class="inset settings">
      <p class="lead">{labels.readOnly}</p>
      <Part title={labels.hours.title}>
        <Hours settings={settings} />
        <h3>{labels.hours.closedDays}</h3>
        <p>{closedDays.map(times.calendarDay).join(' · ') || labels.hours.noClosedDays}</p>
      </Part>
      <Part title={labels.afterHours.title}>
        {afterHoursAnswer ? (
          department.languages.map((language) => (
            <blockquote lang={language} class="said">
              {afterHoursAnswer[language]}
            </blockquote>
          ))
        ) : (
          <p>{labels.afterHours.none}</p>
        )}
      </Part>
      <Part title={labels.quiet.title}>
        <p>
          {quietHours
            ? labels.quiet.span(times.ofDay(quietHours.from), times.ofDay(quietHours.to))
            : labels.quiet.none}
        </p>
        {quietHours && <p>{labels.quiet.answerHoursShort(settings.answerHours)}</p>}
      </Part>
      <Part title={labels.danger.title}>
        {dangerWords.length === 0 ? (
          <p>{labels.danger.none}</p>
        ) : (
          <details>
            <summary>{labels.danger.count(dangerWords.length)}</summary>
            <p>{dangerWords.join(' · ')}</p>
          </details>
        )}
        <h3>{labels.danger.duty}</h3>
        <p>{onDuty.map(({ name }) => name).join(', ') || labels.danger.nobody}</p>
      </Part>
      <Part title={labels.followUp.title}>
        <dl class="facts">
          {department.clientStatuses.map((status) => (
            <div>
              <dt>{status}</dt>
              <dd>
                {followUpDays[status] === undefined
                  ? labels.followUp.never
                  : labels.followUp.shown(followUpDays[status])}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={labels.across.title}>
        <p>{settings.knownAcross ? labels.across.on : labels.across.off}</p>
      </Part>
    </div>
  )
}

function Hours({ settings: { hours } }: { settings: DepartmentSettings }) {
  const { words, times } = useSite()
  const labels = words.settings.department.hours
  if (hours === null) return <p>{labels.always}</p>
  return (
    <dl class="facts">
      {week.map((day) => {
        const open = hours[day]
        return (
          <div>
            <dt>{times.weekday(day)}</dt>
            <dd>{open ? `${times.ofDay(open.from)} – ${times.ofDay(open.to)}` : labels.closed}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function Part({ title, children }: { title: string; children?: Child }) {
  return (
    <section class="card setting">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
