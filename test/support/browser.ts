import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { CastStaff } from '../../local/demo-county/staff.ts'
import { sharedPassword } from './cast.ts'

const require = createRequire(import.meta.url)
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Starts a real Chromium: the one named by CHROMIUM, else the system's, else the one inside `@sparticuz/chromium`.
 * Throws when there is none; journeys are never skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`)
  const system = named ?? usual.find(existsSync)
  if (system)
    return chromium.launch({ executablePath: system, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, '--no-sandbox'],
  })
}

/** 1280 as at a desk, 390 as on a phone, 320 as with the text enlarged four times. */
export type Width = 1280 | 390 | 320

/** A page of a browser of its own: no cookies, a county's time zone. Faults of the page's own script fail the test. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions & { width?: Width } = {},
): Promise<Page> {
  const { width = 1280, ...rest } = options
  const context = await browser.newContext({
    viewport: { width, height: width === 1280 ? 800 : 844 },
    locale: 'en-US',
    timezoneId: 'America/Denver',
    reducedMotion: 'reduce',
    ...rest,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw new Error(`a script failed on ${new URL(page.url()).pathname}: ${error.message}`)
  })
  return page
}

/** Signs a member of the cast in through the real sign-in pages, second factor and all, and ends on the site. */
export async function signIn(page: Page, site: string, who: CastStaff, path = '/'): Promise<void> {
  await page.goto(new URL(path, site).href)
  await page.getByLabel('Email address').fill(who.email)
  await page.getByLabel('Password').fill(sharedPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  if (who.totpSecret) {
    await page.getByLabel('Six-digit code').fill(await freshCode(page))
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await page.waitForURL((url) => url.origin === new URL(site).origin && !url.pathname.startsWith('/sign-in'))
}

let lastCode = ''

/** The code that the local sign-in page shows; each is taken once, so after one the next is waited for. */
async function freshCode(page: Page): Promise<string> {
  const shown = (await page.locator('main code').textContent()) ?? ''
  if (shown !== lastCode) {
    lastCode = shown
    return shown
  }
  await page.waitForTimeout(1000)
  await page.reload()
  return freshCode(page)
}

/** What axe finds against WCAG 2.2 AA and good practice on the page as it is now: empty when nothing. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which no content security policy touches.
  await page.evaluate(`${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};0`)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    type Violation = { id: string; help: string; nodes: { target: string[] }[] }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
}

/** Whether the page can only be read by scrolling sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
