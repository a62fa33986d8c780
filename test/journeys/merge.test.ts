import { describe, expect } from 'vitest'
import { dana, keisha, marcus, pretrial } from '../support/cast.ts'
import { soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const widths = [1280, 390, 320] as const

describe('B-10 two records of one person', () => {
  journey('are compared and become one, with both numbers and all messages', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    await page.getByRole('link', { name: 'Merge with another record' }).click()
    await page.getByRole('button', { name: 'Compare the two' }).click()
    await page.getByText('Pick a client from your list.').waitFor(soon)
    await looksRight(page, [...widths])
    await page.getByRole('searchbox', { name: 'Search your clients by name' }).fill(marcus.name)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('radio', { name: new RegExp(marcus.name) }).check()
    await page.getByRole('button', { name: 'Compare the two' }).click()
    await page.getByRole('heading', { name: `Merge ${keisha.name} and ${marcus.name}?` }).waitFor(soon)
    await page.getByText('This can’t be undone.').waitFor()
    await looksRight(page, [...widths])
    await page.getByRole('button', { name: /^Merge / }).click()
    await page.getByRole('status').getByText('Merged. Messages of both are here.').waitFor(soon)
    await page.getByRole('log').getByText(`Merged with ${marcus.name} by ${dana.name}`).waitFor()
    await looksRight(page, [...widths])
    const kept = new URL(page.url()).pathname
    await page.goto(`${product.site}/conversations/${marcus.conversation}`)
    await page.getByRole('heading', { name: keisha.name, level: 1 }).waitFor(soon)
    expect(new URL(page.url()).pathname).toBe(kept)
    await product.text(marcus.number, pretrial.textNumber, 'It is me, from my old number.')
    await page.getByRole('log').getByText('It is me, from my old number.').waitFor(soon)
  })
})
