import { describe, expect } from 'vitest'
import { dana, ruth } from '../support/cast.ts'
import { soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })

describe.concurrent('CC-08 B-03 B-13 B-25 settings', () => {
  journey('of a department are changed with care, and read by all', async ({ desk }) => {
    const [page, window] = await Promise.all([
      desk(ruth, '/settings/department'),
      desk(ruth, '/settings/department'),
    ])
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Monday, until').fill('')
    await page.getByLabel('Closed days').fill('Christmas')
    await page.getByLabel('Answer texts outside the hours').check()
    await page.getByLabel('Answer in English').fill('We are closed. Call 911.')
    await page.getByText('1 text, 24 of 306 characters').waitFor(soon)
    await page.getByLabel('Days for Active').fill('0')
    await page.getByRole('button', { name: 'Save' }).click()
    const wrong = page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' })
    await wrong.getByRole('link', { name: 'Monday: Enter both times' }).waitFor(soon)
    await wrong.getByRole('link', { name: '“Christmas” is no date.' }).waitFor()
    await wrong.getByRole('link', { name: 'Name both 911 and 988' }).waitFor()
    await wrong.getByRole('link', { name: 'Enter whole days from 1 to 365 for Active' }).waitFor()
    await looksRight(page, [1280, 390, 320])
    expect(await page.getByLabel('Answer in English').inputValue()).toBe('We are closed. Call 911.')
    await page.getByLabel('Monday, until').fill('16:30')
    await page.getByLabel('Closed days').fill('12/25/2026')
    await page.getByLabel('Answer texts outside the hours').uncheck()
    await page.getByLabel('Days for Active').fill('30')
    await page.getByLabel('From', { exact: true }).fill('20:00')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Settings saved.').waitFor(soon)
    await page.getByText(`Last changed by ${ruth.name}`).waitFor()

    await window.getByLabel('Closed days').fill('1/1/2027')
    await window.getByRole('button', { name: 'Save' }).click()
    const told = window.getByRole('alert').filter({ hasText: `${ruth.name} saved other settings` })
    await told.waitFor(soon)
    expect(await told.textContent()).toMatch(/: Hours, Quiet hours, Follow-up\./)
    expect(await window.getByLabel('Closed days').inputValue()).toBe('1/1/2027')
    await looksRight(window, [1280, 390])

    const read = await desk(dana, '/settings/department')
    await read.getByText('8:00 PM to 8:00 AM, by the client’s clock').waitFor(soon)
    await read.getByText('8:00 AM – 4:30 PM').waitFor()
    await read.getByText('after 30 days').waitFor()
    expect(await read.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await looksRight(read, [1280, 390, 320])
  })

  journey('of one’s own are kept, without script', async ({ desk }) => {
    const page = await desk(dana, '/settings', { javaScriptEnabled: false })
    await page.getByText(dana.email).waitFor()
    await page.getByText('Case manager', { exact: true }).waitFor()
    expect(await page.getByRole('radio', { name: 'Send at once' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: '10 seconds' }).check()
    await page.getByLabel('Show conversations grouped by subject').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await page.getByRole('radio', { name: '10 seconds' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Show conversations grouped by subject').isChecked()).toBe(true)
    await looksRight(page, [1280, 390, 320])
  })
})
