import { CostlyNote, Counter } from '../../parts/counter.tsx'
import { Field, FieldError, TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { errorOf, type Writing } from './writing.ts'

/** The words to many: out of a template, typed, and what the writer fills in for everybody. */
export function Words({ writing }: { writing: Writing }) {
  return (
    <>
      <UseTemplate writing={writing} />
      <Written writing={writing} />
      <Asked writing={writing} />
    </>
  )
}

function UseTemplate({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { templates } = writing
  if (templates.length === 0) return null
  return (
    <Field id="template" label={write.template} error={errorOf(writing, 'template')}>
      <div class="mass-template">
        <select class="field" id="template" name="template">
          <option value="">{write.noTemplate}</option>
          {templates.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
        <button type="submit" class="btn" formaction="/mass-messages/new" name="use" value="yes">
          {write.useTemplate}
        </button>
      </div>
    </Field>
  )
}

/** The words as written, and the same in Spanish where the department reads it. */
function Written({ writing }: { writing: Writing }) {
  const { words, department } = useSite()
  const { write } = words.mass
  const { typed } = writing
  const error = errorOf(writing, 'body')
  return (
    <>
      <TextField
        id="subject"
        name="subject"
        label={`${write.subject} (${words.common.optional})`}
        help={write.subjectHelp}
        value={typed.subject}
        maxlength={120}
      />
      <div class="mass-words">
        <Field id="body" label={write.body} help={write.bodyHelp} error={error}>
          <textarea
            class="field"
            id="body"
            name="body"
            rows={4}
            maxlength={1600}
            required
            dir="auto"
            aria-describedby={`body-help body-count${error ? ' body-error' : ''}`}
            {...(error ? { 'aria-invalid': 'true' as const } : {})}
          >
            {typed.body}
          </textarea>
        </Field>
        <Counter of="body" body={typed.body} />
        <CostlyNote of="body" body={typed.body} action="/mass-messages/new" />
      </div>
      {department.languages.includes('es') && (
        <details class="mass-spanish" open={typed.spanish !== ''}>
          <summary>
            {write.spanish} ({words.common.optional})
          </summary>
          <textarea
            class="field"
            id="spanish"
            name="spanish"
            rows={4}
            maxlength={1600}
            lang="es"
            aria-label={write.spanish}
            aria-describedby="spanish-help spanish-count"
          >
            {typed.spanish}
          </textarea>
          <p class="help" id="spanish-help">
            {write.spanishHelp}
          </p>
          <Counter of="spanish" body={typed.spanish} />
        </details>
      )}
    </>
  )
}

/** Shown once the words hold something that neither the record nor the writer has filled in. */
function Asked({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const names = Object.keys(writing.typed.asked)
  if (names.length === 0) return null
  const error = errorOf(writing, 'asked')
  return (
    <fieldset class="mass-asked" id="asked">
      <legend>{write.askedTitle}</legend>
      {error && <FieldError id="asked-error">{error}</FieldError>}
      {names.map((name, place) => (
        <TextField
          id={`ask-${place}`}
          name={`ask:${name}`}
          label={write.asked(name)}
          value={writing.typed.asked[name] ?? ''}
          maxlength={200}
        />
      ))}
    </fieldset>
  )
}
