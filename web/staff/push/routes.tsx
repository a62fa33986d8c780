import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { switchPushOff } from '../../../core/actions/push/switch-off.ts'
import { switchPushOn } from '../../../core/actions/push/switch-on.ts'
import { tryPush } from '../../../core/actions/push/try-push.ts'
import { isBrowserId } from '../../../core/model/push.ts'
import { answerError } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { sessionCookie } from '../../session-cookie.ts'
import { answerPage, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { PushPage } from './page.tsx'

type PushDeps = SiteDeps & { siteAddress: string }

/** The longest that browsers keep a cookie. */
const cookieSeconds = 400 * 24 * 60 * 60

/**
 * Notifications, for each browser. Signing out clears what a browser keeps of the site, its subscription too; a cookie
 * with the browser's id outlives that, so that the service worker takes the subscription up again for the same person.
 */
export function pushRoutes(deps: PushDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  const { name, options } = sessionCookie(deps.siteAddress)
  const cookie = `${name}-push`
  const isHere = (c: Context, browser: string) => getCookie(c, cookie) === browser

  routes.get('/', async (c) => {
    const [site, browsers] = await Promise.all([
      siteOf(c, deps),
      deps.deps.store.pushBrowsers(c.get('actor').staff),
    ])
    const { done } = site.words.push
    const say = Object.entries(done).find(([name]) => name === c.req.query('done'))?.[1]
    return answerPage(
      c,
      site,
      <PushPage browsers={browsers} publicKey={deps.deps.push.publicKey} done={say} />,
    )
  })

  /** The key to subscribe with, for a browser in which its person wants it still. */
  routes.get('/key', async (c) => {
    const browser = getCookie(c, cookie)
    const known = browser && isBrowserId(browser) && (await deps.deps.store.pushBrowser(browser))
    if (!known || known.staff !== c.get('actor').staff) return c.body(null, 204)
    return c.text(deps.deps.push.publicKey)
  })

  routes.post('/browsers', async (c) => {
    const field = await readForm(c)
    const outcome = await switchPushOn(deps.deps, c.get('actor'), {
      address: { endpoint: field('endpoint'), p256dh: field('p256dh'), auth: field('auth') },
      userAgent: c.req.header('user-agent') ?? '',
      instead: getCookie(c, cookie),
    })
    if (outcome.kind !== 'on') return c.body(null, outcome.kind === 'invalid' ? 422 : 403)
    setCookie(c, cookie, outcome.browser, { ...options, maxAge: cookieSeconds })
    return c.body(null, 204)
  })

  routes.post('/browsers/:browser/removal', async (c) => {
    const browser = c.req.param('browser')
    await switchPushOff(deps.deps, c.get('actor'), { browser })
    if (isHere(c, browser)) deleteCookie(c, cookie, options)
    return c.redirect('/push?done=removed', 303)
  })

  routes.post('/browsers/:browser/test', async (c) => {
    const outcome = await tryPush(deps.deps, c.get('actor'), { browser: c.req.param('browser') })
    if (outcome.kind === 'refused') return answerError(c, await siteOf(c, deps), { status: 403 })
    return c.redirect(`/push?done=${outcome.kind === 'sent' ? 'tested' : 'gone'}`, 303)
  })

  return routes
}
