import { document, Field, Page, Problem } from './page-parts.tsx'

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
