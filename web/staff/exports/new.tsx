import { type ExportFaults, proposedDays, type TypedExport } from '../../../core/model/export-form.ts'
import { patterns } from '../../../core/model/redaction.ts'
import { ErrorSummary, TextArea, TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Site } from '../../site.ts'
import { makeFormKey } from '../form-key.ts'

/** A form as it is first shown: the last thirty days, and what most counties may not give out. */
export function proposed({ now, department }: Site): TypedExport {
  return {
    ...proposedDays(now, department.zone),
    notes: false,
    phrases: '',
    patterns: ['social-security'],
    patternReason: '',
  }
}

type Props = { of: string | undefined; name: string; typed: TypedExport; faults?: ExportFaults }

export function NewExportPage({ of, name, typed, faults = {} }: Props) {
  const { words, department } = useSite()
  const labels = words.exports
  const error = (field: keyof ExportFaults) => faults[field] && labels.errors[faults[field]]
  const names = {
    first: labels.first,
    last: labels.last,
    phrases: labels.phrases,
    patternReason: labels.reason,
  }
  const wrong = (Object.keys(faults) as (keyof ExportFaults)[]).map((id) => ({
    id,
    say: `${names[id]}: ${error(id)}`,
  }))
  return (
    <Layout title={labels.newTitle} here="department">
      <div class="page-head">
        <h1>{labels.newTitle}</h1>
      </div>
      <div class="inset">
        <form class="form" method="post" action="/exports" novalidate>
          <ErrorSummary title={labels.errors.summary} errors={wrong} />
          <input type="hidden" name="key" value={makeFormKey()} />
          {of && <input type="hidden" name="of" value={of} />}
          <h2>{labels.whose}</h2>
          <p dir="auto">
            <b>{of ? labels.ofClient(name) : labels.ofDepartment(department.name)}</b>
          </p>
          {!of && <p class="help">{labels.clientHint}</p>}
          <div class="two">
            <TextField
              id="first"
              name="first"
              type="date"
              label={labels.first}
              value={typed.first}
              error={error('first')}
            />
            <TextField
              id="last"
              name="last"
              type="date"
              label={labels.last}
              help={labels.bothIncluded}
              value={typed.last}
              error={error('last')}
            />
          </div>
          <label class="option">
            <input type="checkbox" name="notes" value="1" checked={typed.notes} />
            <span>{labels.notes}</span>
          </label>
          <p class="help">{labels.notesHelp}</p>
          <h2>{labels.redaction}</h2>
          <TextArea
            id="phrases"
            name="phrases"
            label={labels.phrases}
            help={labels.phrasesHelp}
            value={typed.phrases}
            rows={6}
            error={error('phrases')}
          />
          <fieldset>
            <legend>{labels.redaction}</legend>
            {patterns.map((pattern) => (
              <label class="option">
                <input
                  type="checkbox"
                  name="pattern"
                  value={pattern}
                  checked={typed.patterns.includes(pattern)}
                />
                <span>{labels.patterns[pattern]}</span>
              </label>
            ))}
          </fieldset>
          <TextField
            id="patternReason"
            name="patternReason"
            label={labels.reason}
            value={typed.patternReason}
            maxlength={100}
            error={error('patternReason')}
          />
          <p class="actions">
            <button type="submit" class="btn primary">
              {labels.begin}
            </button>
            <a class="btn" href="/exports">
              {words.common.cancel}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  )
}
