import { describe, expect } from 'vitest'
import { dana, maria } from '../support/cast.ts'
import { messageBox, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const typed =
  'Sí, la cita es mañana a las diez en la sala 204. Traiga por favor su carta y su identificación.'
const plain =
  'Si, la cita es mañana a las diez en la sala 204. Traiga por favor su carta y su identificacion.'

describe.concurrent('B-04 what a text costs', () => {
  journey(
    'is counted while typing; the costly character is named and replaced in one press',
    async ({ desk }) => {
      const page = await desk(dana, `/conversations/${maria.conversationWith('pretrial')}`)
      await messageBox(page).fill('Do you need a ride? We can give you a bus pass.')
      await page.getByText('1 text, 113 left').first().waitFor(soon)
      // Curly quotes are made plain when it is sent: they cost nothing, and nothing is said of them.
      await messageBox(page).fill(`It’s “here”. ${'a'.repeat(100)}`)
      await page.getByText('1 text, 47 left').first().waitFor(soon)
      expect(await page.getByText('makes this cost').count()).toBe(0)
      await messageBox(page).fill(typed)
      await page.getByText('2 texts, 39 left').first().waitFor(soon)
      await page.getByText('“í” makes this cost 2 texts instead of 1.').first().waitFor()
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('button', { name: 'Use plain characters' }).click()
      await page.getByText('1 text, 65 left').first().waitFor(soon)
      expect(await messageBox(page).inputValue()).toBe(plain)
      // The browser's own undo takes it back: it was an offer.
      await messageBox(page).press('Control+z')
      expect(await messageBox(page).inputValue()).toBe(typed)
      await messageBox(page).fill(`See you there 👍 ${'a'.repeat(60)}`)
      await page.getByRole('button', { name: 'Leave out “👍”' }).click()
      expect(await messageBox(page).inputValue()).toBe(`See you there ${'a'.repeat(60)}`)
    },
  )

  journey('without script the server answers the same', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${maria.conversationWith('pretrial')}`, {
      javaScriptEnabled: false,
    })
    await messageBox(page).fill(typed)
    await page.getByRole('button', { name: 'Count texts' }).click()
    await page.getByText('2 texts, 39 left').waitFor()
    expect(await messageBox(page).inputValue()).toBe(typed)
    await looksRight(page, [1280, 390])
    await page.getByRole('button', { name: 'Use plain characters' }).click()
    await page.getByText('1 text, 65 left').waitFor()
    expect(await messageBox(page).inputValue()).toBe(plain)
  })
})
