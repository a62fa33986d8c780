import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import { type Instant, instantOf, millisecondsOf } from '../../core/model/time.ts'
import { timesIn } from '../../words/times.ts'
import { dana, keisha, pretrial, sofia } from '../support/cast.ts'
import type { ProductWorld } from '../support/world.ts'
import { messageBox, messagesSaying, says, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const { zone } = pretrial

/** Tomorrow at this time in the county, as an instant and as people there write it. */
function tomorrow(product: ProductWorld, time: string): { date: string; due: Instant; written: string } {
  const now = instantOf(product.world.clock.now())
  const date = daysAfter(localParts(now, zone).date, 1)
  const due = instantAt(zone, date, time).instant
  const times = timesIn('en', zone)
  return { date, due, written: `Will send ${times.dateAndClock(due, now)} ${times.zoneName}` }
}

/** Moves the county's clock to so many seconds after an instant. */
async function moveTo(product: ProductWorld, instant: Instant, secondsAfter: number): Promise<void> {
  const ahead = millisecondsOf(instant) - product.world.clock.now()
  await product.advance(Math.ceil(ahead / 1000) + secondsAfter)
}

/** Writes it and asks for tomorrow at nine. */
async function writeForTomorrow(page: Page, words: string): Promise<void> {
  await messageBox(page).fill(words)
  await page.getByRole('button', { name: 'Send later' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send later' })
  await dialog.getByRole('button', { name: 'Tomorrow morning' }).click()
  await dialog.getByRole('button', { name: 'Schedule message' }).click()
}

describe('V4-04 CC-03 a message written now for tomorrow', () => {
  journey('stands with its time and zone, is changed, leaves then and arrives', async (told) => {
    const { desk, product } = told
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    const nine = tomorrow(product, '09:00')
    await page.getByRole('button', { name: 'Send later' }).click()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await messageBox(page).fill('Keisha, today is your first class.')
    await page.getByRole('button', { name: 'Send later' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send later' })
    await dialog.getByText('Times are Mountain Time').waitFor()
    await looksRight(page, [1280, 390, 320])
    await page.keyboard.press('Escape')
    expect(await messageBox(page).inputValue()).toBe('Keisha, today is your first class.')
    await writeForTomorrow(page, 'Keisha, today is your first class.')
    await says(page, 'today is your first class', nine.written)
    await dialog.waitFor({ state: 'hidden' })
    expect(await messageBox(page).inputValue()).toBe('')
    const bubble = messagesSaying(page, 'today is your first class').locator('.bubble')
    expect(await bubble.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('dashed')
    await looksRight(page, [1280, 390, 320])

    const quarterPast = tomorrow(product, '10:15')
    await messagesSaying(page, 'Keisha, today is your first class')
      .getByRole('link', { name: 'Edit' })
      .click()
    await page.getByRole('heading', { name: 'Edit scheduled message' }).waitFor()
    await looksRight(page, [1280, 390])
    await page.getByLabel('Time', { exact: true }).fill('10:15')
    await messageBox(page).fill('Keisha, today is your first class. Room 12.')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await says(page, 'first class. Room 12.', quarterPast.written)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Scheduled' }).click()
    await page.getByRole('row').filter({ hasText: keisha.name }).getByText('Tomorrow 10:15 AM').waitFor()
    await looksRight(page, [1280, 390, 320])

    await moveTo(product, nine.due, 60)
    const later = await desk(dana, `/conversations/${keisha.conversation}`)
    await says(later, 'first class. Room 12.', quarterPast.written)
    expect(await arrived(product, keisha.number, 'Keisha, today is your first class')).toBe(0)
    await moveTo(product, quarterPast.due, 5)
    await product.phone(keisha.number).received('Keisha, today is your first class. Room 12.')
    const then = await desk(dana, `/conversations/${keisha.conversation}`)
    await says(then, 'first class. Room 12.', 'Delivered')
    expect(await messagesSaying(then, 'Keisha, today is your first class').count()).toBe(1)
    expect(await arrived(product, keisha.number, 'Keisha, today is your first class')).toBe(1)
  })

  journey('is cancelled, brought back, and cancelled for good', async ({ desk, product, typed }) => {
    const page = await desk(dana, `/conversations/${sofia.conversation}`)
    const nine = tomorrow(product, '09:00')
    const words = typed('Sofía, mañana no hay oficina.')
    await writeForTomorrow(page, words)
    await says(page, words, nine.written)
    await messagesSaying(page, words).getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('The scheduled message is cancelled.').waitFor(soon)
    expect(await messagesSaying(page, words).count()).toBe(0)
    await looksRight(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await says(page, words, nine.written)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Scheduled' }).click()
    await page.getByRole('button', { name: `Cancel the message to ${sofia.name}` }).click()
    await page.getByText('The scheduled message is cancelled.').waitFor(soon)
    await moveTo(product, nine.due, 120)
    const then = await desk(dana, `/conversations/${sofia.conversation}`)
    expect(await messagesSaying(then, words).count()).toBe(0)
    expect(await arrived(product, sofia.number, words)).toBe(0)
  })

  journey('is refused for a time that is over, with the words kept', async ({ desk, product, typed }) => {
    const page = await desk(dana, `/conversations/${sofia.conversation}`)
    const words = typed('Sofía, se me olvidó decirle algo.')
    await messageBox(page).fill(words)
    await page.getByRole('button', { name: 'Send later' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send later' })
    const { date } = localParts(instantOf(product.world.clock.now()), zone)
    await dialog.getByLabel('Date').fill(date)
    await dialog.getByLabel('Time').fill('00:00')
    await dialog.getByRole('button', { name: 'Schedule message' }).click()
    await dialog.getByRole('alert').getByText('Pick a time that is still to come.').waitFor(soon)
    await looksRight(page, [1280, 390])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await messageBox(page).inputValue()).toBe(words)
  })
})

async function arrived(product: ProductWorld, number: string, words: string): Promise<number> {
  const texts = await product.phone(number).texts()
  return texts.filter(({ direction, body }) => direction === 'received' && body.includes(words)).length
}
