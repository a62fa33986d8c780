import { useSite } from '../../parts/site-context.tsx'
import type { SettingsForm } from './department-form.tsx'
import { Lines, useFaults } from './fault-words.tsx'
import { Section, Tick } from './parts.tsx'

/** The words that may mean danger, and who looks at what they find. */
export function Danger({ typed, faults, colleagues }: SettingsForm) {
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
            help={role}
            checked={typed.dutyList.includes(id)}
          />
        ))}
      </fieldset>
    </Section>
  )
}
