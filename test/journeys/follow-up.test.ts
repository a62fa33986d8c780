import { describe, expect } from 'vitest'
import { dana } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }

describe('B-13 clients due for follow-up', () => {
  journey(
    'stand in a strip that opens a message to them, and goes until tomorrow',
    async ({ desk, product }) => {
      const page = await desk(dana)
      await expect
        .poll(
          async () => {
            await page.reload()
            return page.locator('.follow-up').count()
          },
          { timeout: 60_000, interval: 1000 },
        )
        .toBe(1)
      const said = (await page.locator('.follow-up p').textContent()) ?? ''
      const count = Number(said.match(/^\d+/)?.[0])
      expect(said).toMatch(/in Training (is|are) due for follow-up$/)
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('button', { name: 'Message them' }).click()
      await page.waitForURL(/mass-messages/)
      const people = page.locator('input[name=client]')
      await people.first().waitFor({ ...soon, state: 'attached' })
      expect(await people.count()).toBe(count)
      await page.goto(`${product.site}/clients?filter=follow-up`)
      expect(await page.locator('#rows tr').count()).toBe(count)
      await page.getByRole('button', { name: 'Not now' }).click()
      await page.getByText('You will be reminded tomorrow.').waitFor(soon)
      expect(await page.locator('.follow-up').count()).toBe(0)
      await page.goto(`${product.site}/clients`)
      expect(await page.locator('.follow-up').count()).toBe(0)
    },
  )
})
