import { type Context, Hono } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import * as z from 'zod/mini'
import type { Deps } from '../../../core/actions/dependencies.ts'
import { actorOf, endSession, startSession } from '../../../core/actions/sign-in.ts'
import type { SignInService } from '../../../providers/sign-in.ts'
import { browserLanguage } from '../../browser-language.ts'
import { returnPath } from '../../return-path.ts'
import { sessionCookie } from '../../session-cookie.ts'
import type { AssetAddresses } from '../../site.ts'
import { viewerAddress } from '../../viewer-address.ts'
import { drawn, FormCameLate, type NoSession, NotSignedIn, SignedOut, SignInAgain } from './views.tsx'

export type SignInDeps = {
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'log'>
  signIn: SignInService
  /** The site's own origin, from settings: the sign-in service knows its `/sign-in/callback` and `/signed-out`. */
  siteAddress: string
  /** Signs what waits in the browser during a sign-in. */
  cookieKey: string
  asset: AssetAddresses
}

const minutesToSignIn = 15
const waitingShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })

/**
 * Signing in and out. Nobody need be signed in for these; `POST /sign-out` needs what every form needs, to come from
 * our own pages (`sameOriginOnly`).
 */
export function signInRoutes({ deps, signIn, siteAddress, cookieKey, asset }: SignInDeps): Hono {
  const routes = new Hono()
  const cookie = sessionCookie(siteAddress)
  const waitingKey = `sign-in cookie ${cookieKey}`
  /** One for each sign-in under way, since people have several tabs. */
  const waitingName = (state: string) => `${cookie.name}-sign-in-${state.slice(0, 8)}`
  const callback = new URL('/sign-in/callback', siteAddress)
  const signedOut = new URL('/signed-out', siteAddress).href

  routes.get('/sign-in', async (context) => {
    const to = returnPath(context.req.query('to'))
    const because = context.req.query('because')
    if (because === 'idle' || because === 'ended' || because === 'disabled' || because === 'everywhere')
      return context.html(page(context, <SignInAgain because={because} to={to} />))
    const known = await actorOf(deps, cookie.read(context), { counts: 'use' })
    if (known.kind === 'signed-in') return context.redirect(to, 303)
    const { address, expected } = await signIn.begin(callback.href)
    const kept = JSON.stringify({ ...expected, to })
    await setSignedCookie(context, waitingName(expected.state), kept, waitingKey, {
      ...cookie.options,
      maxAge: minutesToSignIn * 60,
    })
    return context.redirect(address, 303)
  })

  routes.get('/sign-in/callback', async (context) => {
    const name = waitingName(context.req.query('state') ?? '')
    const kept = readWaiting(await getSignedCookie(context, waitingKey, name))
    if (!kept) return notVouched(context, 'no cookie')
    deleteCookie(context, name, cookie.options)
    const current = new URL(callback)
    current.search = new URL(context.req.url).search
    const vouched = await signIn.finish(current, kept)
    if (vouched.kind === 'refused') return notVouched(context, vouched.because)
    const started = await startSession(deps, { ...vouched, from: viewerAddress(context) })
    if (started.kind !== 'started') return sorry(context, started.kind, 403, signIn.signOutAddress(signedOut))
    cookie.write(context, started.secret)
    return context.redirect(kept.to, 303)
  })

  routes.post('/sign-out', async (context) => {
    await endSession(deps, cookie.read(context), viewerAddress(context))
    cookie.remove(context)
    context.header('Clear-Site-Data', '"cache", "storage"')
    return context.redirect(signIn.signOutAddress(signedOut), 303)
  })

  routes.get('/signed-out', (context) => context.html(page(context, <SignedOut />)))

  /** Came too late or twice, or cancelled; whoever is signed in all the same goes on. */
  async function notVouched(context: Context, because: string): Promise<Response> {
    const known = await actorOf(deps, cookie.read(context), { counts: 'use' })
    if (known.kind === 'signed-in') return context.redirect('/', 303)
    deps.log.warn('sign-in was not completed', { because })
    return sorry(context, 'failed', 400, '/sign-in')
  }

  function sorry(context: Context, because: NoSession, status: 400 | 403, tryAddress: string) {
    return context.html(page(context, <NotSignedIn because={because} tryAddress={tryAddress} />), status)
  }

  function page(context: Context, view: Child): string {
    return drawn(browserLanguage(context), asset, view)
  }

  return routes
}

/** Answers a form that came after its session ended with the words it brought, ready to be sent again. */
export function formCameLate(asset: AssetAddresses): (context: Context) => Promise<Response> {
  return async (context) => {
    const form = await context.req.formData().catch(() => new FormData())
    const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
    const { pathname, search } = new URL(context.req.url)
    const view = <FormCameLate action={pathname + search} fields={fields} />
    return context.html(drawn(browserLanguage(context), asset, view), 401)
  }
}

function readWaiting(value: string | false | undefined) {
  if (!value) return undefined
  try {
    const { to, ...rest } = waitingShape.parse(JSON.parse(value))
    return { ...rest, to: returnPath(to) }
  } catch {
    return undefined
  }
}
