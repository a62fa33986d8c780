import type { Child } from 'hono/jsx'

type PageProps = { title: string; children: Child }

/** A page of the sign-in service. */
export function Page({ title, children }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/login/style.css" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>The sign-in service of this laptop, in the place of Amazon Cognito.</footer>
      </body>
    </html>
  )
}

/** A page as it is sent. */
export const document = (page: Child) => `<!doctype html>${page}`

/** What went wrong, said at once to those who cannot see it. */
export const Problem = ({ text }: { text?: string | undefined }) =>
  text ? (
    <p role="alert" class="problem">
      {text}
    </p>
  ) : null

type FieldProps = {
  name: string
  label: string
  type?: string
  autocomplete: string
  value?: string | undefined
  inputmode?: 'numeric' | 'email'
  hint?: string
}

/** A labelled line of text that must be filled in. */
export const Field = ({ name, label, type = 'text', autocomplete, value, inputmode, hint }: FieldProps) => (
  <p>
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      type={type}
      value={value}
      required
      autocomplete={autocomplete}
      inputmode={inputmode}
      aria-describedby={hint ? `${name}-hint` : undefined}
    />
    {hint ? (
      <small id={`${name}-hint`} class="hint">
        {hint}
      </small>
    ) : null}
  </p>
)
