import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { evelyn, keisha, priya, ruth } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }

describe('B-16 public-records export', () => {
  journey(
    'of one client is blacked out, logged, and proven by the hash beside it',
    async ({ desk, typed }) => {
      const page = await desk(ruth, `/conversations/${keisha.conversation}/about`)
      await page.getByRole('link', { name: 'Export their records' }).click()
      await page.getByText(`Only ${keisha.name}`).waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      await page.getByLabel('From').fill('2020-01-01')
      await page.getByLabel('Words and names').fill(typed(keisha.name))
      await page.getByRole('button', { name: 'Make the export' }).click()
      await page.getByRole('alert').getByText('Words and names, one a line: Give a reason.').waitFor(soon)
      await page.getByLabel('Words and names').fill(`${keisha.name} | client of the department`)
      await page.getByLabel('Reason for these').fill('private numbers')
      await page.getByRole('button', { name: 'Make the export' }).click()
      await expect
        .poll(
          async () => {
            await page.reload()
            return page.getByText(/^Done: \d+ entries on \d+ pages\.$/).count()
          },
          { timeout: 60_000, interval: 1000 },
        )
        .toBe(1)
      await looksRight(page, [1280, 390, 320])
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Pages to read and print' }).click()
      const bytes = await readFile(await (await downloading).path())
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect(await page.getByText(hash).count()).toBe(1)
      const text = bytes.toString('utf8')
      expect(text).toContain('Page 000001')
      expect(text).toContain('█████[1]')
      expect(text).not.toContain(keisha.name)
    },
  )
})

describe('B-27 a release of information', () => {
  journey('is recorded, and taken back by the client', async ({ desk, typed }) => {
    const page = await desk(priya, `/conversations/${evelyn.conversation}/about`)
    await page.getByRole('link', { name: 'Releases of information' }).click()
    await page.getByText('None is on record.').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Who receives').selectOption('Pretrial Services')
    await page.getByLabel('For what purpose').fill(typed('Compliance with court conditions'))
    await page.getByLabel('Where the signed form is').fill(typed('Folder 12, second drawer'))
    await page.getByRole('button', { name: 'Record release' }).click()
    await page.getByRole('alert').getByText('Holds until: Enter a date.').waitFor(soon)
    await page.getByLabel('Holds until').fill(`${new Date().getUTCFullYear() + 1}-06-30`)
    await page.getByRole('button', { name: 'Record release' }).click()
    await page.getByText('The release is on record.').waitFor(soon)
    await page.getByRole('heading', { name: 'Pretrial Services Active' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByText('The client takes it back').click()
    await page.getByLabel('In what words').fill(typed('Said so on the phone'))
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('heading', { name: 'Pretrial Services Revoked' }).waitFor(soon)
  })
})
