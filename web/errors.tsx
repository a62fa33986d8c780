import type { Context } from 'hono'
import type { NotServed } from '../core/actions/served-conversation.ts'
import { type Language, wordsIn } from '../words/index.ts'
import { Document, Layout } from './parts/layout.tsx'
import { useFrame, WithFrame } from './parts/site-context.tsx'
import type { AssetAddresses, Site } from './site.ts'
import { answerFragment, answerPage, wantsFragment } from './staff-site.tsx'

export type ErrorStatus = 400 | 403 | 404 | 409 | 413 | 500

type Told = {
  status: ErrorStatus
  /** Said instead of the usual words of the status. */
  say?: string | undefined
  /** What was typed, given back. */
  typed?: string | undefined
  /** The number to tell an administrator. */
  reference?: string | undefined
  back?: { address: string; label: string } | undefined
}

/** Answers that something can't be done, in its own words and with what was typed: a page, or a sentence for htmx. */
export function answerError(c: Context, site: Site, told: Told) {
  if (wantsFragment(c))
    return answerFragment(
      c,
      site,
      told.say ?? site.words.errors[told.status].text,
      told.status === 500 ? 409 : told.status,
    )
  return answerPage(
    c,
    site,
    <Layout title={site.words.errors[told.status].title}>
      <div class="inset told">
        <ErrorWords told={told} />
      </div>
    </Layout>,
    told.status,
  )
}

/** What an action answered instead of serving: another department's things do not exist. */
export function answerNotServed(
  c: Context,
  site: Site,
  outcome: NotServed | { kind: 'refused'; because: 'form-key' },
  typed?: string,
) {
  if (outcome.kind === 'not-found') return answerError(c, site, { status: 404, typed })
  if (outcome.because === 'form-key') return answerError(c, site, { status: 400, typed })
  if (outcome.because === 'not-in-department') return answerError(c, site, { status: 404, typed })
  return answerError(c, site, { status: 403, say: site.words.errors.because[outcome.because], typed })
}

/** The same where nobody is known to be signed in, or something failed on our side. */
export function answerErrorWithoutSite(c: Context, asset: AssetAddresses, told: Told) {
  const words = wordsIn(languageOf(c))
  if (wantsFragment(c)) return c.html(told.say ?? words.errors[told.status].text, told.status)
  const page = (
    <WithFrame frame={{ words, asset, language: languageOf(c) }}>
      <Document title={words.errors[told.status].title}>
        <main class="page lone" id="main">
          <ErrorWords told={told} />
        </main>
      </Document>
    </WithFrame>
  )
  return c.html(`<!doctype html>${page}`, told.status)
}

/** The page that stands in for any other while there is no connection; kept by the service worker. */
export function answerOffline(c: Context, asset: AssetAddresses) {
  const words = wordsIn(languageOf(c))
  const page = (
    <WithFrame frame={{ words, asset, language: languageOf(c) }}>
      <Document title={words.errors.offline.title} isQuiet>
        <main class="page lone" id="main">
          <h1>{words.errors.offline.title}</h1>
          <p class="lead">{words.errors.offline.text}</p>
          <a class="btn primary" href="/clients">
            {words.common.tryAgain}
          </a>
        </main>
      </Document>
    </WithFrame>
  )
  return c.html(`<!doctype html>${page}`)
}

function ErrorWords({ told }: { told: Told }) {
  const { words } = useFrame()
  const { title, text } = words.errors[told.status]
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        {told.status === 500 && told.typed && words.conversation.compose.kept} {told.say ?? text}{' '}
        {told.reference && <strong>{told.reference}</strong>}
      </p>
      {told.typed && (
        <div class="line">
          <label for="typed">{words.site.yourWords}</label>
          <p class="help" id="typed-help">
            {words.site.yourWordsHelp}
          </p>
          <textarea class="field kept-words" id="typed" readonly aria-describedby="typed-help">
            {told.typed}
          </textarea>
        </div>
      )}
      <p class="form-actions">
        <a class="btn primary" href={told.back?.address ?? '/clients'}>
          {told.back?.label ?? words.errors.home}
        </a>
        <a class="btn" href="/help">
          {words.help.title}
        </a>
      </p>
    </>
  )
}

/** What a request brought that a person had typed. */
export async function typedIn(c: Context): Promise<string | undefined> {
  if (c.req.method !== 'POST') return undefined
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const typed = ['body', 'first', 'name', 'note', 'because']
    .map((name) => form[name])
    .filter((value) => typeof value === 'string')
  return typed.filter((value) => value.trim() !== '').join('\n\n') || undefined
}

function languageOf(c: Context): Language {
  return (c.req.header('accept-language') ?? '').toLowerCase().startsWith('es') ? 'es' : 'en'
}
