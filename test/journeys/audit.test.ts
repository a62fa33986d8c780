import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { dana, keisha, maria, ruth } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }
const program = join(import.meta.dirname, '..', '..', 'verifier', 'verify.mjs')

function verify(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, stdout }
}

describe('B-15 the audit', () => {
  journey(
    'says who saw a client, and a program of its own finds what was changed in it',
    async ({ desk, product }) => {
      const danas = await desk(dana, `/conversations/${maria.conversation}`)
      await danas.getByRole('heading', { name: maria.name }).first().waitFor(soon)
      const path = new URL(danas.url()).pathname

      const page = await desk(ruth, '/audit')
      const lines = page.getByRole('row').filter({ hasText: 'Opened the conversation' })
      await lines.filter({ hasText: dana.name }).filter({ hasText: maria.name }).first().waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      await page.getByLabel('What', { exact: true }).selectOption('Signing in, own settings')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.getByRole('row').filter({ hasText: 'Signed in' }).first().waitFor(soon)
      expect(await lines.count()).toBe(0)

      await page.goto(`${product.site}${path}`)
      await page.getByRole('link', { name: 'Who has seen this' }).first().click()
      await page.getByRole('heading', { name: `Audit of ${maria.name}` }).waitFor(soon)
      await page.getByRole('row').filter({ hasText: ruth.name }).first().waitFor(soon)
      expect(await page.getByText(keisha.name).count()).toBe(0)

      await page.goto(`${product.site}/audit/files`)
      const file = page.getByRole('link', { name: /^File 1/ })
      await file.waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
      const whole = join(product.dataDir, 'audit.jsonl')
      await download.saveAs(whole)
      expect(verify(whole)).toMatchObject({ status: 0 })
      const text = readFileSync(whole, 'utf8')
      expect(text).not.toContain(maria.name)
      writeFileSync(whole, text.replace('"did":"opened a conversation"', '"did":"signed out"'))
      const found = verify(whole)
      expect(found.status).toBe(1)
      expect(found.stdout).toMatch(/event au_\w+ was changed/)
    },
  )

  journey('is for those alone who may read it', async ({ desk }) => {
    const page = await desk(dana, '/audit')
    await page.getByText('not allowed', { exact: false }).or(page.getByRole('heading')).first().waitFor(soon)
    expect(await page.getByRole('row').count()).toBe(0)
    await page.goto(`${new URL(page.url()).origin}/conversations/${maria.conversation}`)
    await page.waitForURL(/\/conversations\/cv_/, soon)
    expect(await page.getByRole('link', { name: 'Who has seen this' }).count()).toBe(0)
  })
})
