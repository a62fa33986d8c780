import { document, Field, Page, Problem } from './page-parts.tsx'

/** A demo account as the sign-in page lists it. */
export type DemoAccount = { email: string; name: string; what: string }

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
