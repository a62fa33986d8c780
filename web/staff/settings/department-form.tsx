import { longestAnswer } from '../../../core/model/away.ts'
import type { SettingsFault, TypedSettings } from '../../../core/model/settings-form.ts'
import { ErrorSummary, TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Danger } from './danger-section.tsx'
import { useFaults } from './fault-words.tsx'
import { Hours } from './hours-section.tsx'
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
  const { words, times } = useSite()
  const { faults = [], version, meanwhile } = form
  const labels = words.settings.department
  const say = ({ because, what }: SettingsFault) => labels.faults[because](what)
  /** Of seven days that may be wrong in the same way, which. */
  const dayOf = ({ field }: SettingsFault) =>
    field.startsWith('hours-') ? `${times.weekday(Number(field.slice(-1)))}: ` : ''
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
        errors={faults.map((fault) => ({ id: fault.field, say: [dayOf(fault), say(fault)].join('') }))}
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
