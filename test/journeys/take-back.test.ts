import { describe, expect } from 'vitest'
import { dana, keisha } from '../support/cast.ts'
import { messageBox, messagesSaying, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()

describe('B-25 a few seconds to take a text back', () => {
  journey('the words come back into the box, and nothing leaves', async ({ desk, product }) => {
    const page = await desk(dana, '/settings')
    await page.getByRole('radio', { name: '10 seconds' }).check()
    await page
      .locator('form', { has: page.locator('#hold') })
      .getByRole('button', { name: 'Save' })
      .click()
    await page.getByText('Saved.', { exact: true }).waitFor(soon)
    await page.goto(`${product.site}/conversations/${keisha.conversation}`)
    await send(page, 'Keisha, this was meant for somebody else.')
    await page.getByText('Your message leaves in a few seconds.').waitFor(soon)
    await messageBox(page).fill('What I typed meanwhile.')
    await page.getByRole('status').getByRole('button', { name: /Undo/ }).click()
    await page.getByText('Taken back. It was not sent; your words are in the box.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe(
      'Keisha, this was meant for somebody else.\nWhat I typed meanwhile.',
    )
    await messagesSaying(page, 'meant for somebody else').getByText('Cancelled').first().waitFor(soon)
    await looksRight(page, [1280, 390, 320])

    await messageBox(page).fill('')
    await send(page, 'Keisha, this one is for you.')
    await product.phone(keisha.number).received('Keisha, this one is for you.')
    await says(page, 'this one is for you', 'Delivered')
    expect(await copiesOn(product, keisha.number, 'Keisha, this was meant for somebody else.')).toBe(0)
  })
})
