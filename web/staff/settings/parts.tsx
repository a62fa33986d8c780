import type { Child } from 'hono/jsx'
import { segmentsOf } from '../../../core/model/segments.ts'
import { described, Field, FieldError } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** One thing that is on or off, or one of several. */
export function Tick(tick: {
  id: string
  name: string
  label: string
  help?: string
  type?: 'checkbox' | 'radio'
  value?: string
  checked: boolean
  disabled?: boolean
}) {
  const { label, help, type = 'checkbox', value = '1', ...input } = tick
  return (
    <label class="option">
      <input {...input} type={type} value={value} aria-describedby={help ? `${tick.id}-help` : undefined} />
      <span>{label}</span>
      {help && <small id={`${tick.id}-help`}>{help}</small>}
    </label>
  )
}

/** A section of a form, with what is wrong with it as a whole. */
export function Section(section: {
  id: string
  title: string
  help?: string | undefined
  error?: string | undefined
  children?: Child
}) {
  const { id, title, help, error, children } = section
  return (
    <fieldset class={error ? 'card setting line wrong' : 'card setting'} id={id} tabindex={-1}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {help && <p class="help">{help}</p>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** A text that the product sends by itself, with what it costs. The count follows the typing, where script runs. */
export function AutomaticText(text: {
  id: string
  label: string
  help?: string
  value: string
  /** The value as it will be sent, where places are filled in. */
  filled?: string
  error?: string | undefined
  most: number
  lang: 'en' | 'es'
}) {
  const { id, label, help, value, filled = value, error, most, lang } = text
  return (
    <Field id={id} label={label} {...(help ? { help } : {})} error={error}>
      <textarea
        class="field"
        name={id}
        rows={4}
        lang={lang}
        hx-post={`/settings/segments?of=${id}`}
        hx-trigger="input delay:400ms"
        hx-target={`#${id}-count`}
        hx-swap="innerHTML"
        hx-sync="this:replace"
        {...described({ id, ...(help ? { help } : {}), error })}
      >
        {value}
      </textarea>
      <output class="help" id={`${id}-count`} for={id}>
        <Count body={filled} most={most} />
      </output>
    </Field>
  )
}

/** "2 texts, 180 of 306 characters". */
export function Count({ body, most }: { body: string; most: number }) {
  const { words } = useSite()
  return <>{words.settings.department.count(segmentsOf(body).count, body.length, most)}</>
}
