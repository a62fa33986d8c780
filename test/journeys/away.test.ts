import { describe, expect } from 'vitest'
import { localParts } from '../../core/model/send-time.ts'
import { instantOf } from '../../core/model/time.ts'
import { chris, dana, keisha, maria, pretrial, vanessa } from '../support/cast.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const day = 24 * 3600

describe('V4-14 an away message', () => {
  journey('is written, answers whoever writes once a day, and is turned off', async ({ desk, product }) => {
    const page = await desk(dana)
    await page.getByText('Away message off').waitFor(soon)
    await page.goto(`${product.site}/settings/away`)
    await looksRight(page, [1280, 390, 320])
    const today = localParts(instantOf(product.world.clock.now()), pretrial.zone).date
    await page.getByLabel('First day away').fill(today)
    await page.getByLabel('Back on').fill(today)
    await page.getByRole('button', { name: 'Save away message' }).click()
    const wrong = page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' })
    await wrong.getByText('Choose a day after your first day away.').waitFor(soon)
    await wrong.getByText('clients should know whom to turn to').waitFor()
    await looksRight(page, [1280, 390])
    const back = localParts(instantOf(product.world.clock.now() + 3 * day * 1000), pretrial.zone).date
    await page.getByLabel('Back on').fill(back)
    await page.getByLabel('Whom to contact meanwhile').fill(`${chris.name}, (801) 555-0101`)
    await page.getByRole('button', { name: 'Save away message' }).click()
    await page.getByText('Saved. Your away message is on').waitFor(soon)
    await page.getByText('Away message on', { exact: true }).waitFor()
    await looksRight(page, [1280, 390, 320])

    await product.text(keisha.number, pretrial.textNumber, 'Is my check-in still on Friday?')
    const answer = await product.phone(keisha.number).received('I am away until')
    expect(answer.body).toContain(`contact ${chris.name}, (801) 555-0101.`)
    await product.text(maria.number, pretrial.textNumber, '¿Me puede llamar?')
    await product.phone(maria.number).received('No trabajo hasta el')
    await product.text(keisha.number, pretrial.textNumber, 'Never mind, found it')
    await page.goto(`${product.site}/conversations/${keisha.conversation}`)
    await messagesSaying(page, 'Never mind, found it').waitFor(soon)
    await messagesSaying(page, 'Away message, sent automatically').waitFor()
    await looksRight(page, [1280, 390, 320])
    const heard = async () =>
      (await product.phone(keisha.number).texts()).filter(({ body }) => body.includes('I am away until'))
    expect(await heard()).toHaveLength(1)

    await page.getByRole('form', { name: 'Away message' }).getByRole('button', { name: 'Turn off' }).click()
    await page.getByText('Your away message is off.').waitFor(soon)
    await product.text(keisha.number, pretrial.textNumber, 'One more thing')
    await page.goto(`${product.site}/conversations/${keisha.conversation}`)
    await messagesSaying(page, 'One more thing').waitFor(soon)
    expect(await heard()).toHaveLength(1)
  })

  journey('goes after every message if wished, and ends by itself on the day back', async (told) => {
    const { desk, product } = told
    const page = await desk(chris, '/settings/away', { javaScriptEnabled: false })
    const now = product.world.clock.now()
    const date = (days: number) => localParts(instantOf(now + days * day * 1000), pretrial.zone).date
    await page.getByLabel('First day away').fill(date(0))
    await page.getByLabel('Back on').fill(date(1))
    await page.getByLabel('Whom to contact meanwhile').fill('the front desk, (801) 555-0102')
    await page.getByLabel('Message in English').fill(told.typed('Gone fishing. Ask {{contact}}.'))
    await page.getByRole('radio', { name: 'After every message' }).check()
    await page.getByRole('button', { name: 'Save away message' }).click()
    await page.getByText('Saved. Your away message is on').waitFor()
    await looksRight(page, [1280, 390])
    const client = vanessa.number
    const gone = async () =>
      (await product.phone(client).texts()).filter(({ body }) => body.startsWith('Gone fishing'))
    await product.text(client, pretrial.textNumber, 'hello Chris')
    await product.phone(client).received('Gone fishing. Ask the front desk, (801) 555-0102.')
    await product.text(client, pretrial.textNumber, 'and one more')
    await expect.poll(async () => (await gone()).length, { timeout: 15_000 }).toBe(2)
    await product.text(client, pretrial.textNumber, 'STOP')
    await product.text(client, pretrial.textNumber, 'why do you still write')
    await product.advance(day)
    const later = await desk(chris)
    await later.getByText('Away message off').waitFor(soon)
    expect(await gone()).toHaveLength(2)
  })
})
