import { longestAnswer } from '../../../core/model/away.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import type { SettingsFault, TypedSettings } from '../../../core/model/settings-form.ts'
import { TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Danger } from './danger-section.tsx'
import { SettingsShown } from './department-shown.tsx'
import { useFaults } from './fault-words.tsx'
import { Hours } from './hours-section.tsx'
import { AutomaticText, Section, Tick } from './parts.tsx'
import { Across, FollowUp, Notices, Statuses, Transfers } from './rules-sections.tsx'
import { SettingsFrame } from './settings-frame.tsx'

export type SettingsForm = {
  typed: TypedSettings
  version: number
  faults?: SettingsFault[]
  /** With what the county calls their role. */
  colleagues: { id: string; name: string; role: string }[]
  /** What somebody else saved since the form was drawn. */
  meanwhile?: { say: string; settings: DepartmentSettings }
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
    <SettingsFrame
      action="/settings/department"
      save={words.common.save}
      errors={faults.map((fault) => ({ id: fault.field, say: [dayOf(fault), say(fault)].join('') }))}
    >
      {meanwhile && <Meanwhile {...meanwhile} colleagues={form.colleagues} />}
      <input type="hidden" name="version" value={String(version)} />
      <Hours {...form} />
      <Answer {...form} />
      <Quiet {...form} />
      <Danger {...form} />
      <Notices {...form} />
      <Statuses {...form} />
      <FollowUp {...form} />
      <Transfers {...form} />
      <Across {...form} />
      <p class="help">{labels.takesEffect}</p>
    </SettingsFrame>
  )
}

/** What somebody else saved since the form was drawn: who, in which sections, and all of it to compare. */
function Meanwhile({
  say,
  settings,
  colleagues,
}: NonNullable<SettingsForm['meanwhile']> & Pick<SettingsForm, 'colleagues'>) {
  const { words } = useSite()
  return (
    <div class="theirs">
      <div class="notice" role="alert">
        <p>{say}</p>
      </div>
      <details>
        <summary>{words.settings.department.seeTheirs}</summary>
        <SettingsShown settings={settings} colleagues={colleagues} />
      </details>
    </div>
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
