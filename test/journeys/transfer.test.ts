import { describe, expect } from 'vitest'
import { anthony, chris, dana, keisha, pretrial, ruth, sam } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }

describe('V4-16 CC-11 CC-15 handing a client on', () => {
  journey(
    'to a colleague, with a note, a message, and a text that arrives meanwhile',
    async ({ desk, product, typed }) => {
      const danas = await desk(dana, `/conversations/${keisha.conversation}/about`)
      await danas.getByRole('link', { name: 'Transfer to a colleague' }).click()
      await danas.getByText('Nothing is unread.').waitFor(soon)
      await looksRight(danas, [1280, 390, 320])
      await danas.getByLabel('To', { exact: true }).selectOption({ label: chris.name })
      const note = typed('Rides the nine o’clock bus')
      await danas.getByLabel('Note to the receiver').fill(note)
      await danas.getByRole('button', { name: 'Review' }).click()
      await danas.getByRole('heading', { name: `Transfer ${keisha.name} to ${chris.name}?` }).waitFor(soon)
      await product.text(keisha.number, pretrial.textNumber, 'Is the bus pass ready?')
      await danas.getByText('1 message is unread. It moves along and stays unread.').waitFor(soon)
      await looksRight(danas, [1280, 390, 320])
      await danas.getByRole('checkbox', { name: `Send ${keisha.name} this message first` }).check()
      await danas.getByRole('button', { name: `Transfer ${keisha.name} to ${chris.name}` }).click()
      await danas.getByText(`${keisha.name} is now with ${chris.name}`).waitFor(soon)
      await looksRight(danas, [1280, 390])
      await product.phone(keisha.number).received(`From now on ${chris.name} will work with you`)
      const chriss = await desk(chris, `/conversations/${keisha.conversation}`)
      await chriss.getByText(`Note: ${note}`).waitFor(soon)
      await chriss.getByText('Is the bus pass ready?').first().waitFor(soon)
      await danas.getByRole('button', { name: 'Take the transfer back' }).click()
      await danas.getByText('Transfer taken back').first().waitFor(soon)
    },
  )

  journey('every client of somebody who leaves, by their supervisor', async ({ desk }) => {
    const page = await desk(ruth, '/transfers/new')
    await page.getByLabel('Whose clients').selectOption({ label: chris.name })
    await page.getByRole('button', { name: 'Show their clients' }).click()
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Tess Nakamura' })
    await page.getByRole('button', { name: 'Review' }).click()
    const go = page.getByRole('button', { name: /^Transfer \d+ clients to Tess Nakamura$/ })
    await go.waitFor(soon)
    await looksRight(page, [1280, 390])
    await go.click()
    await page.getByText(/^\d+ clients are now with Tess Nakamura\.$/).waitFor(soon)
    await looksRight(page)
    const chriss = await desk(chris, '/clients')
    expect(await chriss.getByRole('link', { name: 'Vanessa Ortiz' }).count()).toBe(0)
  })
})

describe('V4-20 who waits for a case manager', () => {
  journey('is written to and assigned by support staff', async ({ desk, product }) => {
    const page = await desk(sam, '/waiting')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: anthony.name }).click()
    await page.getByRole('textbox', { name: /^Message to/ }).fill('Your first appointment is on Friday at 9.')
    await page.getByRole('button', { name: /^Send( now)?$/ }).click()
    await product.phone(anthony.number).received('Your first appointment is on Friday at 9.')
    await page.goto(`${product.site}/waiting`)
    await page.getByRole('checkbox', { name: `Select ${anthony.name}` }).check()
    await page.getByLabel('Assign those ticked to').selectOption({ label: dana.name })
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByText(`1 client is now with ${dana.name}.`).waitFor(soon)
  })
})

describe('CC-15 the transcript', () => {
  journey('is read, printed and downloaded', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}/transcript`)
    await page.getByText('End of transcript').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    const printed = await page.pdf({ format: 'Letter', printBackground: false })
    expect(printed.length).toBeGreaterThan(5_000)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as text' }).click()
    expect((await waiting).suggestedFilename()).toMatch(/^transcript-cv_\w+\.txt$/)
  })
})
