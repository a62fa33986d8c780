import type { Child } from 'hono/jsx'
import { type Language, type Words, wordsIn } from '../../../words/index.ts'
import { Document } from '../../parts/layout.tsx'
import { useFrame, WithFrame } from '../../parts/site-context.tsx'
import type { AssetAddresses } from '../../site.ts'

/** Draws a page for somebody who is not signed in: no navigation, no scripts. */
export function drawn(language: Language, asset: AssetAddresses, page: Child): string {
  const frame = { words: wordsIn(language), asset, language }
  return `<!doctype html>${<WithFrame frame={frame}>{page}</WithFrame>}`
}

function LonePage({ title, children }: { title: string; children?: Child }) {
  return (
    <Document title={title} isQuiet>
      <main class="page lone" id="main">
        <h1>{title}</h1>
        {children}
        <p class="ways">
          <a href="/help">{useFrame().words.help.title}</a>
        </p>
      </main>
    </Document>
  )
}

const Next = ({ address, children }: { address: string; children?: Child }) => (
  <p class="form-actions">
    <a class="btn primary" href={address}>
      {children}
    </a>
  </p>
)

/** Says why one must sign in again before asking for it. */
export function SignInAgain({ because, to }: { because: keyof Words['signIn']['because']; to: string }) {
  const { signIn } = useFrame().words
  return (
    <LonePage title={signIn.title}>
      <p class="lead" role="status">
        {signIn.because[because]}
      </p>
      <Next address={`/sign-in?${new URLSearchParams({ to })}`}>{signIn.signIn}</Next>
    </LonePage>
  )
}

export type NoSession = 'unknown' | 'disabled' | 'no-department' | 'failed'

/** Signing in came to nothing: why, whom to ask, and where to try again. */
export function NotSignedIn({ because, tryAddress }: { because: NoSession; tryAddress: string }) {
  const { signIn } = useFrame().words
  const said: Record<NoSession, string> = {
    unknown: signIn.unknown,
    disabled: signIn.disabled,
    'no-department': signIn.noDepartment,
    failed: signIn.failed,
  }
  return (
    <LonePage title={signIn.title}>
      <p class="lead" role="alert">
        {said[because]}
      </p>
      <Next address={tryAddress}>{signIn.again}</Next>
    </LonePage>
  )
}

/** The last page of a session. */
export function SignedOut() {
  const { signIn } = useFrame().words
  return (
    <LonePage title={signIn.signedOutTitle}>
      <p class="lead">{signIn.signedOut}</p>
      <Next address="/sign-in">{signIn.again}</Next>
    </LonePage>
  )
}

/** Fields in which somebody may have written at length. */
const written = ['body', 'first', 'note']

/** A form that came after its session had ended: its words are shown and can be sent again. */
export function FormCameLate({ action, fields }: { action: string; fields: [string, string][] }) {
  const { delivery, errors, signIn, site } = useFrame().words
  const shown = fields.find(([name, value]) => written.includes(name) && value.trim() !== '')
  return (
    <LonePage title={errors.expired.title}>
      <p class="lead" role="alert">
        {errors.expired.text}
      </p>
      <p class="form-actions">
        <a class="btn primary" href="/sign-in" target="_blank" rel="noopener">
          {signIn.signIn}
        </a>
      </p>
      <form method="post" action={action}>
        {fields.map((field) =>
          field === shown ? null : <input type="hidden" name={field[0]} value={field[1]} />,
        )}
        {shown && (
          <div class="line">
            <label for="typed">{site.yourWords}</label>
            <textarea class="field kept-words" id="typed" name={shown[0]} dir="auto">
              {shown[1]}
            </textarea>
          </div>
        )}
        <p class="form-actions">
          <button class="btn" type="submit">
            {delivery.sendAgain}
          </button>
        </p>
      </form>
    </LonePage>
  )
}
