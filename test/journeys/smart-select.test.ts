import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import { dana, keisha, maria, nadia, pretrial, unknownPhone } from '../support/cast.ts'
import { messageBox, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()

describe('V4-05 V4-03 smart select', () => {
  journey(
    'says what it will use and why, and follows the phone she writes from',
    async ({ desk, product }) => {
      const page = await desk(dana, `/conversations/${maria.conversation}`)
      await page.getByText(/because Maria wrote from it/).waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      await send(page, 'See you Thursday, Maria.')
      await product.phone(maria.number).received('See you Thursday, Maria.')
      await says(page, 'See you Thursday, Maria.', 'Delivered')
    },
  )

  journey(
    'decides again when a scheduled message leaves: by then she writes from another phone',
    async ({ desk, product }) => {
      // A second phone of hers, which she has not written from yet.
      const page = await desk(dana, `/conversations/${keisha.conversation}/methods/new`)
      await page.getByLabel('Phone number or email address').fill(showNumber(unknownPhone))
      await page.getByRole('button', { name: 'Add contact method' }).click()
      await page.getByRole('status').getByText('Contact method added.').waitFor(soon)
      await page.goto(`${product.site}/conversations/${keisha.conversation}`)
      await product.text(keisha.number, pretrial.textNumber, 'Hi Dana')
      await page.getByText(`Text to ${showNumber(keisha.number)}, because Keisha wrote from it`).waitFor(soon)
      await messageBox(page).fill('Keisha, court is at nine.')
      await page.getByRole('button', { name: 'Send later' }).click()
      const dialog = page.getByRole('dialog', { name: 'Send later' })
      await dialog.getByRole('button', { name: 'Tomorrow morning' }).click()
      await dialog.getByRole('button', { name: 'Schedule message' }).click()
      await says(page, 'court is at nine', /Will send/)
      for (const body of ['This is Keisha', 'New phone', 'Text me here'])
        await product.text(unknownPhone, pretrial.textNumber, body)
      await page.getByText(`Text to ${showNumber(unknownPhone)}, because Keisha wrote from it`).waitFor(soon)
      await product.advance(26 * 3600)
      await product.phone(unknownPhone).received('Keisha, court is at nine.')
      const texts = await product.phone(keisha.number).texts()
      expect(texts.filter(({ body }) => body === 'Keisha, court is at nine.')).toEqual([])
    },
  )
})

describe('V4-04 now and later from the same box', () => {
  journey('to a number one picks oneself', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${nadia.conversation}`)
    await page.getByLabel('Send by').selectOption(nadia.number)
    await send(page, 'Hello Nadia, this number was picked.')
    await product.phone(nadia.number).received('Hello Nadia, this number was picked.')
  })
})
