import type { Child } from 'hono/jsx'
import { type Language, type Words, wordsIn } from '../../../words/index.ts'
import type { AssetAddresses } from '../../site.ts'

/** A page as it is sent: the doctype, without which browsers draw by the rules of 1998. */
export function sent(page: Child): string {
  return `<!doctype html>${page}`
}

type Frame = { language: Language; asset: AssetAddresses }

function Page({ title, language, asset, children }: Frame & { title: string; children?: Child }) {
  const { common } = wordsIn(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{common.pageTitle(title)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={asset('app.css')} />
      </head>
      <body>
        <main class="empty" id="main">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

/** Says why one must sign in again before asking for it. */
export function SignInAgain({
  because,
  to,
  ...frame
}: Frame & { because: keyof Words['signIn']['because']; to: string }) {
  const { signIn } = wordsIn(frame.language)
  return (
    <Page title={signIn.title} {...frame}>
      <p role="status">{signIn.because[because]}</p>
      <a class="btn primary" href={`/sign-in?${new URLSearchParams({ to })}`}>
        {signIn.signIn}
      </a>
    </Page>
  )
}

/** Signing in came to nothing, and where to try again. */
export function NotSignedIn({
  because,
  tryAddress,
  ...frame
}: Frame & { because: NoSession; tryAddress: string }) {
  const { signIn } = wordsIn(frame.language)
  const said = {
    unknown: signIn.unknown,
    disabled: signIn.disabled,
    'no-department': signIn.noDepartment,
    failed: signIn.failed,
  }
  return (
    <Page title={signIn.title} {...frame}>
      <p role="alert">{said[because]}</p>
      <a class="btn primary" href={tryAddress}>
        {signIn.again}
      </a>
    </Page>
  )
}

export type NoSession = 'unknown' | 'disabled' | 'no-department' | 'failed'

/** The last page of a session. */
export function SignedOut(frame: Frame) {
  const { signIn } = wordsIn(frame.language)
  return (
    <Page title={signIn.signedOutTitle} {...frame}>
      <p>{signIn.signedOut}</p>
      <a class="btn primary" href="/sign-in">
        {signIn.again}
      </a>
    </Page>
  )
}

/** A form that came after its session had ended: its words are shown and can be sent again. */
export function FormCameLate({
  action,
  fields,
  ...frame
}: Frame & { action: string; fields: [string, string][] }) {
  const { common, errors, signIn } = wordsIn(frame.language)
  return (
    <Page title={errors.expired.title} {...frame}>
      <p role="alert">{errors.expired.text}</p>
      <a class="btn primary" href="/sign-in" target="_blank" rel="noopener">
        {signIn.signIn}
      </a>
      <form method="post" action={action}>
        {fields.map(([name, value]) =>
          name === 'body' ? (
            <textarea class="field kept-words" name={name} aria-label={common.edit}>
              {value}
            </textarea>
          ) : (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        <button class="btn" type="submit">
          {common.tryAgain}
        </button>
      </form>
    </Page>
  )
}
