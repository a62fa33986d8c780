import type { SettingsFault, SettingsField } from '../../../core/model/settings-form.ts'
import { described, Field } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** What to say beside a field: of several wrong lines, the first. */
export function useFaults(faults: SettingsFault[] = []): (field: SettingsField) => string | undefined {
  const { words } = useSite()
  return (field) => {
    const fault = faults.find((one) => one.field === field)
    return fault && words.settings.department.faults[fault.because](fault.what)
  }
}

/** One thing a line. */
export function Lines(field: {
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
