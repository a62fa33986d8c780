import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import { type Instant, instantOf, millisecondsOf } from '../../core/model/time.ts'
import { aaliyah, dana, keisha, pretrial, sofia } from '../support/cast.ts'
import { type ProductWorld, within } from '../support/world.ts'
import { messageBox, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()
const { zone } = pretrial

function tomorrowAt(product: ProductWorld, time: string): { date: string; due: Instant } {
  const date = daysAfter(localParts(instantOf(product.world.clock.now()), zone).date, 1)
  return { date, due: instantAt(zone, date, time).instant }
}
async function moveTo(product: ProductWorld, instant: Instant, secondsAfter: number): Promise<void> {
  const ahead = millisecondsOf(instant) - product.world.clock.now()
  await product.advance(Math.ceil(ahead / 1000) + secondsAfter)
}
const rowSaying = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })

/** From the list of clients to the page on which the words are written. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New notification' }).first().click()
  await within(60, `${name} among those found`, async () => {
    await page.getByRole('searchbox').fill('')
    await page.getByRole('searchbox').pressSequentially(name.slice(0, 6))
    return page
      .getByRole('button', { name: `Write to ${name}` })
      .waitFor({ timeout: 5000 })
      .then(() => true)
      .catch(() => false)
  })
  await page.getByRole('button', { name: `Write to ${name}` }).click()
  await page.getByRole('heading', { name: `For ${name}` }).waitFor(soon)
}

describe('V4-10 CC-03 a notification from the client list', () => {
  journey('is written for a time, changed, leaves, and stays on record', async ({ desk, product, typed }) => {
    const page = await desk(dana, '/clients')
    await page.getByRole('link', { name: 'New notification' }).first().click()
    await page.getByRole('heading', { name: 'Who is it for?' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.goBack()
    await choose(page, keisha.name)
    expect(new URL(page.url()).search).toBe('')
    await looksRight(page, [1280, 390, 320])
    const { date, due } = tomorrowAt(product, '10:00')
    await page.getByLabel('Date', { exact: true }).fill(date)
    await page.getByLabel('Time', { exact: true }).fill('10:00')
    const words = typed('Keisha, bring your pay stub today.')
    await messageBox(page).fill(words)
    await page.getByRole('button', { name: 'Schedule message' }).click()
    await page.getByText(`Scheduled for ${keisha.name}`).waitFor(soon)
    await rowSaying(page, words).getByText('Tomorrow 10:00 AM').waitFor(soon)
    await looksRight(page, [1280, 390, 320])

    const better = typed('Keisha, bring your pay stub and ID.')
    await page.getByRole('link', { name: `Edit the message to ${keisha.name}` }).click()
    await looksRight(page, [1280, 390, 320])
    await messageBox(page).fill(better)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await rowSaying(page, better).waitFor(soon)

    await moveTo(product, due, 5)
    await product.phone(keisha.number).received(better)
    const later = await desk(dana, '/scheduled/sent')
    await within(60, 'the record of what left', async () => {
      await later.reload()
      return (await rowSaying(later, better).getByText('Delivered').count()) > 0
    })
    await looksRight(later, [1280, 390, 320])
    expect(await copiesOn(product, keisha.number, better)).toBe(1)
    expect(await copiesOn(product, keisha.number, words)).toBe(0)
  })

  journey('works without script, step by step', async ({ desk, product, typed }) => {
    const page = await desk(dana, '/notifications/new', { javaScriptEnabled: false })
    await page.getByRole('searchbox').fill('Sof')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('button', { name: `Write to ${sofia.name}` }).click()
    const words = typed('Sofía, mañana a las diez.')
    await messageBox(page).fill(words)
    const today = localParts(instantOf(product.world.clock.now()), zone).date
    await page.getByLabel('Date', { exact: true }).fill(today)
    await page.getByLabel('Time', { exact: true }).fill('00:00')
    await page.getByRole('button', { name: 'Schedule message' }).click()
    await page.getByText('Pick a time that is still to come.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe(words)
    await looksRight(page, [1280, 390])
    await page.getByLabel('Date', { exact: true }).fill(tomorrowAt(product, '09:00').date)
    await page.getByLabel('Time', { exact: true }).fill('09:00')
    await page.getByRole('button', { name: 'Schedule message' }).click()
    await rowSaying(page, words).waitFor(soon)
    await page.getByRole('button', { name: `Cancel the message to ${sofia.name}` }).click()
    await page.getByText('The scheduled message is cancelled.').waitFor(soon)
    expect(await rowSaying(page, words).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('It is scheduled again.').waitFor(soon)
    await rowSaying(page, words).waitFor(soon)
  })
})

describe('B-30 a due message that cannot leave', () => {
  journey(
    'comes back to its writer, who is told why and sends it after all',
    async ({ desk, product, typed }) => {
      const page = await desk(dana, '/scheduled')
      await choose(page, aaliyah.name)
      const words = typed('Aaliyah, see you at three.')
      await messageBox(page).fill(words)
      const { date, due } = tomorrowAt(product, '15:00')
      await page.getByLabel('Date', { exact: true }).fill(date)
      await page.getByLabel('Time', { exact: true }).fill('15:00')
      await page.getByRole('button', { name: 'Schedule message' }).click()
      await rowSaying(page, words).waitFor(soon)
      await product.text(aaliyah.number, pretrial.textNumber, 'Please stop texting me')
      const record = await desk(dana, `/conversations/${aaliyah.conversation}`)
      await record.getByText(/^The last message asks to stop/).waitFor(soon)
      await moveTo(product, due, 5)
      const back = await desk(dana, '/scheduled')
      await within(60, 'the message that needs attention', async () => {
        await back.reload()
        return (await back.getByText(words).count()) > 0 && (await back.getByText('Was to leave').count()) > 1
      })
      const held = back.getByRole('region', { name: /need/ }).getByRole('listitem').filter({ hasText: words })
      await held.getByText('answer the question first').waitFor(soon)
      await looksRight(back, [1280, 390, 320])
      const list = await desk(dana, '/clients?filter=failed')
      await rowSaying(list, aaliyah.name).getByText('A scheduled message was not sent.').waitFor(soon)
      expect(await copiesOn(product, aaliyah.number, words)).toBe(0)

      const asked = await desk(dana, `/conversations/${aaliyah.conversation}`)
      await asked.getByRole('button', { name: 'Go on texting' }).click()
      await asked.getByText('Texts go on.').waitFor(soon)
      const again = await desk(dana, '/scheduled')
      await again.getByRole('link', { name: `Change the message to ${aaliyah.name}` }).click()
      const next = tomorrowAt(product, '15:00')
      await again.getByLabel('Date', { exact: true }).fill(next.date)
      await again.getByRole('button', { name: 'Save changes' }).click()
      await rowSaying(again, words).waitFor(soon)
      await moveTo(product, next.due, 5)
      await product.phone(aaliyah.number).received(words)
    },
  )
})
