import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dana, keisha, pretrial, sofia } from '../support/cast.ts'
import { pretendBrowser } from '../support/pretend-browser.ts'
import { within } from '../support/world.ts'
import { soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const widths = [1280, 390, 320] as const

/** The page asks for new counts now and not after its twenty seconds. */
const askNow = (page: Page) =>
  page.evaluate(() => document.body.dispatchEvent(new CustomEvent('cc:slow-tick', { bubbles: true })))

describe('CC-17 on the desktop and the home screen', () => {
  journey('it can be installed, and says without a connection that there is none', async ({ desk }) => {
    const page = await desk(dana)
    await page.evaluate(() => navigator.serviceWorker.ready)
    const devtools = await page.context().newCDPSession(page)
    const { errors, data } = await devtools.send('Page.getAppManifest')
    const manifest = JSON.parse(data ?? '{}')
    expect([errors, manifest.start_url, manifest.display]).toEqual([[], '/clients', 'standalone'])
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // A private window can install nothing, whatever the site is like.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
    await page.context().setOffline(true)
    await page.goto(page.url())
    await page.getByRole('heading', { name: 'You are offline' }).waitFor(soon)
    expect(await page.content()).not.toContain(keisha.name)
    await looksRight(page)
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Clients' }).waitFor(soon)
  })
})

describe('CC-18 notifications', () => {
  journey(
    'come on when a client writes, name nobody, and are switched off again',
    async ({ desk, product }) => {
      const { pushes } = product.world
      const browser = pretendBrowser(pushes.endpointOf('danas-desk'))
      const page = await desk(dana, '/push')
      await page.context().grantPermissions(['notifications'], { origin: product.site })
      // No push service can be reached from here: the browser's own part of subscribing is played.
      await page.context().addInitScript(({ endpoint, ...keys }) => {
        const unsubscribe = async () => localStorage.removeItem('subscribed') === undefined
        const subscription = { endpoint, unsubscribe, toJSON: () => ({ endpoint, keys }) }
        const known = () => (localStorage.getItem('subscribed') ? subscription : null)
        PushManager.prototype.getSubscription = async () => known() as unknown as PushSubscription
        PushManager.prototype.subscribe = async (options) => {
          if (String(options?.applicationServerKey).length !== 87) throw new Error('no key')
          localStorage.setItem('subscribed', 'yes')
          return subscription as unknown as PushSubscription
        }
      }, browser.address)
      await page.reload()
      await page.getByText('Notifications are off in this browser.', { exact: true }).waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByRole('button', { name: 'Turn on notifications' }).click()
      await page.getByText('Notifications are on in this browser.', { exact: true }).waitFor(soon)
      await page.getByText('Chrome on Linux').waitFor(soon)
      expect(await page.getByRole('button', { name: 'Turn on notifications' }).count()).toBe(0)
      await looksRight(page, [...widths])

      await product.text(keisha.number, pretrial.textNumber, 'my address is 12 Elm Street now')
      const [first] = await within(60, 'a notification', () => {
        const came = pushes.of('danas-desk')
        return came.length > 0 && came
      })
      expect(browser.read(first!.body)).toEqual({ title: 'ClientComm', body: 'You have new messages.' })
      expect(first).toMatchObject({ topic: 'new-messages', urgency: 'high' })
      expect(await shown(page, browser.read(first!.body))).toEqual(['You have new messages.'])

      await page.getByRole('button', { name: 'Send a test to Chrome on Linux' }).click()
      await page.getByText('A test is on its way.').waitFor(soon)
      await within(60, 'the test', () => pushes.of('danas-desk').length === 2)
      expect(browser.read(pushes.of('danas-desk')[1]!.body).body).toBe('Notifications work in this browser.')

      await page.getByRole('button', { name: 'Turn off notifications' }).click()
      await page.getByText('No notifications come to that browser any more.').waitFor(soon)
      await page.getByText('Notifications are on in no browser.').waitFor(soon)
    },
  )
})

describe('HQ-05 CC-14 the red number', () => {
  journey(
    'and the title follow what comes, and a line says so wherever one is',
    async ({ desk, product }) => {
      const page = await desk(dana, '/groups')
      const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0)
      await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor(soon)
      await product.text(sofia.number, pretrial.textNumber, 'ya llegué')
      const news = page.getByText('A client wrote to you.')
      await within(60, 'the line', async () => {
        await askNow(page)
        return news.isVisible()
      })
      const clients = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Clients/ })
      expect(await clients.textContent()).toContain(`${before + 1} unread`)
      expect(await page.title()).toBe(`(${before + 1}) Groups – ClientComm`)
      expect(await page.getByRole('link', { name: 'Groups' }).getAttribute('aria-current')).toBe('page')
      await looksRight(page, [...widths])
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await news.waitFor({ ...soon, state: 'hidden' })
      await askNow(page)
      expect(await news.count()).toBe(0)
    },
  )
})

describe('CC-19 CC-20 help', () => {
  journey(
    'is read by whoever is signed out, searched, and says whom to ask',
    async ({ visitor, product }) => {
      const page = await visitor({ javaScriptEnabled: false })
      await page.goto(`${product.site}/signed-out`)
      await page.getByRole('link', { name: 'Help' }).click()
      await page.getByRole('link', { name: 'helpdesk@harborcounty.example' }).waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByLabel('Search the help').fill('wrong person')
      await page.getByRole('button', { name: 'Search' }).click()
      await page.getByText('topics speak of “wrong person”').waitFor(soon)
      expect(page.url()).not.toContain('wrong')
      await page.getByRole('link', { name: 'Adding clients and taking them off' }).click()
      await page.getByRole('heading', { name: 'Take a client off your list' }).waitFor(soon)
      await looksRight(page, [...widths])
      await page.goto(`${product.site}/help/nothing`)
      await page.getByText('There is no such topic.').waitFor(soon)
    },
  )

  journey(
    'opens from the account menu, every topic, in the language of the browser',
    async ({ desk, visitor, product }) => {
      const page = await desk(dana, '/more', { width: 390 })
      await page.getByRole('link', { name: 'Help' }).click()
      await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor(soon)
      const topics = await page
        .locator('.help-topics a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(topics).toHaveLength(13)
      for (const topic of topics) {
        const answer = await page.request.get(product.site + topic)
        expect([topic, answer.status()]).toEqual([topic, 200])
      }
      await page.goto(`${product.site}/help/alerts`)
      await looksRight(page, [390])
      const spanish = await visitor({ locale: 'es-MX' })
      await spanish.goto(`${product.site}/help/transfer`)
      await spanish.getByRole('heading', { name: 'Transferir' }).waitFor(soon)
      await looksRight(spanish, [320])
    },
  )
})

/** Hands a notification to the page's service worker as a push service would, and answers what is shown. */
async function shown(page: Page, words: { title: string; body: string }): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one) found(one.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(page.url()).origin
  const data = JSON.stringify(words)
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  return within(20, 'a notification on the screen', async () => {
    const bodies = await page.evaluate(async () => {
      const { getNotifications } = ServiceWorkerRegistration.prototype
      const shown = await getNotifications.call(await navigator.serviceWorker.ready)
      return shown.map(({ body }) => body)
    })
    return bodies.length > 0 && bodies
  })
}
