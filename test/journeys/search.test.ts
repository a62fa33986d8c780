import { describe, expect } from 'vitest'
import { dana, gerald, maria, priya, vanessa } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const soon = { timeout: 60_000 }

describe.concurrent('B-14 searching messages', () => {
  journey('finds words with and without accents, and opens the thread there', async ({ desk, product }) => {
    const page = await desk(dana, '/search')
    await looksRight(page, [1280, 390, 320])
    const found = page.getByRole('region', { name: 'Messages and notes' }).getByRole('listitem')
    await expect
      .poll(
        async () => {
          await page.goto(`${product.site}/search`)
          await page.getByRole('searchbox').fill('panaderia turno')
          await page.getByRole('button', { name: 'Search' }).click()
          return found.filter({ hasText: 'panadería' }).count()
        },
        { timeout: 120_000, interval: 2000 },
      )
      .toBe(1)
    expect(new URL(page.url()).search).toBe('')
    expect(await found.locator('mark').allTextContents()).toEqual(['turno', 'panadería'])
    await looksRight(page, [1280, 390, 320])
    await found.getByRole('link').click()
    await page.getByRole('heading', { name: maria.name, level: 1 }).waitFor(soon)
    const message = page.locator('.msg:target')
    await message.waitFor(soon)
    expect(await message.textContent()).toContain('panadería')
    expect(await page.getByText('Cansada pero bien').count()).toBe(1)
  })

  journey('finds clients by name, nobody else’s, and nothing of theirs', async ({ desk, product }) => {
    const page = await desk(dana, '/search')
    const search = async (words: string) => {
      await page.goto(`${product.site}/search`)
      await page.getByRole('searchbox').fill(words)
      await page.getByRole('button', { name: 'Search' }).click()
    }
    await search('maria san')
    await page.getByRole('link', { name: maria.name, exact: true }).waitFor(soon)
    await search(maria.conversation)
    await page.getByRole('link', { name: maria.name, exact: true }).waitFor(soon)
    await search(vanessa.name)
    expect(await page.getByRole('link', { name: vanessa.name, exact: true }).count()).toBe(0)
    await search('bus pass is ready')
    expect(await page.getByText('Hi Vanessa').count()).toBe(0)
    await search(gerald.name)
    expect(await page.getByRole('link', { name: vanessa.name, exact: true }).count()).toBe(0)
    const priyas = await desk(priya, '/search')
    await priyas.getByRole('searchbox').fill('panaderia')
    await priyas.getByRole('button', { name: 'Search' }).click()
    await priyas.getByText('Nothing matches “panaderia”').waitFor(soon)
    await looksRight(priyas)
  })
})
