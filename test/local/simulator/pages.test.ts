import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { close, listen } from '../../../local/http.ts'
import { simulatorBeside } from '../../../local/simulator/beside.ts'
import { axe, newPage, openBrowser, overflows } from '../../support/browser.ts'
import { behavioral, openOutsideWorld, pretrial } from './outside-world.ts'

const maria = '+18015550134'
const outside = openOutsideWorld()
const server = createServer((request, response) => {
  if (!simulatorBeside(outside.world)(request, response)) response.writeHead(404).end()
})
let browser: Browser
let site = ''
beforeAll(async () => {
  site = `http://127.0.0.1:${await listen(server, 0)}`
  browser = await openBrowser()
  await outside.send(pretrial, maria, 'Hola Maria, su pase está en la recepción.')
})
afterAll(async () => {
  await browser.close()
  await close(server)
  outside.close()
})

const thread = `/simulator/phones/${maria}/${pretrial}`
const places = [
  '/simulator',
  `/simulator/phones/${maria}`,
  thread,
  '/simulator/phones/+18015550199',
  '/simulator/faults',
  '/simulator/clock',
  '/simulator/mailboxes?address=ada@harborcounty.example',
  '/simulator/nothing',
]

it.each([1280, 390, 320] as const)(
  '%i wide, no page has anything that axe minds or needs scrolling sideways',
  async (width) => {
    const page = await newPage(browser, { width })
    for (const path of places) {
      await page.goto(site + path)
      expect(await overflows(page), path).toBe(false)
      // At 320 the pages are those of 390, only tighter.
      if (width > 320) expect(await axe(page), path).toEqual([])
    }
    await page.context().close()
  },
)

async function openThread(): Promise<Page> {
  const page = await newPage(browser)
  await page.goto(site + thread)
  return page
}

it('shows a text that arrives while one looks, and buzzes', async () => {
  const page = await openThread()
  await outside.send(pretrial, maria, 'Nos vemos el jueves.')
  await page.getByText('Nos vemos el jueves.').waitFor({ timeout: 5000 })
  expect(await page.locator('[data-phone]').getAttribute('class')).toContain('buzz')
  await page.context().close()
})

it('shows a text from elsewhere as a banner, in bold in the list, until it is read', async () => {
  const page = await openThread()
  await outside.send(behavioral, maria, 'Su cita es el lunes.')
  await page.locator('.banner', { hasText: 'Su cita es el lunes.' }).waitFor({ timeout: 5000 })
  await page.goto(`${site}/simulator/phones/${maria}`)
  const row = page.getByRole('listitem').filter({ hasText: 'Su cita es el lunes.' })
  expect(await row.getAttribute('class')).toBe('unread')
  await row.getByRole('link').click()
  await page.getByLabel('Texts with Behavioral Health').getByText('Su cita es el lunes.').waitFor()
  await page.goto(`${site}/simulator/phones/${maria}`)
  expect(await page.locator('.inside .unread').count()).toBe(0)
  await page.context().close()
})

it('sends by keyboard alone; Shift and Enter begin a new line', async () => {
  const page = await openThread()
  const box = page.getByLabel('Text message')
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
  const before = outside.published.length
  await page.keyboard.type('Hola Dana')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('gracias')
  await page.keyboard.press('Enter')
  await page.locator('.text.sent', { hasText: 'gracias' }).waitFor()
  expect(outside.world.phones.textsOf(maria).at(-1)?.body).toBe('Hola Dana\ngracias')
  expect(outside.published.length).toBe(before + 1)
  expect(await box.inputValue()).toBe('')
  await page.context().close()
})

it('keeps the words and says why when a text cannot be sent', async () => {
  const page = await openThread()
  await page.getByLabel('Text message').fill('   ')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'The text is empty.' }).waitFor()
  await page.context().close()
})

it('stops and starts again with a press, as the service does', async () => {
  const page = await openThread()
  await page.getByRole('button', { name: 'STOP' }).click()
  await page.getByText('You will get no more texts.').waitFor()
  await page.getByText('This phone gets no texts from Pretrial Services.').waitFor()
  expect(outside.world.phones.isOptedOut(maria, pretrial)).toBe(true)
  await page.getByRole('button', { name: 'START' }).click()
  await page.getByText('You will get texts again.').waitFor()
  expect(outside.world.phones.isOptedOut(maria, pretrial)).toBe(false)
  await page.context().close()
})

it('works without scripts: pick up a phone nobody knows, write, read the answer', async () => {
  const page = await newPage(browser, { javaScriptEnabled: false })
  await page.goto(`${site}/simulator`)
  await page.getByLabel(/Any number/).fill('385 555 0142')
  await page.getByRole('button', { name: 'Pick up' }).click()
  await page.getByRole('link', { name: /Behavioral Health/ }).click()
  await page.getByLabel('Text message').fill('help')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Call (801) 555-0101.').waitFor()
  expect(outside.world.phones.textsOf('+13855550142').map(({ body }) => body)).toEqual([
    'help',
    'Call (801) 555-0101.',
  ])
  await page.context().close()
})

it('sends the words of a phone once, however often the form comes', async () => {
  const form = () =>
    fetch(site + thread, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site },
      body: new URLSearchParams({ id: 'form-7', body: 'once' }),
    })
  expect((await form()).status).toBe(303)
  expect((await form()).status).toBe(303)
  expect(outside.world.phones.textsOf(maria).filter(({ body }) => body === 'once')).toHaveLength(1)
})

it('puts a fault in place with a press and takes it away again', async () => {
  const page = await newPage(browser)
  await page.goto(`${site}/simulator/faults`)
  await page.getByRole('button', { name: /Lose the answer of the next 3 sends/ }).click()
  await page.getByText('the text service, SendTextMessage, 3 more times').waitFor()
  expect(outside.world.faults.list()).toEqual([
    { service: 'sms-voice', operation: 'SendTextMessage', effect: 'lose-answer', times: 3 },
  ])
  await page.getByRole('button', { name: /^Take away/ }).click()
  await page.getByText('Everything works.').waitFor()
  expect(outside.world.faults.list()).toEqual([])
  await page.context().close()
})

it('moves the clock to tomorrow morning with a press', async () => {
  const page = await newPage(browser)
  await page.goto(`${site}/simulator/clock`)
  await page.getByRole('button', { name: 'Tomorrow, 9:00 AM' }).click()
  await page.getByLabel('The time here').getByText('9:00 AM').waitFor()
  await page.context().close()
})

it('narrows the list of phones by what is typed, and keeps it so when a text comes in', async () => {
  const page = await newPage(browser)
  await page.goto(`${site}/simulator`)
  await page.getByLabel('Find a phone').fill('maria')
  const rows = page.locator('.phones li:visible')
  expect(await rows.count()).toBe(1)
  await outside.send(pretrial, '+18015550141', 'Good luck today!')
  await page.waitForTimeout(1500)
  expect(await rows.count()).toBe(1)
  await page.getByLabel('Find a phone').fill('')
  await page.getByText('Good luck today!').waitFor()
  await page.context().close()
})
