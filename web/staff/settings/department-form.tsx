import { longestAnswer } from '../../../core/model/away.ts'
import { week } from '../../../core/model/department-hours.ts'
import type { SettingsFault, SettingsField, TypedSettings } from '../../../core/model/settings-form.ts'
import { described, ErrorSummary, Field, TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { AutomaticText, Section, Tick } from './parts.tsx'

export type SettingsForm = {
  typed: TypedSettings
  version: number
  faults?: SettingsFault[]
  colleagues: { id: string; name: string; role: string }[]
  /** What somebody else saved since the form was drawn. */
  meanwhile?: string
}

/** The settings of a department, for those who may change them. */
export function DepartmentForm(form: SettingsForm) {
  const { words } = useSite()
  const { faults = [], version, meanwhile } = form
  const labels = words.settings.department
  const say = ({ because, what }: SettingsFault) => labels.faults[because](what)
  return (
    <form
      class="form inset settings"
      action="/settings/department"
      method="post"
      hx-post="/settings/department"
      hx-target="this"
      hx-swap="outerHTML show:top"
      hx-sync="this:drop"
      hx-disable="find button"
      novalidate
    >
      <ErrorSummary
        title={labels.summary}
        errors={faults.map((fault) => ({ id: fault.field, say: say(fault) }))}
      />
      {meanwhile && (
        <div class="notice" role="alert">
          <div>
            <p>{meanwhile}</p>
            <a href="/settings/department" target="_blank" rel="noopener">
              {labels.seeTheirs}
            </a>
          </div>
        </div>
      )}
      <input type="hidden" name="version" value={String(version)} />
      <Hours {...form} />
      <Answer {...form} />
      <Quiet {...form} />
      <Danger {...form} />
      <FollowUp {...form} />
      <Section id="across" title={labels.across.title}>
        <Tick
          id="knownAcross"
          name="knownAcross"
          label={labels.across.allow}
          help={labels.across.help}
          checked={form.typed.knownAcross}
        />
      </Section>
      <p class="help">{labels.takesEffect}</p>
      <p class="error" role="alert" />
      <p class="actions">
        <button type="submit" class="btn primary">
          {words.common.save}
        </button>
        <a class="btn" href="/settings">
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

function Hours({ typed, faults }: SettingsForm) {
  const { words } = useSite()
  const { hours: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="hours" title={labels.title} help={labels.help} error={wrong('hours')}>
      <Tick
        id="hours-always"
        name="hasHours"
        type="radio"
        value="always"
        label={labels.always}
        checked={!typed.hasHours}
      />
      <Tick
        id="hours-set"
        name="hasHours"
        type="radio"
        value="set"
        label={labels.set}
        checked={typed.hasHours}
      />
      <p class="help">{labels.closedHelp}</p>
      <ul class="week">
        {week.map((day) => (
          <Day day={day} times={typed.hours[day]} error={wrong(`hours-${day}`)} />
        ))}
      </ul>
      <Lines
        id="closedDays"
        label={labels.closedDays}
        help={labels.closedDaysHelp}
        value={typed.closedDays}
        error={wrong('closedDays')}
        rows={4}
      />
    </Section>
  )
}

function Day({
  day,
  times: { from, to },
  error,
}: {
  day: (typeof week)[number]
  times: { from: string; to: string }
  error: string | undefined
}) {
  const { words, times } = useSite()
  const { hours: labels } = words.settings.department
  const called = times.weekday(day)
  const time = { type: 'time', class: 'field', autocomplete: 'off' } as const
  return (
    <li class={error ? 'line wrong' : 'line'}>
      <span class="day-name" aria-hidden="true">
        {called}
      </span>
      <input
        {...time}
        name={`from-${day}`}
        value={from}
        aria-label={labels.from(called)}
        {...described({ id: `hours-${day}`, error })}
      />
      <span aria-hidden="true">–</span>
      <input {...time} id={`to-${day}`} name={`to-${day}`} value={to} aria-label={labels.to(called)} />
      {error && (
        <p class="error" id={`hours-${day}-error`}>
          {error}
        </p>
      )}
    </li>
  )
}

function Answer({ typed, faults }: SettingsForm) {
  const { words, department } = useSite()
  const { afterHours: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="after-hours" title={labels.title} help={labels.help}>
      <Tick id="hasAnswer" name="hasAnswer" label={labels.send} checked={typed.hasAfterHoursAnswer} />
      {department.languages.map((language) => (
        <AutomaticText
          id={`answer-${language}`}
          label={labels.text(words.common.languages[language])}
          value={typed.afterHoursAnswer[language]}
          error={wrong(`answer-${language}`)}
          most={longestAnswer}
          lang={language}
        />
      ))}
    </Section>
  )
}

function Quiet({ typed, faults }: SettingsForm) {
  const { words } = useSite()
  const { quiet: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="quietHours" title={labels.title} help={labels.help} error={wrong('quietHours')}>
      <Tick id="hasQuietHours" name="hasQuietHours" label={labels.keep} checked={typed.hasQuietHours} />
      <div class="two">
        <TextField
          id="quietFrom"
          name="quietFrom"
          type="time"
          label={labels.from}
          value={typed.quietHours.from}
        />
        <TextField id="quietTo" name="quietTo" type="time" label={labels.to} value={typed.quietHours.to} />
      </div>
      <TextField
        id="answerHours"
        name="answerHours"
        type="number"
        label={labels.answerHours}
        value={typed.answerHours}
        error={wrong('answerHours')}
      />
    </Section>
  )
}

function Danger({ typed, faults, colleagues }: SettingsForm) {
  const { words } = useSite()
  const { danger: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="danger" title={labels.title} help={labels.help}>
      <Lines
        id="dangerWords"
        label={labels.words}
        value={typed.dangerWords}
        error={wrong('dangerWords')}
        rows={10}
      />
      <fieldset class="duty">
        <legend>{labels.duty}</legend>
        <p class="help">{labels.dutyHelp}</p>
        {colleagues.map(({ id, name, role }) => (
          <Tick
            id={`duty-${id}`}
            name="duty"
            value={id}
            label={name}
            help={words.common.roles[role as keyof typeof words.common.roles]}
            checked={typed.dutyList.includes(id)}
          />
        ))}
      </fieldset>
    </Section>
  )
}

function FollowUp({ typed, faults }: SettingsForm) {
  const { words, department } = useSite()
  const { followUp: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="follow-up" title={labels.title} help={labels.help}>
      {department.clientStatuses.length === 0 && <p>{labels.noStatuses}</p>}
      <div class="two">
        {department.clientStatuses.map((status, index) => (
          <TextField
            id={`followUp-${index}`}
            name={`followUp-${index}`}
            type="number"
            label={labels.days(status)}
            value={typed.followUpDays[status] ?? ''}
            error={wrong(`followUp-${index}`)}
          />
        ))}
      </div>
    </Section>
  )
}

function Lines(field: {
  id: string
  label: string
  help?: string
  value: string
  error: string | undefined
  rows: number
}) {
  const { id, label, help, value, error, rows } = field
  return (
    <Field id={id} label={label} {...(help ? { help } : {})} error={error}>
      <textarea class="field" name={id} rows={rows} {...described({ id, ...(help ? { help } : {}), error })}>
        {value}
      </textarea>
    </Field>
  )
}

/** What to say beside a field: of several wrong lines, the first. */
function useFaults(faults: SettingsFault[] = []): (field: SettingsField) => string | undefined {
  const { words } = useSite()
  return (field) => {
    const fault = faults.find((one) => one.field === field)
    return fault && words.settings.department.faults[fault.because](fault.what)
  }
}
