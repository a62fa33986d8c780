import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import { chris, dana, keisha, robertsNewPhone, sofia, tomas, vanessa } from '../support/cast.ts'
import { messagesSaying, rowOf, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })

/** The form of a new client, filled in and sent. */
async function addClient(page: Page, fields: { name?: string; number?: string }): Promise<void> {
  if (fields.name !== undefined) await page.getByRole('textbox', { name: 'Name' }).fill(fields.name)
  if (fields.number !== undefined) await page.getByLabel('Phone number for texts').fill(fields.number)
  await page.getByRole('button', { name: 'Add client' }).click()
}

describe.concurrent('CC-09 a new client', () => {
  journey('is added, with what was wrong told at its field', async ({ desk, product, typed }) => {
    const page = await desk(dana)
    await page.getByRole('link', { name: 'New client' }).click()
    await page.getByRole('heading', { name: 'New client', level: 1 }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    const note = typed('Lives with her aunt in Kearns.')
    await page.getByLabel('Note').fill(note)
    await addClient(page, { name: ' ', number: '555-01' })
    const name = page.getByRole('textbox', { name: 'Name' })
    const number = page.getByLabel('Phone number for texts')
    await page.getByRole('alert').getByText('Enter the client’s name.').waitFor(soon)
    expect(await described(page, 'name')).toContain('Enter the client’s name.')
    expect(await described(page, 'number')).toContain('10 digits')
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    expect(await number.inputValue()).toBe('555-01')
    expect(await page.getByLabel('Note').inputValue()).toBe(note)
    await looksRight(page, [1280, 390, 320])

    await page.getByLabel('Client status').selectOption('Training')
    await page.getByLabel('First message').fill('Hi Rosalind, this is Dana at Pretrial Services.')
    await addClient(page, { name: 'Rosalind Achebe', number: '(435) 555-0122' })
    await page.getByRole('heading', { name: 'Rosalind Achebe', level: 1 }).waitFor(soon)
    await page.getByText('Rosalind Achebe is on your caseload.').waitFor()
    await product.phone('+14355550122').received('this is Dana at Pretrial Services')
    await says(page, 'this is Dana at Pretrial Services', 'Delivered')
    const about = page.getByRole('complementary', { name: 'About Rosalind Achebe' })
    await about.getByText('Training').waitFor()
    await about.getByText(note).waitFor()
    await page.goto(`${product.site}/clients`)
    await rowOf(page, 'Rosalind Achebe').getByText('Training').waitFor()
  })

  journey('is refused with the name of the colleague who has the number', async ({ desk, product }) => {
    const page = await desk(dana, '/clients/new')
    await addClient(page, { name: 'Vanessa O.', number: showNumber(vanessa.number) })
    const held = `A client of ${chris.name} has this number. If it is the same person, ask ${chris.name} or your supervisor for a transfer.`
    await page.getByRole('alert').getByText(held).waitFor(soon)
    expect(await page.getByText(vanessa.name).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Vanessa O.')

    await addClient(page, { number: showNumber(keisha.number) })
    await page
      .getByRole('alert')
      .getByText(`${keisha.name} has this number and is on your list.`)
      .waitFor(soon)
    await page.getByRole('link', { name: 'Open the conversation' }).click()
    await page.getByRole('heading', { name: keisha.name, level: 1 }).waitFor(soon)

    await page.goto(`${product.site}/clients/new`)
    await addClient(page, { name: 'Rob', number: robertsNewPhone })
    await page.getByRole('link', { name: 'Open it in Unclaimed' }).click(soon)
    await page.getByRole('heading', { name: showNumber(robertsNewPhone), level: 1 }).waitFor(soon)
  })

  journey('with a landline, or a phone that loses the answer', async ({ desk, product }) => {
    const page = await desk(dana, '/clients/new')
    await addClient(page, { name: 'Nora Lindgren', number: '(385) 555-0198' })
    await page.getByRole('heading', { name: 'Nora Lindgren', level: 1 }).waitFor(soon)
    await page.getByText('You haven’t sent Nora any messages yet.').waitFor()
    await looksRight(page, [1280, 390])
    await send(page, 'Hi Nora, this is Dana.')
    await says(page, 'Hi Nora, this is Dana.', 'Not delivered')
    await says(page, 'Hi Nora, this is Dana.', 'It may be a landline. Send it to another number, or call.')
    expect(await product.phone('+13855550198').texts()).toEqual([])

    await page.goto(`${product.site}/clients/new`)
    await addClient(page, { name: 'Petra Voss', number: '(801) 555-0197' })
    await page.getByRole('heading', { name: 'Petra Voss', level: 1 }).waitFor(soon)
    await send(page, 'Hi Petra, this is Dana.')
    await says(page, 'Hi Petra, this is Dana.', 'Delivered')
    expect(await product.phone('+18015550197').texts()).toHaveLength(1)
    expect(await messagesSaying(page, 'Hi Petra, this is Dana.').count()).toBe(1)
  })
})

describe.concurrent('CC-14 finding a client', () => {
  journey('by name, with or without accents, and by the last four digits', async ({ desk }) => {
    const page = await desk(dana)
    const search = page.getByRole('searchbox', { name: 'Search clients by name or phone' })
    await search.fill('tomas')
    await page.getByText('1 client found').waitFor({ ...soon, state: 'attached' })
    await rowOf(page, tomas.name).waitFor()
    expect(await rowOf(page, sofia.name).count()).toBe(0)
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/clients')
    await search.fill(sofia.number.slice(-4))
    await rowOf(page, sofia.name).waitFor(soon)
    await rowOf(page, tomas.name).waitFor({ ...soon, state: 'detached' })
    await looksRight(page, [1280, 390, 320])
    await search.fill('vanessa')
    await page.getByText('Nobody on your caseload matches “vanessa”.').waitFor(soon)
    await looksRight(page)
    await search.fill('')
    await rowOf(page, tomas.name).waitFor(soon)
  })

  journey('by what is unread', async ({ desk }) => {
    const page = await desk(dana)
    await looksRight(page, [1280, 390, 320])
    await page
      .getByRole('navigation', { name: 'Show' })
      .getByRole('link', { name: /^Unread/ })
      .click()
    await page
      .getByRole('navigation', { name: 'Show' })
      .locator('[aria-current]', { hasText: 'Unread' })
      .waitFor()
    const rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
    expect(await rows.count()).toBeGreaterThan(3)
    expect(await rows.filter({ hasText: 'unread' }).count()).toBe(await rows.count())
  })
})

/** What assistive technology says of a field beyond its label. */
async function described(page: Page, id: string): Promise<string> {
  const ids = (await page.locator(`#${id}`).getAttribute('aria-describedby'))?.split(' ') ?? []
  return (await Promise.all(ids.map((one) => page.locator(`#${one}`).textContent()))).join(' ')
}
