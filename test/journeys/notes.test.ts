import { describe, expect } from 'vitest'
import { curtis, dana, keisha, marcus, ruth } from '../support/cast.ts'
import { messageBox, messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })

describe.concurrent('B-12 internal notes', () => {
  journey(
    'are written apart from messages, never sent, and seen by who serves the client',
    async ({ desk, product, typed }) => {
      const page = await desk(dana, `/conversations/${keisha.conversation}`)
      await messageBox(page).fill('Half a message')
      await page.getByRole('link', { name: 'Write an internal note' }).click()
      const box = page.getByRole('textbox', { name: 'Internal note about Keisha' })
      expect(await messageBox(page).isVisible()).toBe(false)
      await page.getByText('Internal note, never sent').first().waitFor()
      await looksRight(page, [1280, 390, 320])
      const before = await product.phone(keisha.number).texts()
      await box.fill(typed('Sounded worried on the phone about her brother.'))
      await page.keyboard.press('Control+Enter')
      const note = messagesSaying(page, 'Sounded worried on the phone')
      await note.waitFor(soon)
      await page.getByText('Note saved. It was not sent to anyone.').waitFor(soon)
      expect(await messageBox(page).inputValue()).toBe('Half a message')
      await looksRight(page, [1280, 390, 320])
      expect(await product.phone(keisha.number).texts()).toEqual(before)

      const supervisor = await desk(ruth, `/conversations/${keisha.conversation}`)
      await messagesSaying(supervisor, 'Sounded worried on the phone')
        .getByText(dana.name)
        .first()
        .waitFor(soon)
    },
  )

  journey('are taken back right after, and come back to nobody', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${marcus.conversation}`)
    await page.getByRole('link', { name: 'Write an internal note' }).click()
    await page.getByRole('textbox', { name: /^Internal note about/ }).fill('Meant for somebody else')
    await page.getByRole('button', { name: 'Save note' }).dblclick()
    const note = messagesSaying(page, 'Meant for somebody else')
    await note.waitFor(soon)
    expect(await note.count()).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The note is removed.').waitFor(soon)
    await note.waitFor({ ...soon, state: 'detached' })
    await page.reload()
    expect(await note.count()).toBe(0)
  })

  journey('can be written where no text can be sent, and without script', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${curtis.conversation}`, { javaScriptEnabled: false })
    await page.locator('#composer').getByText('has asked for no more texts').waitFor()
    await page.getByRole('link', { name: 'Write an internal note' }).click()
    await page.getByRole('textbox', { name: /^Internal note about/ }).fill('Called him, all is well.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await messagesSaying(page, 'Called him, all is well.').waitFor(soon)
    await looksRight(page, [1280, 390])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The note is removed.').waitFor(soon)
    expect(await messagesSaying(page, 'Called him, all is well.').count()).toBe(0)
  })
})
