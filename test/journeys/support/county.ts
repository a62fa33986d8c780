import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CastStaff } from '../../../local/demo-county/staff.ts'
import type { ProductOptions } from '../../../local/product.ts'
import { axe, newPage, openBrowser, overflows, signIn, type Width } from '../../support/browser.ts'
import { openProductWorld, type ProductWorld } from '../../support/world.ts'

type PageOptions = BrowserContextOptions & { width?: Width }

/** What a journey is told with: people at their desks, pretend phones, what goes wrong. */
export type Journey = {
  product: ProductWorld
  /** A browser of its own in which somebody is signed in, at this page of the site. */
  desk(who: CastStaff, path?: string, options?: PageOptions): Promise<Page>
  /** A browser of its own in which nobody is signed in, at no page. */
  visitor(options?: PageOptions): Promise<Page>
  /** Words that a person types and that no log may hold, even when they are kept nowhere. Returns them. */
  typed(words: string): string
}

/** `sideBySide`: the journeys run at the same time, so none may move the clock or put a fault in the way. */
type Journeys = { sideBySide?: boolean } & Pick<Partial<ProductOptions>, 'receiptPace'>
type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>

/** Far more than a journey takes, even where many share a machine; a waiting page gives up after a third. */
const longestMilliseconds = 180_000
const isWithoutScript = new WeakSet<BrowserContext>()
const screenshots = join(import.meta.dirname, '..', '..', '..', 'test-results')

/**
 * One county and one browser for the journeys of a file, each journey with browsers of its own. A journey ends with a
 * look into the functions' logs, which hold nothing personal; one that fails leaves pictures in `test-results/`.
 */
export function journeys({ sideBySide = false, ...options }: Journeys = {}) {
  let product: ProductWorld
  let browser: Browser
  const signedIn = new Map<string, Promise<Cookies>>()

  beforeAll(async () => {
    const opened = await Promise.all([openProductWorld(options), openBrowser()])
    product = opened[0]
    browser = opened[1]
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  /** What a browser keeps of a sign-in through the real pages: done once for all journeys of the file. */
  function cookiesOf(who: CastStaff): Promise<Cookies> {
    const known = signedIn.get(who.id)
    if (known) return known
    const signing = (async () => {
      const page = await newPage(browser)
      await signIn(page, product.site, who).finally(() => page.close())
      const cookies = await page.context().storageState()
      await page.context().close()
      return cookies
    })()
    signedIn.set(who.id, signing)
    signing.catch(() => signedIn.delete(who.id))
    return signing
  }

  async function desk(pages: Page[], who: CastStaff, path: string, options: PageOptions): Promise<Page> {
    const page = await open(pages, { ...options, storageState: await cookiesOf(who) })
    await page.goto(product.site + path)
    const at = new URL(page.url())
    if (at.origin === product.site && !at.pathname.startsWith('/sign-in')) return page
    // The clock was moved since, which ended that session.
    signedIn.delete(who.id)
    await page.context().clearCookies()
    await page.context().addCookies((await cookiesOf(who)).cookies)
    await page.goto(product.site + path)
    return page
  }

  async function open(pages: Page[], options: PageOptions): Promise<Page> {
    const page = await newPage(browser, options)
    pages.push(page)
    page.setDefaultTimeout(longestMilliseconds / 3)
    if (options.javaScriptEnabled === false) isWithoutScript.add(page.context())
    return page
  }

  const run = sideBySide ? it.concurrent : it
  return function journey(name: string, story: (journey: Journey) => Promise<void>): void {
    run(
      name,
      async () => {
        const pages: Page[] = []
        const words: string[] = []
        try {
          await story({
            product,
            desk: (who, path = '/clients', options = {}) => desk(pages, who, path, options),
            visitor: (options = {}) => open(pages, options),
            typed(said) {
              words.push(said)
              return said
            },
          })
          await product.logsHoldNothingPersonal()
          const logs = logsOf(product)
          expect(words.filter((said) => logs.includes(said))).toEqual([])
        } catch (error) {
          await Promise.all(pages.map((page, index) => picture(page, `${name} ${index + 1}`)))
          throw error
        } finally {
          await Promise.all(pages.map((page) => page.context().close()))
          if (!sideBySide) await product.faults.clear()
        }
      },
      longestMilliseconds,
    )
  }
}

/**
 * What axe finds, and whether one must scroll sideways, on the page as it is now, at each of these widths. axe needs
 * script: of a page without, it looks at a copy whose own scripts stay away.
 */
export async function looksRight(page: Page, widths: Width[] = [1280]): Promise<void> {
  if (isWithoutScript.has(page.context())) {
    const copy = await copyWithScript(page)
    await looksRight(copy, widths)
    return copy.context().close()
  }
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 844 })
    const found = { width, axe: await axe(page), overflows: await overflows(page) }
    expect(found).toEqual({ width, axe: [], overflows: false })
  }
  if (before) await page.setViewportSize(before)
}

async function copyWithScript(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  const copy = await newPage(browser)
  const body = await page.content()
  await copy.route('**/*', (route) => {
    const asked = route.request()
    if (asked.isNavigationRequest()) return route.fulfill({ body, contentType: 'text/html' })
    return asked.resourceType() === 'script' ? route.abort() : route.continue()
  })
  await copy.goto(page.url())
  return copy
}

function logsOf({ dataDir }: ProductWorld): string {
  const folder = join(dataDir, 'log')
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.png`
  await page.screenshot({ path: join(screenshots, file), timeout: 5000 }).catch(() => {})
}
