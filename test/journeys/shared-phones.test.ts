import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import { chris, dana, pretrial, sofia, vanessa } from '../support/cast.ts'
import { messagesSaying, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const widths = [1280, 390, 320] as const

describe('B-08 a phone that two clients share', () => {
  journey(
    'is added after a plain warning; a text for the other moves with one press',
    async ({ desk, product }) => {
      const page = await desk(dana, '/clients/new')
      await page.getByRole('textbox', { name: 'Name' }).fill('Ana Ramírez')
      await page.getByLabel('Phone number for texts').fill(showNumber(sofia.number))
      await page.getByRole('button', { name: 'Add client' }).click()
      await page
        .getByRole('alert')
        .getByText(`${sofia.name} has this number and is on your list.`)
        .waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByRole('button', { name: 'Another person with the same phone: add them' }).click()
      await page.getByRole('heading', { name: 'Ana Ramírez', level: 1 }).waitFor(soon)
      const anas = new URL(page.url()).pathname

      await page.goto(`${product.site}/conversations/${sofia.conversation}`)
      await send(page, 'Sofía, can you come on Monday?')
      await product.phone(sofia.number).received('can you come on Monday?')
      await product.text(sofia.number, pretrial.textNumber, 'This is Ana, not Sofía.')
      const text = messagesSaying(page, 'This is Ana, not Sofía.')
      await text.getByText('This phone is shared with Ana Ramírez.').waitFor(soon)
      await looksRight(page, [...widths])
      await text.getByRole('button', { name: 'Move to Ana Ramírez' }).click()
      await page.getByRole('heading', { name: 'Ana Ramírez', level: 1 }).waitFor(soon)
      expect(new URL(page.url()).pathname).toBe(anas)
      await messagesSaying(page, 'This is Ana, not Sofía.').waitFor(soon)
      await page.goto(`${product.site}/conversations/${sofia.conversation}`)
      await page.getByRole('log').getByText('was moved to another client').waitFor(soon)
      expect(await messagesSaying(page, 'This is Ana, not Sofía.').count()).toBe(0)

      // From now on this number is in conversation with Ana.
      await product.text(sofia.number, pretrial.textNumber, 'Ana again.')
      await page.goto(product.site + anas)
      await messagesSaying(page, 'Ana again.').waitFor(soon)
    },
  )

  journey('with a colleague’s client shows nothing of them', async ({ desk }) => {
    const page = await desk(dana, '/clients/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('Leo Ortiz')
    await page.getByLabel('Phone number for texts').fill(showNumber(vanessa.number))
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('alert').getByText(`A client of ${chris.name} has this number.`).waitFor(soon)
    expect(await page.getByText(vanessa.name).count()).toBe(0)
    await page.getByRole('button', { name: 'Another person with the same phone: add them' }).click()
    await page.getByRole('heading', { name: 'Leo Ortiz', level: 1 }).waitFor(soon)
    expect(await page.getByText(vanessa.name).count()).toBe(0)
  })
})
