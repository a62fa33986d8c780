import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import {
  curtis,
  dana,
  deshawn,
  james,
  keisha,
  linh,
  nadia,
  robert,
  ruth,
  sofia,
  tomas,
  vanessa,
} from '../support/cast.ts'
import { within } from '../support/world.ts'
import { messagesSaying, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { tableOf } from './support/many.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()
type Person = { conversation: string }

/** The writing page with these ticked, as a link does it. */
const writingTo = (people: Person[]) =>
  `/mass-messages/new?${people.map(({ conversation }) => `client=${conversation}`).join('&')}`
const words = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })

/** Writes it, asks for the review and waits until everybody has been looked up. */
async function review(page: Page, said: string): Promise<void> {
  await words(page).fill(said)
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('heading', { name: 'Review before sending' }).waitFor(soon)
  await page.getByRole('button', { name: /^Send to/ }).waitFor(soon)
}

const numberIn = (said: string | null) => Number((said ?? '').replace(/\D/g, ''))

/** What a tile of sums says: "14 clients" under "Gets it". */
const tile = (page: Page, name: string) =>
  page
    .locator('.sums > div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd')

describe('CC-02 B-04 B-05 one message to many', () => {
  journey(
    'is reviewed, lands in each client’s own conversation, and is tried again for one',
    async (told) => {
      const { desk, product } = told
      const page = await desk(dana, writingTo([keisha, tomas, robert, curtis, vanessa]))
      const table = tableOf(product)
      await table.carries('pretrial', 20)
      table.close()
      await page.getByRole('checkbox', { name: keisha.name }).waitFor()
      // A colleague's client is not named, and gets nothing.
      expect(await page.getByRole('checkbox', { name: vanessa.name }).count()).toBe(0)
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('button', { name: 'Review' }).click()
      await page.getByText('Write a message first.').waitFor()
      await looksRight(page)
      await review(page, 'Hi {{first name}}, the office is closed on Thursday.')
      expect(await tile(page, 'Gets it').textContent()).toBe('3 clients')
      expect(await tile(page, 'Left out').textContent()).toBe('2 clients')
      expect(await tile(page, 'Cost').textContent()).toContain('3 texts')
      expect(await tile(page, 'Cost').textContent()).toContain('about $0.03')
      await page.getByText('Asked for no more texts').waitFor()
      await page.getByText('Not on your list any more').waitFor()
      await looksRight(page, [1280, 390, 320])

      await page.getByRole('button', { name: 'Send to 3 clients' }).click()
      await product.phone(keisha.number).received('Hi Keisha, the office is closed on Thursday.')
      await product.phone(tomas.number).received('Hi Tomás, the office is closed on Thursday.')
      await page.locator('.mass-failures').getByRole('link', { name: robert.name, exact: true }).waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      expect(await copiesOn(product, keisha.number, 'Hi Keisha, the office is closed on Thursday.')).toBe(1)
      expect(await copiesOn(product, curtis.number, 'Hi Curtis, the office is closed on Thursday.')).toBe(0)
      expect(await copiesOn(product, vanessa.number, 'Hi Vanessa, the office is closed on Thursday.')).toBe(0)

      await page.getByRole('button', { name: 'Try these again' }).click()
      await page.getByRole('button', { name: 'Send to 1 client' }).waitFor(soon)
      const thread = await desk(dana, `/conversations/${keisha.conversation}`)
      await messagesSaying(thread, 'Hi Keisha, the office is closed').waitFor(soon)
      expect(await thread.getByText(tomas.name).count()).toBe(0)
    },
  )

  journey('asks what a placeholder stands for, and is changed before it goes', async ({ desk, product }) => {
    const page = await desk(dana, writingTo([nadia, james]))
    await words(page).fill('See you {{day?}}.')
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByText('Fill in “day”.').waitFor(soon)
    await looksRight(page, [1280, 390])
    await page.getByLabel('What stands for “day”').fill('on Friday')
    await page.getByRole('checkbox', { name: james.name }).uncheck()
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('link', { name: 'Change' }).click()
    expect(await words(page).inputValue()).toBe('See you {{day?}}.')
    expect(await page.getByRole('checkbox').count()).toBe(1)
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('button', { name: 'Send to 1 client' }).click()
    await product.phone(nadia.number).received('See you on Friday.')
    expect(await copiesOn(product, james.number, 'See you on Friday.')).toBe(0)
  })

  journey('works without script', async ({ desk, product }) => {
    const page = await desk(dana, writingTo([sofia]), { javaScriptEnabled: false })
    await words(page).fill('The office moves to Main Street.')
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('button', { name: 'Send to 1 client' }).click()
    await product.phone(sofia.number).received('The office moves to Main Street.')
    await looksRight(page, [1280, 390])
    await page.getByRole('link', { name: 'Back to mass messages' }).click()
    await page.getByRole('row').filter({ hasText: 'The office moves' }).waitFor()
    await looksRight(page, [1280, 390, 320])
  })
})

describe('V4-12 V4-21 CC-02 everyone on a list', () => {
  journey('three hundred and more, each once, while a direct message goes at once', async (told) => {
    const { desk, product } = told
    const table = tableOf(product)
    await table.carries('pretrial', 20)
    const phones = await table.clients(300)
    table.close()
    const page = await desk(dana, '/mass-messages')
    await looksRight(page)
    await within(30, 'all to stand on the list', async () => {
      await page.goto(`${product.site}/mass-messages/new?all=yes`)
      return numberIn(await page.locator('.mass-whom').textContent()) >= 300
    })
    await review(page, 'Offices close at noon.')
    const all = numberIn(await tile(page, 'Gets it').textContent())
    expect(all).toBeGreaterThan(300)
    await page.getByRole('button', { name: `Send to ${all} clients` }).click()
    const [first, last] = [phones[0] ?? '', phones[99] ?? '']
    await within(60, 'the first of the new ones to get it', async () => {
      return (await copiesOn(product, first, 'Offices close at noon.')) === 1
    })
    const thread = await desk(dana, `/conversations/${linh.conversation}`)
    await send(thread, 'Just for you.')
    await product.phone(linh.number).received('Just for you.')
    expect(await copiesOn(product, last, 'Offices close at noon.')).toBe(0)
    await within(90, 'all to have got it', async () => {
      return (await copiesOn(product, last, 'Offices close at noon.')) === 1
    })
    await within(60, 'the page to say so', async () => {
      return (await page.getByText(`${all} of ${all} have left`).count()) > 0
    })
    for (const phone of phones) expect(await copiesOn(product, phone, 'Offices close at noon.')).toBe(1)
  })

  journey('of a department, for its supervisor', async ({ desk }) => {
    const page = await desk(ruth, '/mass-messages')
    await page.getByRole('link', { name: /Write to all clients of/ }).click()
    await review(page, 'The court is closed on Monday.')
    await page.getByText(deshawn.name).waitFor(soon)
    await looksRight(page, [1280, 390])
  })
})

describe('CC-02 stopping', () => {
  journey('what has not left yet never leaves, and the page says how many had', async ({ desk, product }) => {
    const table = tableOf(product)
    await table.carries('pretrial', 1)
    table.close()
    const people = [keisha, tomas, nadia, james, sofia, linh, deshawn]
    const page = await desk(dana, writingTo(people))
    await review(page, 'Bring your papers on Monday.')
    await page.getByRole('button', { name: 'Send to 7 clients' }).click()
    await page.getByRole('button', { name: 'Stop what has not left yet' }).click()
    await page.getByText(/^Stopped (when|before)/).waitFor(soon)
    await product.advance(120)
    const got = async () => {
      const counts = people.map(({ number }) => copiesOn(product, number, 'Bring your papers on Monday.'))
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    }
    const before = await got()
    expect(before).toBeLessThan(7)
    await product.advance(120)
    expect(await got()).toBe(before)
    const again = await desk(dana, new URL(page.url()).pathname)
    await again.getByText(/^Stopped (when|before)/).waitFor(soon)
    await looksRight(again, [1280, 390, 320])
  })
})
