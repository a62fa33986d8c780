import { describe, expect } from 'vitest'
import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import { type Instant, instantOf, millisecondsOf } from '../../core/model/time.ts'
import { dana, keisha, pretrial, tess } from '../support/cast.ts'
import { type ProductWorld, within } from '../support/world.ts'
import { messageBox, messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()
const { zone } = pretrial

/** The Monday after next week's, at nine. */
function nextMonday(product: ProductWorld): string {
  let date = localParts(instantOf(product.world.clock.now()), zone).date
  do date = daysAfter(date, 1)
  while (localParts(instantAt(zone, date, '12:00').instant, zone).weekday !== 1)
  return date
}
const nineOn = (date: string): Instant => instantAt(zone, date, '09:00').instant
async function moveTo(product: ProductWorld, instant: Instant, secondsAfter: number): Promise<void> {
  const ahead = millisecondsOf(instant) - product.world.clock.now()
  await product.advance(Math.ceil(ahead / 1000) + secondsAfter)
}

describe('V4-10 V4-04 B-25 a message that repeats', () => {
  journey('leaves each Monday at nine, is skipped once, changed once, and stopped', async (told) => {
    const { desk, product, typed } = told
    const words = typed('Keisha, group meets tonight at 6.')
    const once = typed('Keisha, group meets at 7 this time.')
    const monday = nextMonday(product)
    const page = await desk(dana, `/notifications/new?for=${keisha.conversation}`)
    await page.getByLabel('Date', { exact: true }).fill(monday)
    await page.getByText('Repeat', { exact: true }).click()
    await page.getByRole('combobox', { name: 'How often' }).selectOption({ label: 'Every week' })
    await looksRight(page, [1280, 390, 320])
    await messageBox(page).fill(words)
    await page.getByRole('button', { name: 'Schedule message' }).click()
    const row = page.getByRole('row').filter({ hasText: words })
    await row.getByText('Every Monday at 9:00 AM').waitFor(soon)
    await row.getByRole('link', { name: keisha.name, exact: true }).click()
    await messagesSaying(page, words).getByText('Every Monday at 9:00 AM').waitFor(soon)
    await looksRight(page, [1280, 390, 320])

    await messagesSaying(page, words).getByRole('button', { name: 'Skip this one' }).click()
    await page.getByText(/^Skipped\. The next one leaves Mon/).waitFor(soon)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('It is scheduled again.').waitFor(soon)

    await moveTo(product, nineOn(monday), 5)
    await product.phone(keisha.number).received(words)
    const second = await desk(dana, `/conversations/${keisha.conversation}`)
    await within(60, 'the next one', async () => {
      await second.reload()
      return (await messagesSaying(second, words).getByRole('link', { name: 'Edit' }).count()) === 1
    })
    await messagesSaying(second, words).getByRole('link', { name: 'Edit' }).click()
    await second.getByLabel('Only this one').check()
    await looksRight(second, [1280, 390, 320])
    await messageBox(second).fill(once)
    await second.getByRole('button', { name: 'Save changes' }).click()
    await messagesSaying(second, once).waitFor(soon)

    await moveTo(product, nineOn(daysAfter(monday, 7)), 5)
    await product.phone(keisha.number).received(once)
    await moveTo(product, nineOn(daysAfter(monday, 14)), 5)
    await within(60, 'the third, in the usual words', async () => {
      return (await copiesOn(product, keisha.number, words)) === 2
    })
    const last = await desk(dana, '/scheduled')
    await within(60, 'the fourth in the list', async () => {
      await last.reload()
      return (
        (await last.getByRole('button', { name: `Stop repeating the message to ${keisha.name}` }).count()) > 0
      )
    })
    await last.getByRole('button', { name: `Stop repeating the message to ${keisha.name}` }).click()
    await last.getByText('The message no longer repeats.').waitFor(soon)
    await moveTo(product, nineOn(daysAfter(monday, 21)), 120)
    const after = await desk(dana, '/scheduled/sent')
    await after.getByRole('row').filter({ hasText: once }).waitFor(soon)
    expect(await copiesOn(product, keisha.number, words)).toBe(2)
    expect(await copiesOn(product, keisha.number, once)).toBe(1)
  })

  journey('is nobody else’s business', async ({ desk }) => {
    const page = await desk(tess, '/scheduled')
    await page.getByText('Nothing is scheduled.').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.goto(new URL('/scheduled/sent', page.url()).href)
    await page.getByText('No scheduled message has left yet.').waitFor(soon)
    await looksRight(page, [1280, 390])
  })
})
