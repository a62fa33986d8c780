import { describe, expect } from 'vitest'
import { dana, ruth } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }
const head = 'Name,Phone,Case manager,Language'

describe('B-22 import of clients', () => {
  journey('a supervisor fixes a file, imports it whole, and again without harm', async ({ desk, typed }) => {
    const page = await desk(ruth, '/imports/new')
    await looksRight(page, [1280, 390, 320])
    const good = [
      `${typed('Alma Quintero')},+1 702-555-0171,${dana.email},Spanish`,
      `${typed('Bruno Keller')},7025550172,,`,
    ]
    const file = (lines: string[]) => ({
      name: 'clients.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...lines].join('\r\n')),
    })
    const bad = `${typed('Cora Flint')},12,nobody@harborcounty.example,`
    await page.getByLabel('CSV file').setInputFiles(file([...good, bad]))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('No such phone number exists.', { exact: false }).waitFor(soon)
    await page.getByText('Nobody in your department has this e-mail address.', { exact: false }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Import 2 clients' }).click()
    await page.getByText('Tick the box to leave them out', { exact: false }).waitFor(soon)
    await page.getByRole('link', { name: 'Check another file' }).click()
    await page.getByLabel('CSV file').setInputFiles(file(good))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 2 clients' }).click()
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.getByText('2 clients added.').count()
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(1)
    await looksRight(page, [1280, 390, 320])
    const danas = await desk(dana, '/clients')
    await danas.getByRole('link', { name: 'Alma Quintero' }).first().waitFor(soon)
    await page.goto(`${new URL(page.url()).origin}/imports/new`)
    await page.getByLabel('Or paste the lines here').fill([head, ...good].join('\n'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('There is nobody to add.').waitFor(soon)
  })
})
