/**
 * `npm run screenshots`: the pictures of the documents, taken from the running product with the demo county, at a
 * desk's width and a phone's. They change with the product and with the day; nobody draws them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openProduct } from '../local/product.ts'
import { newPage, openBrowser, signIn } from '../test/support/browser.ts'
import { dana, maria, pretrial } from '../test/support/cast.ts'
import { buildFunctions } from './build-functions.ts'
import { smallerPng } from './pictures/smaller-png.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const largestBytes = 200_000

/** What is shown, and how one gets there from the site's start. */
const pictures: Record<string, (page: Page, site: string) => Promise<unknown>> = {
  'client-list': (page, site) => page.goto(`${site}/clients`),
  conversation: (page, site) => page.goto(`${site}/conversations/${maria.conversation}`),
  'send-later': async (page, site) => {
    await page.goto(`${site}/conversations/${maria.conversation}`)
    await page.locator('#body').fill('Hi Maria, this is Dana. Bring your papers on Thursday, please.')
    await page.getByRole('button', { name: /later/i }).click()
    await page.getByRole('dialog').waitFor()
  },
  unclaimed: (page, site) => page.goto(`${site}/unclaimed`),
  claim: async (page, site) => {
    await page.goto(`${site}/unclaimed`)
    await page.locator('main a[href^="/conversations/"]').first().click()
    await page.locator('main a[href$="/claim"]').first().click()
    await page.waitForURL('**/claim')
  },
  'simulator-phone': (page, site) =>
    page.goto(`${site}/simulator/phones/${maria.number}/${pretrial.textNumber}`),
}

await buildFunctions()
const dataDir = mkdtempSync(join(tmpdir(), 'clientcomm-pictures-'))
const world = await openProduct({ dataDir })
const browser = await openBrowser()
try {
  mkdirSync(folder, { recursive: true })
  const site = world.edge?.address ?? ''
  for (const width of [1280, 390] as const) {
    // A phone's screen has more points than a desk's.
    const page = await newPage(browser, { width, deviceScaleFactor: width === 390 ? 2 : 1 })
    let answered = 0
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) answered = response.status()
    })
    await signIn(page, site, dana)
    for (const [name, show] of Object.entries(pictures)) {
      answered = 0
      await show(page, site)
      if (answered !== 200) throw new Error(`${name} answered ${answered}`)
      await take(page, `${name}-${width}.png`)
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  await world.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function take(page: Page, file: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = join(folder, file)
  const picture = smallerPng(await page.screenshot({ animations: 'disabled' }))
  writeFileSync(path, picture)
  const size = picture.length
  console.log(`${file.padEnd(32)}${Math.ceil(size / 1000)} kB`)
  if (size > largestBytes) throw new Error(`${file} is larger than ${largestBytes / 1000} kB`)
}
