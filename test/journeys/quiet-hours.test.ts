import { describe, expect } from 'vitest'
import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../core/model/time.ts'
import { dana, keisha, nadia, pretrial, sofia } from '../support/cast.ts'
import { messageBox, says, send, soon } from './support/conversation.ts'
import { type Journey, journeys, looksRight } from './support/county.ts'

const journey = journeys()

/** Lets time pass until clocks in the county show this time, tomorrow where it is past. */
async function until(product: Journey['product'], time: string): Promise<void> {
  const now = product.world.clock.now()
  const { date } = localParts(instantOf(now), pretrial.zone)
  const at = (day: string) => millisecondsOf(instantAt(pretrial.zone, day, time).instant)
  const wanted = at(date) > now ? at(date) : at(daysAfter(date, 1))
  await product.advance(Math.ceil((wanted - now) / 1000))
}

describe('B-03 at night', () => {
  journey(
    'a message waits for the morning, or goes with a reason that is kept',
    async ({ desk, product }) => {
      await until(product, '22:12')
      const page = await desk(dana, `/conversations/${keisha.conversation}`)
      await send(page, 'Keisha, court moved to 8:30.')
      await page.getByText('It is 10:12 PM for Keisha. Messages wait until 8:00 AM.').waitFor(soon)
      expect(await messageBox(page).inputValue()).toBe('Keisha, court moved to 8:30.')
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('button', { name: 'Send now anyway' }).click()
      await page.getByText('Write why it can’t wait first.').waitFor(soon)
      await page.getByLabel('Or say why it can’t wait').fill('Her ride leaves at 7')
      await page.getByRole('button', { name: 'Send now anyway' }).click()
      await says(page, 'court moved to 8:30', 'Her ride leaves at 7')
      await product.phone(keisha.number).received('Keisha, court moved to 8:30.')
      await looksRight(page, [1280, 390])

      await send(page, 'And bring your papers.')
      await page.getByRole('button', { name: 'Send at 8:00 AM' }).click()
      await says(page, 'And bring your papers.', /Will send .* at 8:00 AM/)
      expect(await messageBox(page).inputValue()).toBe('')
      await page.getByText('Messages wait until').waitFor({ state: 'hidden' })
      await until(product, '08:00')
      await product.phone(keisha.number).received('And bring your papers.')
    },
  )

  journey('an answer goes at once', async ({ desk, product }) => {
    await until(product, '22:30')
    await product.text(nadia.number, pretrial.textNumber, 'Is it still tomorrow?')
    const page = await desk(dana, `/conversations/${nadia.conversation}`)
    await send(page, 'Yes, Nadia, at nine.')
    await product.phone(nadia.number).received('Yes, Nadia, at nine.')
  })

  journey('without script the same is asked on the page', async ({ desk, product }) => {
    await until(product, '21:40')
    const page = await desk(dana, `/conversations/${sofia.conversation}`, { javaScriptEnabled: false })
    await send(page, 'Hasta mañana, Sofía.')
    await page.getByText('It is 9:40 PM for Sofía.').waitFor(soon)
    await page.getByRole('button', { name: 'Send at 8:00 AM' }).click()
    await says(page, 'Hasta mañana, Sofía.', /Will send .* at 8:00 AM/)
    await looksRight(page, [1280, 390])
  })
})
