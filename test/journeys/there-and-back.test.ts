import { describe, expect } from 'vitest'
import { dana, maria, pretrial } from '../support/cast.ts'
import { messageBox, messagesSaying, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()

describe('CC-01 CC-12 CC-14 a text there and back', () => {
  journey('Dana signs in, writes to Maria, and reads her answer', async ({ desk, product }) => {
    const page = await desk(dana)
    await page.getByRole('link', { name: maria.name }).click()
    await page.getByRole('heading', { name: maria.name, level: 1 }).waitFor()
    await send(page, 'Sí, a las 10:30 en la sala 204.')
    await says(page, 'en la sala 204.', 'Queued')
    expect(await messageBox(page).inputValue()).toBe('')
    await product.phone(maria.number).received('Sí, a las 10:30 en la sala 204.')
    await says(page, 'en la sala 204.', 'Delivered')
    await product.text(maria.number, pretrial.textNumber, 'Muchas gracias, ahí estaré')
    await messagesSaying(page, 'Muchas gracias, ahí estaré').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })
})
