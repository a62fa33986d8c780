import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Deps } from '../core/actions/dependencies.ts'
import { mostFileBytes } from '../core/model/client-import.ts'
import { largestPictureBytes } from '../core/model/picture.ts'
import type { SignInService } from '../providers/sign-in.ts'
import type { Assets } from './assets/served.ts'
import { mountAssets } from './assets/served.ts'
import { answerError, answerErrorWithoutSite, answerOffline, typedIn } from './errors.tsx'
import { openOversight, overseen } from './oversight.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { SignedInEnv } from './session.ts'
import { signedIn } from './session.ts'
import { accountRoutes } from './staff/account/routes.tsx'
import { clientRoutes } from './staff/clients/routes.tsx'
import { consentRoutes } from './staff/consent/routes.tsx'
import { lengthRoutes } from './staff/conversations/length-routes.tsx'
import { conversationRoutes } from './staff/conversations/routes.tsx'
import { groupRoutes } from './staff/groups/routes.tsx'
import { helpRoutes } from './staff/help/routes.tsx'
import { listRoutes } from './staff/lists/routes.tsx'
import { massMessageRoutes } from './staff/mass-messages/routes.tsx'
import { moreRoutes } from './staff/more/routes.tsx'
import { noticesRoutes } from './staff/notices/routes.tsx'
import { notificationRoutes } from './staff/notifications/routes.tsx'
import { reportRoutes } from './staff/oversight/report-routes.tsx'
import { pictureRoutes } from './staff/pictures/routes.tsx'
import { pushRoutes } from './staff/push/routes.tsx'
import { releasesRoutes } from './staff/releases/routes.tsx'
import { scheduledRoutes } from './staff/scheduled/routes.tsx'
import { searchRoutes } from './staff/search/routes.tsx'
import { sessionRoutes } from './staff/sessions/routes.tsx'
import { alertRoutes } from './staff/settings/alert-routes.tsx'
import { settingsRoutes } from './staff/settings/routes.tsx'
import { formCameLate, signInRoutes } from './staff/sign-in/routes.tsx'
import { tagRoutes } from './staff/tags/routes.tsx'
import { templatePickerRoutes } from './staff/templates/picker-routes.tsx'
import { templateRoutes } from './staff/templates/routes.tsx'
import { transcriptsRoutes } from './staff/transcripts/routes.tsx'
import { transfersRoutes } from './staff/transfers/routes.tsx'
import { unclaimedRoutes } from './staff/unclaimed/routes.tsx'
import { waitingRoutes } from './staff/waiting/routes.tsx'
import { siteOf } from './staff-site.tsx'

export type StaffSite = {
  deps: Deps
  signIn: SignInService
  /** The site's own origin, from settings. */
  siteAddress: string
  /** Signs the cookie of a sign-in that is under way. */
  cookieKey: string
  assets: Assets
  /** Other origins a form may lead to: the sign-in service, when one signs out. */
  formTargets?: string[]
}

/** More than the longest form anyone fills in by hand. */
const largestFormBytes = 64 * 1024
/** A form with a list of clients as a file, and some more, so that one too large is told so in its own words. */
const largestListFormBytes = 2 * mostFileBytes + largestFormBytes
/** A form with the largest picture in it. */
const largestPictureFormBytes = largestPictureBytes + largestFormBytes

/** The staff site: who may come in, then one line for each thing one can do there. */
export function staffApp({
  deps,
  signIn,
  siteAddress,
  cookieKey,
  assets,
  formTargets = [],
}: StaffSite): Hono {
  const app = new Hono()
  const asset = assets.address
  const site = { deps, asset }

  app.use(securityHeaders({ formTargets }))
  app.use(
    sameOriginOnly(siteAddress, (c) => answerErrorWithoutSite(c, asset, { status: 403, say: undefined })),
  )
  const tooLarge = { onError: (c: Context) => answerErrorWithoutSite(c, asset, { status: 413 }) }
  const forms = bodyLimit({ maxSize: largestFormBytes, ...tooLarge })
  const picturesToo = bodyLimit({ maxSize: largestPictureFormBytes, ...tooLarge })
  const listsToo = bodyLimit({ maxSize: largestListFormBytes, ...tooLarge })
  app.use((c, next) => {
    if (c.req.path === '/imports') return listsToo(c, next)
    return (/^\/conversations\/[^/]+\/pictures$/.test(c.req.path) ? picturesToo : forms)(c, next)
  })

  app.get('/health', (c) => c.text('ok'))
  app.get('/offline', (c) => answerOffline(c, asset))
  mountAssets(app, assets)
  app.route('/', signInRoutes({ deps, signIn, siteAddress, cookieKey, asset }))

  app.route('/help', helpRoutes({ ...site, siteAddress }))

  const inside = new Hono<SignedInEnv>()
  inside.use(signedIn({ deps, siteAddress, formCameLate: formCameLate(asset) }))
  inside.get('/', (c) => c.redirect('/clients', 302))
  inside.route('/clients', clientRoutes(site))
  inside.route('/conversations', conversationRoutes(site))
  inside.route('/conversations', lengthRoutes(site))
  inside.route('/conversations', templatePickerRoutes(site))
  inside.route('/unclaimed', unclaimedRoutes(site))
  inside.route('/scheduled', scheduledRoutes(site))
  inside.route('/templates', templateRoutes(site))
  inside.route('/groups', groupRoutes(site))
  inside.route('/mass-messages', massMessageRoutes(site))
  inside.route('/tags', tagRoutes(site))
  inside.route('/search', searchRoutes(site))
  inside.route('/settings', settingsRoutes(site))
  inside.route('/alerts', alertRoutes(site))
  inside.route('/notifications', notificationRoutes(site))
  inside.route('/conversations', pictureRoutes(site))
  inside.route('/lists', listRoutes(site))
  inside.route('/more', moreRoutes(site))
  for (const place of overseen) {
    inside.all(`/${place}`, openOversight(site))
    inside.all(`/${place}/*`, openOversight(site))
  }
  inside.route('/account', sessionRoutes(site))
  inside.route('/conversations', transfersRoutes(site))
  inside.route('/waiting', waitingRoutes(site))
  inside.route('/conversations', reportRoutes(site))
  inside.route('/settings/notices', noticesRoutes(site))
  inside.route('/push', pushRoutes({ ...site, siteAddress }))
  inside.route('/conversations', transcriptsRoutes(site))
  inside.route('/conversations', releasesRoutes(site))
  inside.route('/conversations', consentRoutes(site))
  inside.route('/', accountRoutes(site))
  // Not `notFound`: that is lost when another app mounts this one.
  inside.all('*', async (c) => answerError(c, await siteOf(c, site), { status: 404 }))
  app.route('/', inside)

  app.onError(async (error, c) => {
    const reference = crypto.randomUUID().slice(0, 8)
    deps.log.error('the staff site failed', {
      request: reference,
      error: error.name,
      route: `${c.req.method} ${c.req.routePath}`,
    })
    return answerErrorWithoutSite(c, asset, { status: 500, reference, typed: await typedIn(c) })
  })
  return app
}
