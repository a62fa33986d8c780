import type { Child } from 'hono/jsx'

/** A demo account as the sign-in page lists it. */
export type DemoAccount = { email: string; name: string; what: string }

type PageProps = { title: string; children: Child }

function Page({ title, children }: PageProps) {
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

const document = (page: Child) => `<!doctype html>${page}`

const Problem = ({ text }: { text?: string | undefined }) =>
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

const Field = ({ name, label, type = 'text', autocomplete, value, inputmode, hint }: FieldProps) => (
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

export type SignInPage = {
  problem?: string | undefined
  said?: string | undefined
  email?: string | undefined
  demo?: { accounts: DemoAccount[]; password: string } | undefined
  /** The demo account whose details are filled in. */
  chosen?: string | undefined
  query: string
}

/** Where someone signs in; lists the demo accounts and their one password. */
export function signInPage({ problem, said, email, demo, chosen, query }: SignInPage): string {
  return document(
    <Page title="Sign in">
      <Problem text={problem} />
      {said ? <p role="status">{said}</p> : null}
      <form method="post" action={`/login?${query}`}>
        <Field
          name="email"
          label="Email address"
          type="email"
          autocomplete="username"
          inputmode="email"
          value={email ?? chosen}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          value={chosen ? demo?.password : undefined}
        />
        <button type="submit">Sign in</button>
      </form>
      <p>
        <a href={`/login/forgotten?${query}`}>Forgotten your password?</a>
      </p>
      {demo && demo.accounts.length > 0 ? (
        <section aria-labelledby="demo">
          <h2 id="demo">Accounts of the demo county</h2>
          <p>
            All have the password <code>{demo.password}</code>. Choose one to fill in the form.
          </p>
          <ul>
            {demo.accounts.map((account) => (
              <li>
                <a
                  href={`/login?${new URLSearchParams([...new URLSearchParams(query), ['account', account.email]])}`}
                >
                  {account.name}
                </a>
                , {account.what} <small>{account.email}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}

/** First sign-in: the temporary password is replaced. */
export function newPasswordPage(page: {
  problem?: string | undefined
  email: string
  query: string
  rule: string
}) {
  return document(
    <Page title="Choose a new password">
      <Problem text={page.problem} />
      <p>You signed in as {page.email} with a temporary password. Choose your own to go on.</p>
      <form method="post" action={`/login?${page.query}`}>
        <input type="hidden" name="email" value={page.email} autocomplete="username" />
        <Field
          name="newPassword"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint={page.rule}
        />
        <Field name="again" label="New password again" type="password" autocomplete="new-password" />
        <button type="submit">Set the password and sign in</button>
      </form>
    </Page>,
  )
}

/** The second factor; on this laptop the code of the demo account is shown. */
export function secondFactorPage(page: {
  problem?: string | undefined
  query: string
  shown?: string | undefined
}) {
  return document(
    <Page title="Enter the code of your authenticator app">
      <Problem text={page.problem} />
      <form method="post" action={`/login?${page.query}`}>
        <Field name="code" label="Six-digit code" autocomplete="one-time-code" inputmode="numeric" />
        <button type="submit">Sign in</button>
      </form>
      {page.shown ? (
        <p>
          On this laptop you need no app: the code is now <code>{page.shown}</code>. It changes every 30
          seconds; load this page again for the next.
        </p>
      ) : null}
    </Page>,
  )
}

/** Asks for the address to which a code is mailed. */
export function forgottenPage(page: { query: string; email?: string | undefined }): string {
  return document(
    <Page title="Reset your password">
      <p>Enter your email address. If it has an account, we mail you a code.</p>
      <form method="post" action={`/login/forgotten?${page.query}`}>
        <Field
          name="email"
          label="Email address"
          type="email"
          autocomplete="username"
          inputmode="email"
          value={page.email}
        />
        <button type="submit">Mail me a code</button>
      </form>
      <p>
        <a href={`/login?${page.query}`}>Back to sign in</a>
      </p>
    </Page>,
  )
}

/** Takes the mailed code and the new password. */
export function resetPage(page: {
  problem?: string | undefined
  said?: string | undefined
  query: string
  email?: string | undefined
  rule: string
}): string {
  return document(
    <Page title="Enter the code from your mail">
      <Problem text={page.problem} />
      {page.said ? <p role="status">{page.said}</p> : null}
      <form method="post" action={`/login/reset?${page.query}`}>
        <Field
          name="email"
          label="Email address"
          type="email"
          autocomplete="username"
          inputmode="email"
          value={page.email}
        />
        <Field name="code" label="Six-digit code" autocomplete="one-time-code" inputmode="numeric" />
        <Field
          name="newPassword"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint={page.rule}
        />
        <Field name="again" label="New password again" type="password" autocomplete="new-password" />
        <button type="submit">Set the password</button>
      </form>
      <p>
        No mail? A new account has a temporary password instead: ask your supervisor to send the invitation
        again. <a href={`/login/forgotten?${page.query}`}>Mail another code</a>
      </p>
    </Page>,
  )
}

/** Anything that cannot go on; `error` is OAuth's word for it. */
export function errorPage(error: string, description?: string, back?: string): string {
  return document(
    <Page title="This sign-in cannot go on">
      <p role="alert" class="problem">
        {description ?? error} <code>{error}</code>
      </p>
      {back ? (
        <p>
          <a href={back}>Start again from the site</a>
        </p>
      ) : (
        <p>Go back to the site and sign in again.</p>
      )}
    </Page>,
  )
}
