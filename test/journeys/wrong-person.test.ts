import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import { dana, deshawn, pretrial } from '../support/cast.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const widths = [1280, 390, 320] as const

describe('B-28 a number that is somebody else’s', () => {
  journey(
    'is retired with one press, and the stranger’s texts go to Unclaimed and back with Undo',
    async ({ desk, product, typed }) => {
      const number = showNumber(deshawn.number)
      const said = typed('You have the wrong person.')
      const page = await desk(dana, `/conversations/${deshawn.conversation}`)
      await product.text(deshawn.number, pretrial.textNumber, said)
      await messagesSaying(page, said).waitFor(soon)
      await page
        .getByRole('complementary', { name: `About ${deshawn.name}` })
        .getByRole('link', { name: `Edit ${number}` })
        .click()
      await page.getByRole('heading', { name: 'Wrong person' }).waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByRole('button', { name: 'Wrong person' }).click()
      await page.getByRole('status').getByText(`${number} belongs to someone else.`).waitFor(soon)
      expect(await messagesSaying(page, said).count()).toBe(0)
      await page.getByRole('log').getByText('its texts were moved out of here').waitFor()
      await looksRight(page, [...widths])

      const colleague = await desk(dana, '/unclaimed')
      await colleague.getByRole('link', { name: number }).click(soon)
      await messagesSaying(colleague, said).waitFor(soon)

      await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('status').getByText(`${number} is back, with its texts.`).waitFor(soon)
      await messagesSaying(page, said).waitFor(soon)
    },
  )
})
