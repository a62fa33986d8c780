import { describe } from 'vitest'
import { dana, gerald, james, pretrial } from '../support/cast.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const widths = [1280, 390, 320] as const

describe('CC-10 a client taken off the list', () => {
  journey(
    'with a reason, at once and with Undo; what was scheduled is cancelled and comes back',
    async ({ desk }) => {
      const page = await desk(dana, `/conversations/${james.conversation}`)
      await page.getByRole('link', { name: 'Take off your list' }).click()
      await page.getByText('1 scheduled message will be cancelled.').waitFor(soon)
      await page.getByRole('button', { name: 'Take off the list' }).click()
      await page.getByText('Say why, so that it can be understood later.').waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByRole('radio', { name: 'Case closed' }).check()
      await page.getByRole('button', { name: 'Take off the list' }).click()
      await page.getByRole('status').getByText(`${james.name} is off your list.`).waitFor(soon)
      await page.getByRole('log').getByText(`Taken off the list by ${dana.name}: Case closed`).waitFor()
      await page.getByRole('log').getByText('because the client was taken off the list').waitFor()
      await looksRight(page, [...widths])
      await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('status').getByText(`${james.name} is back on your list.`).waitFor(soon)
      await page.getByRole('log').getByText('Will send').first().waitFor(soon)
    },
  )

  journey(
    'stands on a list of its own and is added back, or comes back with a text',
    async ({ desk, product }) => {
      const page = await desk(dana, '/clients/off-list')
      await page.getByRole('link', { name: gerald.name, exact: true }).waitFor(soon)
      await looksRight(page, [...widths])
      await page.getByRole('button', { name: `Add back ${gerald.name}` }).click()
      await page.getByRole('status').getByText(`${gerald.name} is back on your list.`).waitFor(soon)
      await page.goto(`${product.site}/clients/off-list`)
      await page.getByText('You have taken nobody off your list.').waitFor(soon)
      await looksRight(page, [...widths])

      await page.goto(`${product.site}/conversations/${gerald.conversation}/taking-off`)
      await page.getByRole('radio', { name: 'Served elsewhere now' }).check()
      await page.getByRole('button', { name: 'Take off the list' }).click()
      await page.getByRole('status').getByText(`${gerald.name} is off your list.`).waitFor(soon)
      await product.text(gerald.number, pretrial.textNumber, 'Are you still there?')
      await messagesSaying(page, 'Are you still there?').waitFor(soon)
      await page.getByRole('log').getByText('Back on the list, because of a new text').waitFor(soon)
    },
  )
})
