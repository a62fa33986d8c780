import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

type About = { id: string; label: string; help?: string; error?: string | undefined }

/** A labelled field with its help and its error, tied together for those who cannot see them. */
export function Field({ id, label, help, error, children }: About & { children?: Child }) {
  return (
    <div class={error ? 'line wrong' : 'line'}>
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children?: Child }) {
  return (
    <p class="error" id={id}>
      <Icon name="circle-alert" size={16} />
      <span>{children}</span>
    </p>
  )
}

/** The attributes that tie an input to its help and error. */
export function described({ id, help, error }: Omit<About, 'label'>) {
  const by = [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ')
  return {
    id,
    ...(by ? { 'aria-describedby': by } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  }
}

/** One line of text with its label. */
export function TextField(
  field: About & {
    name: string
    value?: string
    type?: string
    required?: boolean
    maxlength?: number
    max?: number
    inputmode?: 'tel' | 'text'
  },
) {
  const { label, help, error, id, value, ...rest } = field
  return (
    <Field id={id} label={label} {...(help ? { help } : {})} error={error}>
      <input
        class="field"
        type="text"
        autocomplete="off"
        {...rest}
        {...described({ id, ...(help ? { help } : {}), error })}
        value={value ?? ''}
      />
    </Field>
  )
}

/** Several lines of text with their label. */
export function TextArea(
  field: About & { name: string; value?: string; required?: boolean; maxlength?: number; rows?: number },
) {
  const { label, help, error, id, value, ...rest } = field
  return (
    <Field id={id} label={label} {...(help ? { help } : {})} error={error}>
      <textarea class="field" rows={4} {...rest} {...described({ id, ...(help ? { help } : {}), error })}>
        {value ?? ''}
      </textarea>
    </Field>
  )
}

/** A choice from a list with its label. */
export function Choice(
  field: About & { name: string; value?: string; choices: { value: string; label: string }[] },
) {
  const { label, help, error, id, value, choices, name } = field
  return (
    <Field id={id} label={label} {...(help ? { help } : {})} error={error}>
      <select class="field" name={name} {...described({ id, ...(help ? { help } : {}), error })}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** What needs fixing, at the top of a form, each with a way to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: { id: string; say: string }[] }) {
  if (errors.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1} id="error-summary">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, say }) => (
          <li>
            <a href={`#${id}`}>{say}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
