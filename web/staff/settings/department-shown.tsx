import type { Child } from 'hono/jsx'
import { statusesIn } from '../../../core/model/client-statuses.ts'
import { week } from '../../../core/model/department-hours.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { useSite } from '../../parts/site-context.tsx'

type Shown = {
  settings: DepartmentSettings
  colleagues: { id: string; name: string }[]
}

/** The same settings as plain text, for those who work by them and do not change them. */
export function DepartmentShown(shown: Shown) {
  const { words } = useSite()
  return (
    <div class="inset settings">
      <p class="lead">{words.settings.department.readOnly}</p>
      <SettingsShown {...shown} ids />
    </div>
  )
}

/** `ids`: with the places the index of the page leads to. */
export function SettingsShown({ settings, colleagues, ids = false }: Shown & { ids?: boolean }) {
  const { words, times, department } = useSite()
  const labels = words.settings.department
  const id = (one: string) => (ids ? one : undefined)
  const statuses = statusesIn(settings, department.statusesInFile ?? department.clientStatuses)
  const { quietHours, afterHoursAnswer, closedDays, followUpDays, dangerWords } = settings
  const onDuty = colleagues.filter(({ id }) => settings.dutyList.includes(id))
  return (
    <>
      <Part id={id('hours')} title={labels.hours.title}>
        <Hours settings={settings} />
        <h3>{labels.hours.closedDays}</h3>
        <p>{closedDays.map(times.calendarDay).join(' · ') || labels.hours.noClosedDays}</p>
      </Part>
      <Part id={id('after-hours')} title={labels.afterHours.title}>
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
      <Part id={id('quietHours')} title={labels.quiet.title}>
        <p>
          {quietHours
            ? labels.quiet.span(times.ofDay(quietHours.from), times.ofDay(quietHours.to))
            : labels.quiet.none}
        </p>
        {quietHours && <p>{labels.quiet.answerHoursShort(settings.answerHours)}</p>}
      </Part>
      <Part id={id('danger')} title={labels.danger.title}>
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
      <Part id={id('notices')} title={labels.notices.title}>
        <p>{settings.textInNotices ? labels.notices.withText : labels.notices.withoutText}</p>
        <p>
          {settings.unreadHours === null
            ? labels.notices.unreadNever
            : labels.notices.unreadShown(settings.unreadHours)}
        </p>
      </Part>
      <Part id={id('statuses')} title={labels.statuses.title}>
        <p>{statuses.join(' · ')}</p>
      </Part>
      <Part id={id('follow-up')} title={labels.followUp.title}>
        <dl class="facts">
          {statuses.map((status) => (
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
      <Part id={id('transfers')} title={labels.transfers.title}>
        <p>{settings.historyMoves ? labels.transfers.moves : labels.transfers.stays}</p>
      </Part>
      <Part id={id('across')} title={labels.across.title}>
        <p>{settings.knownAcross ? labels.across.on : labels.across.off}</p>
        <p>{settings.confidential ? labels.confidential.on : labels.confidential.off}</p>
      </Part>
    </>
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

function Part({ id, title, children }: { id: string | undefined; title: string; children?: Child }) {
  return (
    <section class="card setting" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
