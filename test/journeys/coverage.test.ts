import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { localParts } from '../../core/model/send-time.ts'
import { instantOf } from '../../core/model/time.ts'
import { chris, dana, keisha, pretrial, ruth, vanessa } from '../support/cast.ts'
import { messagesSaying, rowOf, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const day = 24 * 3600
const dateAt = (milliseconds: number) => localParts(instantOf(milliseconds), pretrial.zone).date
const standing = (page: Page) => page.locator('.standing')

describe('B-11 coverage while away', () => {
  journey('a delegate sees and answers, in both names, until it ends by itself', async (told) => {
    const { desk, product } = told
    const now = product.world.clock.now()
    const danas = await desk(dana, '/coverage')
    await danas.getByText('Nobody covers for you.').waitFor(soon)
    await looksRight(danas, [1280, 390, 320])
    await danas.getByRole('link', { name: 'Choose a colleague' }).click()
    await danas.getByLabel('First day away').fill(dateAt(now))
    await danas.getByLabel('First day back').fill(dateAt(now))
    await danas.getByRole('button', { name: 'Save coverage' }).click()
    const wrong = danas.getByRole('alert').filter({ hasText: 'Nothing was saved yet' })
    await wrong.getByText('The day back must come after').waitFor(soon)
    await looksRight(danas, [1280, 390, 320])
    await danas.getByLabel('First day back').fill(dateAt(now + 2 * day * 1000))
    await danas.getByLabel('Colleague').selectOption(chris.name)
    await danas.getByRole('button', { name: 'Save coverage' }).click()
    await danas.getByText(`${chris.name} has been told.`).waitFor(soon)
    await danas.getByText(`${chris.name} covers until`).waitFor()

    await product.text(keisha.number, pretrial.textNumber, told.typed('Can I come at nine?'))
    const his = await desk(chris)
    await his.getByText(`You cover for ${dana.name} until`).waitFor(soon)
    await looksRight(his, [1280, 390, 320])
    await his.getByRole('link', { name: `Clients of ${dana.name}` }).click()
    await rowOf(his, keisha.name).getByText('1 unread').waitFor(soon)
    await looksRight(his, [1280, 390, 320])
    await his.getByRole('link', { name: keisha.name, exact: true }).click()
    await standing(his).getByText(`You are covering for ${dana.name}.`).waitFor(soon)
    await looksRight(his, [1280, 390, 320])
    await send(his, told.typed('Nine is fine. Bring the letter.'))
    await product.phone(keisha.number).received('Nine is fine. Bring the letter.')

    await danas.goto(`${product.site}/conversations/${keisha.conversation}`)
    await messagesSaying(danas, 'Nine is fine.')
      .getByText(`${chris.name}, covering for ${dana.name}`)
      .first()
      .waitFor(soon)

    await product.advance(3 * day)
    const later = await desk(chris)
    await later.getByRole('heading', { name: 'Clients', level: 1 }).waitFor(soon)
    expect(await later.getByText(`You cover for ${dana.name}`).count()).toBe(0)
    const answer = await later.goto(`${product.site}/conversations/${keisha.conversation}`)
    expect(answer?.status()).toBe(403)
  })

  journey('a supervisor sets it for others, sees who covers whom, and ends it', async ({ desk, product }) => {
    const page = await desk(ruth, '/coverage', { javaScriptEnabled: false })
    await page.getByLabel('Whose clients').selectOption(chris.name)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: `Who covers for ${chris.name}` }).waitFor(soon)
    await page.getByLabel('Colleague').selectOption(dana.name)
    const now = product.world.clock.now()
    await page.getByLabel('First day away').fill(dateAt(now))
    await page.getByLabel('First day back').fill(dateAt(now + 7 * day * 1000))
    await page.getByRole('button', { name: 'Save coverage' }).click()
    await page.locator('#everyone').getByText(`Set by ${ruth.name}`).waitFor(soon)
    await looksRight(page, [1280, 390])
    const hers = await desk(dana, `/coverage/${chris.id}`)
    await rowOf(hers, vanessa.name).waitFor(soon)
    await page.getByRole('button', { name: `End it now: the coverage for ${chris.name}` }).click()
    await page.getByText('The coverage has ended.').waitFor(soon)
    expect((await hers.reload())?.status()).toBe(404)
  })
})

describe('B-29 nobody’s message waits unseen', () => {
  journey('what stays unread reaches the supervisor, with whose it is', async ({ desk, product }) => {
    await product.text(vanessa.number, pretrial.textNumber, 'Is anybody there?')
    await product.advance(5 * day)
    const page = await desk(ruth, '/oversight')
    const row = rowOf(page, vanessa.name)
    const shown = () => page.reload().then(() => row.getByText(chris.name).count())
    await expect.poll(shown, { timeout: 60_000, interval: 1000 }).toBe(1)
    await looksRight(page, [1280, 390, 320])
    const his = await desk(chris, `/conversations/${vanessa.conversation}`)
    await messagesSaying(his, 'Is anybody there?').waitFor(soon)
    await expect.poll(shown, { timeout: 60_000, interval: 1000 }).toBe(0)
  })
})
