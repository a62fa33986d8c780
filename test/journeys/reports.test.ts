import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { dana, keisha, ruth } from '../support/cast.ts'
import { messagesSaying, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()

describe('B-18 reports', () => {
  journey('a supervisor reads the year, by day and by staff, and takes it along', async ({ desk }) => {
    const page = await desk(ruth, '/department')
    await page.getByRole('link', { name: /Reports/ }).click()
    await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor(soon)
    await page.getByLabel('Period').selectOption('This year')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('img', { name: /^Messages by month/ }).waitFor(soon)
    await page.getByText('The same as a table').click()
    await page.getByRole('table', { name: 'Messages by month' }).waitFor(soon)
    const answers = page.getByRole('table', { name: 'How fast clients are answered' })
    expect(await answers.getByRole('row').count()).toBe(6)
    await page.getByRole('table', { name: 'Why messages were not delivered' }).waitFor(soon)
    await page.getByText(/^Pretrial Services sent [\d,]+ segments: about \$/).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the days (CSV)' }).click(),
    ])
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv).toContain('Department,Day,Sent by staff')
    expect(csv).not.toContain('Maria')
    await page.getByRole('link', { name: 'By staff' }).click()
    const staff = page.getByRole('table', { name: 'Numbers of each member of staff' })
    await staff.getByRole('row', { name: /Dana Whitfield/ }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })

  journey('what is sent and received now is counted within a minute', async ({ desk, typed }) => {
    const sent = async () => {
      const row = page.getByRole('row', { name: /Dana Whitfield/ })
      return Number(await row.getByRole('cell').first().textContent())
    }
    const page = await desk(ruth, '/reports/staff?period=7')
    const before = await sent()
    const danas = await desk(dana, `/conversations/${keisha.conversationWith('pretrial')}`)
    const words = typed('Your bus pass is ready.')
    await send(danas, words)
    await messagesSaying(danas, words).waitFor(soon)
    await expect
      .poll(
        async () => {
          await page.reload()
          return sent()
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(before + 1)
  })

  journey('the weekly e-mail is one’s own choice, and reports are for those who may', async ({ desk }) => {
    const page = await desk(ruth, '/reports')
    await page.getByRole('button', { name: 'Send me the weekly e-mail' }).click()
    await page.getByText('Your choice is saved.').waitFor(soon)
    await page.getByRole('button', { name: 'Stop the weekly e-mail' }).waitFor(soon)
    const danas = await desk(dana, '/reports')
    expect(await danas.getByRole('heading', { name: 'Reports', level: 1 }).count()).toBe(0)
  })
})
