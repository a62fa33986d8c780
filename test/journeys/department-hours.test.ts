import { describe, expect } from 'vitest'
import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../core/model/time.ts'
import { dana, keisha, maria, pretrial, ruth, unknownPhone } from '../support/cast.ts'
import { within } from '../support/world.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { type Journey, journeys, looksRight } from './support/county.ts'

const journey = journeys()

/** Lets time pass until clocks there show this time, on the next day with this name (Sunday is 0). */
async function until(product: Journey['product'], weekday: number, time: string): Promise<void> {
  const now = product.world.clock.now()
  let { date } = localParts(instantOf(now), pretrial.zone)
  do date = daysAfter(date, 1)
  while (new Date(`${date}T12:00:00Z`).getUTCDay() !== weekday)
  const wanted = millisecondsOf(instantAt(pretrial.zone, date, time).instant)
  await product.advance(Math.ceil((wanted - now) / 1000))
}

const said = 'Nobody reads texts right now'

describe('B-26 outside the department’s hours', () => {
  journey('one answer a day says so, to clients and unknown numbers', async ({ desk, product }) => {
    const page = await desk(ruth, '/settings/department')
    await page.getByLabel('Answer texts outside the hours').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Settings saved.').waitFor(soon)
    const heard = async (number: string) =>
      (await product.phone(number).texts()).filter(({ body }) => /Nobody reads|Nadie lee/.test(body))

    await until(product, 2, '20:00')
    // What a function remembers of a department holds for some seconds more.
    let asked = 0
    await within(60, 'the setting holds', async () => {
      asked += 1
      await product.text(keisha.number, pretrial.textNumber, `Is anyone there? ${asked}`)
      await new Promise((done) => setTimeout(done, 1500))
      return (await heard(keisha.number)).length > 0
    })
    const [answer] = await heard(keisha.number)
    expect(answer?.body).toContain(said)
    for (const number of ['911', '988', '(801) 555-0101']) expect(answer?.body).toContain(number)
    await product.text(keisha.number, pretrial.textNumber, 'hello??')
    await product.text(maria.number, pretrial.textNumber, '¿Hay alguien?')
    await product.phone(maria.number).received('Nadie lee los textos')
    await product.text(unknownPhone, pretrial.textNumber, 'is this the court')
    const both = await product.phone(unknownPhone).received(said)
    expect(both.body).toContain('Nadie lee los textos')
    await product.text(unknownPhone, pretrial.textNumber, 'hello?')

    await until(product, 3, '09:00')
    await product.text(keisha.number, pretrial.textNumber, 'Good morning')
    await product.text(unknownPhone, pretrial.textNumber, 'good morning')
    await product.phone(unknownPhone).received('We do not know this number yet')
    const morning = await desk(dana, `/conversations/${keisha.conversation}`)
    await messagesSaying(morning, 'Good morning').waitFor(soon)
    await messagesSaying(morning, 'After-hours answer, sent automatically').first().waitFor()
    await looksRight(morning, [1280, 390])
    expect(await heard(keisha.number)).toHaveLength(1)
    expect(await heard(unknownPhone)).toHaveLength(1)

    await until(product, 6, '12:00')
    await product.text(keisha.number, pretrial.textNumber, 'Working on Saturday?')
    await expect.poll(async () => (await heard(keisha.number)).length, { timeout: 15_000 }).toBe(2)
  })
})
