import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axe, newPage, openBrowser, signIn } from '../support/browser.ts'
import { dana, maria, patrice, pretrial, robert, unknownPhone } from '../support/cast.ts'
import { openProductWorld, type ProductWorld, within } from '../support/world.ts'

let product: ProductWorld
let browser: Browser
beforeAll(async () => {
  const opened = await Promise.all([openProductWorld(), openBrowser()])
  product = opened[0]
  browser = opened[1]
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await product.faults.clear()
  await product.logsHoldNothingPersonal()
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function danaWith(client: { conversation: string }): Promise<Page> {
  const page = await newPage(browser)
  await signIn(page, product.site, dana, `/conversations/${client.conversation}`)
  return page
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel(/^Message to/).fill(words)
  await page.getByRole('button', { name: 'Send now' }).click()
}

/** Waits until this stands under the newest message with these words. */
async function statusUnder(page: Page, words: string, status: string): Promise<void> {
  const message = page.locator('li.msg', { hasText: words }).last()
  await message.locator('.st', { hasText: status }).waitFor({ timeout: 20_000 })
}

describe('B-21 the simulator', () => {
  it('carries a text to a phone one holds, and the answer back, while both look', async () => {
    const desk = await danaWith(maria)
    const phone = await newPage(browser)
    await phone.goto(`${product.site}/simulator/phones/${maria.number}/${pretrial.textNumber}`)
    await write(desk, 'Sí, a las 10:30 en la sala 204.')
    await phone.getByText('Sí, a las 10:30 en la sala 204.').waitFor({ timeout: 15_000 })
    await statusUnder(desk, 'Sí, a las 10:30 en la sala 204.', 'Delivered')

    await phone.getByLabel('Text message').fill('Muchas gracias, ahí estaré')
    await phone.keyboard.press('Enter')
    await desk.getByText('Muchas gracias, ahí estaré').waitFor({ timeout: 20_000 })
    expect(await axe(phone)).toEqual([])
  })

  it('has phones that are never reached, and answers that are lost', async () => {
    const desk = await danaWith(robert)
    await write(desk, 'Please call me at the office, Robert.')
    await statusUnder(desk, 'Please call me at the office, Robert.', 'Not delivered')
    expect((await product.phone(robert.number).texts()).at(-1)?.body).not.toContain('at the office')

    await desk.goto(`${product.site}/conversations/${patrice.conversation}`)
    await write(desk, 'See you Monday at eleven, Patrice.')
    await product.phone(patrice.number).received('See you Monday at eleven, Patrice.')
    await statusUnder(desk, 'See you Monday at eleven, Patrice.', 'Delivered')
    const texts = await product.phone(patrice.number).texts()
    expect(texts.filter(({ body }) => body === 'See you Monday at eleven, Patrice.')).toHaveLength(1)
  })

  it('puts a fault in the way that staff are told of in words', async () => {
    await product.faults.set({
      service: 'sms-voice',
      operation: 'SendTextMessage',
      effect: 'refuse',
      reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
      times: 1,
    })
    const desk = await danaWith(maria)
    await write(desk, '¿Le llegó el pase de autobús?')
    await statusUnder(desk, '¿Le llegó el pase de autobús?', 'Not delivered')
  })

  it('takes a text from any phone to Unclaimed, and answers it once', async () => {
    await product.text(
      unknownPhone,
      pretrial.textNumber,
      'Hello, is this the office for court dates?',
      'first',
    )
    await product.phone(unknownPhone).received('We do not know this number yet')
    const desk = await newPage(browser)
    await signIn(desk, product.site, dana, '/unclaimed')
    await desk.getByText('Hello, is this the office for court dates?').waitFor()
  })

  it('moves time, so that what waits for its time leaves', async () => {
    const waiting = 'su pase de autobús ya está en la recepción'
    expect((await product.phone(maria.number).texts()).some(({ body }) => body.includes(waiting))).toBe(false)
    await product.advance(4 * 24 * 60 * 60)
    await product.phone(maria.number).received(waiting)
    await within(10, 'one copy on the phone', async () => {
      const texts = await product.phone(maria.number).texts()
      return texts.filter(({ body }) => body.includes(waiting)).length === 1
    })
  })
})

describe('the proof that logs hold nothing personal', () => {
  const leak = () => join(product.dataDir, 'log', 'leak.log')
  it.each([
    ['a name', 'client Maria Santos'],
    ['a number', 'to=8015550134'],
    ['an address', 'dana.whitfield@harborcounty.example signed in'],
    ['a text that was just written', 'body: Hello, is this the office for court dates?'],
  ])('finds %s', async (_, line) => {
    writeFileSync(leak(), line)
    await expect(product.logsHoldNothingPersonal()).rejects.toThrow('the log holds what is personal')
    rmSync(leak())
  })
})
