import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dana, deshawn, keisha, linh, patrice, pretrial } from '../support/cast.ts'
import { within } from '../support/world.ts'
import { messagesSaying, says, saysOnceReloaded, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

/** Receipts come when the clock is moved, so that each state can be looked at. */
const receiptsAfterSeconds = 60
const journey = journeys({ receiptPace: [60_000, 60_000, 60_000] })
const sending = { service: 'sms-voice', operation: 'SendTextMessage' }

/** What stands under the message, without the time. */
const under = (page: Page, words: string) => messagesSaying(page, words).last()

describe('CC-12 queued, sent, delivered', () => {
  journey('follow one another under the message while one looks', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    const words = 'Keisha, breakfast is at eight.'
    await product.faults.set({ ...sending, effect: 'throttle' })
    await send(page, words)
    await says(page, words, 'Queued')
    expect(await copiesOn(product, keisha.number, words)).toBe(0)
    await product.faults.clear()
    await says(page, words, 'Sent')
    expect(await copiesOn(product, keisha.number, words)).toBe(1)
    await product.advance(receiptsAfterSeconds)
    await says(page, words, 'Delivered')
    expect(await copiesOn(product, keisha.number, words)).toBe(1)
    expect(await under(page, words).count()).toBe(1)
  })

  journey('each refusal says why in plain words, and what to do', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${deshawn.conversation}`)
    const refusals = [
      ['MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', 'texts for this month are used up', 'Tell your administrator'],
      ['DESTINATION_PHONE_NUMBER_NOT_VERIFIED', 'not open to all numbers yet', 'Tell your administrator'],
      [
        'DESTINATION_COUNTRY_BLOCKED',
        'a country the county does not text',
        'Send it to a US number, or call',
      ],
      ['PRICE_OVER_THRESHOLD', 'costs more than the county allows', 'Send it to another number, or call'],
      ['ACCOUNT_DISABLED', 'text service is switched off', 'Tell your administrator'],
      ['SOMETHING_NEW', 'did not take this text', 'Check the number and the words'],
    ]
    const note = (index: number) => `DeShawn, note ${index + 1} about Tuesday.`
    for (const [index, [reason = '']] of refusals.entries()) {
      await product.faults.set({ ...sending, effect: 'refuse', reason, times: 1 })
      await send(page, note(index))
      await within(60, 'the refusal', () => product.world.faults.list().length === 0)
    }
    for (const [index, [reason = '', why = '', fix = '']] of refusals.entries()) {
      await says(page, note(index), 'Not delivered')
      const told = (await under(page, note(index)).textContent()) ?? ''
      expect(told).toContain(why)
      expect(told).toContain(fix)
      expect(told).not.toContain(reason)
      expect(await copiesOn(product, deshawn.number, note(index))).toBe(0)
    }
    await looksRight(page, [1280, 390, 320])
  })
})

describe('B-06 a lost answer', () => {
  journey('is never sent again by itself, and the receipt settles it', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${patrice.conversation}`)
    const words = 'Patrice, the office opens at nine.'
    await send(page, words)
    await says(page, words, 'May not have left')
    await says(page, words, /It may have arrived\. Before you send it again, ask the client or wait/)
    await looksRight(page, [1280, 390, 320])
    expect(await copiesOn(product, patrice.number, words)).toBe(1)
    await product.advance(receiptsAfterSeconds)
    await says(page, words, 'Delivered')
    expect(await copiesOn(product, patrice.number, words)).toBe(1)
  })

  journey('waits for a person where no receipt comes', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${linh.conversation}`)
    const words = 'Linh, half past three is fine.'
    await product.faults.set({ ...sending, effect: 'server-error', times: 1 })
    await send(page, words)
    await saysOnceReloaded(page, words, 'May not have left')
    // The sweep has looked at it meanwhile, more than once.
    await product.advance(10 * 60)
    await saysOnceReloaded(page, words, 'May not have left')
    expect(await copiesOn(product, linh.number, words)).toBe(0)
    await under(page, words).getByRole('button', { name: 'It did not arrive' }).click()
    await page.getByText('Thank you. That is noted.').waitFor(soon)
    await says(page, words, 'Not delivered')
    await under(page, words).getByRole('link', { name: 'Send again' }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await product.phone(linh.number).received(words)
    await saysOnceReloaded(page, words, 'Sent')
  })

  journey('a person who knows says that it arrived', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${linh.conversation}`)
    const words = 'Linh, ask for me at the front desk.'
    await product.faults.set({ ...sending, effect: 'lose-answer', times: 1 })
    await send(page, words)
    await saysOnceReloaded(page, words, 'May not have left')
    await under(page, words).getByRole('button', { name: 'It arrived' }).click()
    await says(page, words, 'Delivered')
    expect(await copiesOn(product, linh.number, words)).toBe(1)
  })
})

describe('B-07 a text reported twice', () => {
  journey('stands once in the conversation and counts once', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    await product.faults.set({ service: 'sms-voice', effect: 'duplicate' })
    await product.text(keisha.number, pretrial.textNumber, 'can I come ten minutes late')
    await messagesSaying(page, 'can I come ten minutes late').waitFor(soon)
    await product.text(keisha.number, pretrial.textNumber, 'found a ride after all')
    await messagesSaying(page, 'found a ride after all').waitFor(soon)
    expect(await messagesSaying(page, 'can I come ten minutes late').count()).toBe(1)
    expect(await messagesSaying(page, 'found a ride after all').count()).toBe(1)
    await product.faults.set({ service: 'sms-voice', effect: 'reorder' })
    await send(page, 'Ten minutes is fine.')
    await saysOnceReloaded(page, 'Ten minutes is fine.', 'Sent')
    await product.advance(receiptsAfterSeconds)
    await saysOnceReloaded(page, 'Ten minutes is fine.', 'Delivered')
  })
})
