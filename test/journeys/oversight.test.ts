import { describe, expect } from 'vitest'
import { chris, dana, keisha, maria, pretrial, ruth, sam, vanessa } from '../support/cast.ts'
import { messagesSaying, rowOf, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { tableOf } from './support/many.ts'

const journey = journeys()

describe('CC-11 reading what is a colleague’s', () => {
  journey('a supervisor’s reading stands in the thread, and leaves it unread', async (told) => {
    const { desk, product } = told
    await product.text(keisha.number, pretrial.textNumber, told.typed('My bus is late again.'))
    const page = await desk(ruth, '/department/clients')
    const shown = () =>
      page.reload().then(() =>
        rowOf(page, keisha.name)
          .getByText(/^since/)
          .count(),
      )
    await expect.poll(shown, { timeout: 60_000, interval: 1000 }).toBe(1)
    await rowOf(page, keisha.name).getByText(dana.name).waitFor()
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Case manager').selectOption(dana.name)
    await page.getByLabel('Which').selectOption('Unread')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('link', { name: keisha.name, exact: true }).click()
    await messagesSaying(page, 'My bus is late again.').waitFor(soon)
    await page.locator('.standing').getByText(`This is ${dana.name}’s client.`).waitFor()
    await looksRight(page, [1280, 390, 320])
    // Long enough on screen to count as seen, were it hers.
    await page.waitForTimeout(3000)
    const hers = await desk(dana)
    await rowOf(hers, keisha.name).getByText('1 unread').waitFor(soon)
    await rowOf(hers, keisha.name).getByRole('link', { name: keisha.name, exact: true }).click()
    await hers.getByText(`Read by ${ruth.name}, who oversees the department`).waitFor(soon)
  })

  journey('support staff see the names alone, and colleagues not even those', async ({ desk, product }) => {
    const page = await desk(sam, '/department/clients', { javaScriptEnabled: false })
    const named = () => page.reload().then(() => page.getByText(keisha.name, { exact: true }).count())
    await expect.poll(named, { timeout: 60_000, interval: 1000 }).toBe(1)
    expect(await page.getByRole('link', { name: keisha.name, exact: true }).count()).toBe(0)
    await page.getByRole('searchbox').fill('Vanessa')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText(vanessa.name, { exact: true }).waitFor(soon)
    expect(page.url()).not.toContain('Vanessa')
    const his = await desk(chris)
    expect((await his.goto(`${product.site}/department/clients`))?.status()).toBe(403)
  })
})

describe('V4-21 writing to all clients of a department', () => {
  journey('is for its supervisor, and reaches clients of every case manager', async (told) => {
    const { desk, product } = told
    const table = tableOf(product)
    await table.carries('pretrial', 20)
    table.close()
    const page = await desk(ruth, '/department/clients')
    await page.getByRole('link', { name: 'Message all clients' }).click()
    const said = told.typed('The office is closed on Friday for the water main.')
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill(said)
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('button', { name: /^Send to/ }).click()
    await product.phone(vanessa.number).received(said)
    await product.phone(keisha.number).received(said)
    const his = await desk(chris)
    expect((await his.goto(`${product.site}/mass-messages/new?all=yes&owner=department`))?.status()).toBe(403)
  })
})

describe('B-31 reporting a message', () => {
  journey('it is preserved, the supervisor is shown it, and the client can write on', async (told) => {
    const { desk, product } = told
    await product.text(maria.number, pretrial.textNumber, told.typed('I know where you park.'))
    const page = await desk(dana, `/conversations/${maria.conversation}`)
    await messagesSaying(page, 'I know where you park.')
      .getByRole('link', { name: /^Report the message/ })
      .click()
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Report this message' }).click()
    await page.getByRole('alert').getByText('Choose what it is.').waitFor(soon)
    await page.getByRole('radio', { name: 'A threat' }).check()
    await page.getByLabel('In your words').fill(told.typed('He waited at my car on Monday.'))
    await page.getByRole('button', { name: 'Report this message' }).click()
    await page.getByText('Your supervisors have been told.').waitFor(soon)
    await page.getByText(`A message was reported to the supervisors by ${dana.name}`).waitFor()

    const hers = await desk(ruth, '/oversight')
    const report = hers.getByRole('article').filter({ hasText: 'He waited at my car on Monday.' })
    await report.getByText('I know where you park.').waitFor(soon)
    await looksRight(hers, [1280, 390, 320])
    await report.getByLabel('What was done').fill(told.typed('Moved her to the guarded lot.'))
    await report.getByRole('button', { name: /^Mark as handled/ }).click()
    await hers.getByText('The report is marked as handled.').waitFor(soon)
    await hers.getByText('No report waits for you.').waitFor()

    await product.text(maria.number, pretrial.textNumber, told.typed('Sorry about that.'))
    await messagesSaying(page, 'Sorry about that.').waitFor(soon)
  })
})
