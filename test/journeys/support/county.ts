import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CastStaff } from '../../../local/demo-county/staff.ts'
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

const screenshots = join(import.meta.dirname, '..', '..', '..', 'test-results')

/**
 * One county and one browser for the journeys of a file, each journey with browsers of its own. A journey ends with a
 * look into the functions' logs, which hold nothing personal; one that fails leaves pictures in `test-results/`.
 */
export function journeys() {
  let product: ProductWorld
  let browser: Browser
  const signedIn = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>>()

  beforeAll(async () => {
    const opened = await Promise.all([openProductWorld(), openBrowser()])
    product = opened[0]
    browser = opened[1]
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  async function desk(pages: Page[], who: CastStaff, path: string, options: PageOptions): Promise<Page> {
    const kept = signedIn.get(who.id)
    const page = await newPage(browser, { ...options, ...(kept ? { storageState: kept } : {}) })
    pages.push(page)
    if (kept) {
      await page.goto(product.site + path)
      if (new URL(page.url()).pathname === new URL(path, product.site).pathname) return page
      // The clock was moved since.
      await page.context().clearCookies()
    }
    await signIn(page, product.site, who, path)
    signedIn.set(who.id, await page.context().storageState())
    return page
  }

  return function journey(name: string, story: (journey: Journey) => Promise<void>): void {
    it(name, async () => {
      const pages: Page[] = []
      const words: string[] = []
      try {
        await story({
          product,
          desk: (who, path = '/clients', options = {}) => desk(pages, who, path, options),
          async visitor(options = {}) {
            const page = await newPage(browser, options)
            pages.push(page)
            return page
          },
          typed(said) {
            words.push(said)
            return said
          },
        })
        await product.logsHoldNothingPersonal()
        expect(words.filter((said) => logsOf(product).includes(said))).toEqual([])
      } catch (error) {
        await Promise.all(pages.map((page, index) => picture(page, `${name} ${index + 1}`)))
        throw error
      } finally {
        await Promise.all(pages.map((page) => page.context().close()))
      }
    })
  }
}

/** What axe finds, and whether one must scroll sideways, on the page as it is now, at each of these widths. */
export async function looksRight(page: Page, widths: Width[] = [1280]): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 844 })
    const found = { width, axe: await axe(page), overflows: await overflows(page) }
    expect(found).toEqual({ width, axe: [], overflows: false })
  }
  if (before) await page.setViewportSize(before)
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
