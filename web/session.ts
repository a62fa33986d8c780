import type { Context, MiddlewareHandler } from 'hono'
import type { Deps } from '../core/actions/dependencies.ts'
import { actorOf, type SignedIn } from '../core/actions/sign-in.ts'
import { returnPath } from './return-path.ts'
import { sessionCookie } from './session-cookie.ts'
import { viewerAddress } from './viewer-address.ts'

type Known = Extract<SignedIn, { kind: 'signed-in' }>
export type SignedOutBecause = Extract<SignedIn, { kind: 'signed-out' }>['because']

/** What every page behind the sign-in finds in its context. */
export type SignedInEnv = { Variables: Pick<Known, 'actor' | 'staff' | 'session'> }

/** What a page finds that anyone may read. */
export type PerhapsSignedInEnv = { Variables: Partial<SignedInEnv['Variables']> }

export type SessionDeps = {
  deps: Pick<Deps, 'store' | 'clock'>
  /** The site's own origin, from settings. */
  siteAddress: string
  /** Answers a form that was sent after its session ended, with what was typed; by default 401 and nothing more. */
  formCameLate?: (context: Context, because: SignedOutBecause) => Response | Promise<Response>
}

/**
 * Lets only those pass who are signed in, and says who they are. Others are sent to sign in and come back; an htmx
 * request gets 401 with `HX-Redirect`, except one that sends something: the page keeps its words and says what to do.
 */
export function signedIn({ deps, siteAddress, formCameLate }: SessionDeps): MiddlewareHandler<SignedInEnv> {
  const cookie = sessionCookie(siteAddress)
  return async (context, next) => {
    const counts = isPoll(context) ? 'poll' : 'use'
    const known = await actorOf(deps, cookie.read(context), { counts, from: viewerAddress(context) })
    if (known.kind === 'signed-in') {
      context.set('actor', known.actor)
      context.set('staff', known.staff)
      context.set('session', known.session)
      return next()
    }
    cookie.remove(context)
    return signInFirst(context, known.because, formCameLate)
  }
}

/** Says who is signed in, if somebody is, and lets everybody pass: for pages that anyone may read. */
export function perhapsSignedIn({
  deps,
  siteAddress,
}: Pick<SessionDeps, 'deps' | 'siteAddress'>): MiddlewareHandler<PerhapsSignedInEnv> {
  const cookie = sessionCookie(siteAddress)
  return async (context, next) => {
    const from = viewerAddress(context)
    const known = await actorOf(deps, cookie.read(context), { counts: 'use', from })
    if (known.kind === 'signed-in') {
      context.set('actor', known.actor)
      context.set('staff', known.staff)
      context.set('session', known.session)
    }
    return next()
  }
}

/** What a page asks by itself while it lies open: no sign that anybody is there. */
export function isPoll({ req }: Context): boolean {
  return req.method === 'GET' && req.path.endsWith('/pulse')
}

function signInFirst(
  context: Context,
  because: SignedOutBecause,
  formCameLate: SessionDeps['formCameLate'],
): Response | Promise<Response> {
  const isHtmx = context.req.header('hx-request') === 'true'
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
  if (!reads) {
    if (formCameLate && !isHtmx) return formCameLate(context, because)
    return context.body(null, 401)
  }
  // A picture or script that is not there must not begin a sign-in.
  if (!isHtmx && !goesToPage(context)) return context.body(null, 401)
  if (!isHtmx) return context.redirect(signInAddress(pathOf(context.req.url), because), 303)
  context.header('HX-Redirect', signInAddress(pathOf(context.req.header('hx-current-url')), because))
  return context.body(null, 401)
}

/** Whether a person goes to a page. What our service worker fetches for them says so only by its mode. */
function goesToPage({ req }: Context): boolean {
  const to = req.header('sec-fetch-dest') ?? 'document'
  return to === 'document' || req.header('sec-fetch-mode') === 'navigate'
}

/** The sign-in page, told where to come back to and, if there is something to say, why. */
export function signInAddress(to: string, because: SignedOutBecause): string {
  const query = new URLSearchParams({
    ...(to === '/' ? {} : { to }),
    ...(because === 'none' ? {} : { because }),
  })
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in'
}

function pathOf(address: string | undefined): string {
  const url = address === undefined ? null : URL.parse(address)
  return url ? returnPath(url.pathname + url.search) : '/'
}
