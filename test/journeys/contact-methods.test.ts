import { describe } from 'vitest'
import { dana, keisha, nadia, pretrial, tomas } from '../support/cast.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const widths = [1280, 390, 320] as const

describe.concurrent('V4-13 a client’s contact methods', () => {
  journey('are added with whose they are, changed, retired, and taken back', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    const about = page.getByRole('complementary', { name: `About ${keisha.name}` })
    await about.getByRole('link', { name: `Add a contact method for ${keisha.name}` }).click()
    await page.getByRole('heading', { name: `New contact method for ${keisha.name}` }).waitFor(soon)
    await looksRight(page, [...widths])
    await page.getByRole('button', { name: 'Add contact method' }).click()
    await page.getByRole('alert').getByText('Enter a phone number or an email address.').first().waitFor(soon)
    await looksRight(page, [...widths])
    await page.getByLabel('Phone number or email address').fill('(435) 555-0161')
    await page.getByLabel('Name it').fill('Sister’s phone')
    await page.getByLabel('Whose it is').selectOption('relative')
    await page.getByRole('button', { name: 'Add contact method' }).click()
    await page.getByRole('status').getByText('Contact method added.').waitFor(soon)
    await about.getByText('(435) 555-0161').waitFor()
    await about.getByText('Sister’s phone, A relative’s').waitFor()
    await page.getByRole('log').getByText(`(435) 555-0161 added by ${dana.name}`).waitFor()
    await looksRight(page, [...widths])

    await product.text('+14355550161', pretrial.textNumber, 'This is Keisha’s sister.')
    await messagesSaying(page, 'This is Keisha’s sister.').waitFor(soon)

    await about.getByRole('link', { name: 'Edit (435) 555-0161' }).click()
    await page.getByLabel('Phone number').fill('(435) 555-0162')
    await looksRight(page, [...widths])
    await page.getByRole('button', { name: 'Save' }).click()
    await page
      .getByRole('log')
      .getByText(`Number changed from (435) 555-0161 to (435) 555-0162 by ${dana.name}`)
      .waitFor(soon)

    await about.getByRole('link', { name: 'Edit (435) 555-0162' }).click()
    await page.getByRole('button', { name: 'No longer used' }).click()
    await page.getByRole('status').getByText('(435) 555-0162 is no longer used.').waitFor(soon)
    await about.getByText('1 no longer used').waitFor()
    await looksRight(page, [...widths])
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('status').getByText('(435) 555-0162 is used again.').waitFor(soon)
  })

  journey('hold mail addresses, of which it is said that mail can’t be sent yet', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${tomas.conversation}/methods/new`, {
      javaScriptEnabled: false,
    })
    await page.getByText('Messages can’t be sent by email from here yet.').waitFor()
    await page.getByLabel('Kind').selectOption('email')
    await page.getByLabel('Phone number or email address').fill('tomas@example.com')
    await page.getByRole('button', { name: 'Add contact method' }).click()
    await page
      .getByRole('complementary', { name: `About ${tomas.name}` })
      .getByText('tomas@example.com')
      .waitFor(soon)
  })
})

describe.concurrent('B-30 a client without a method', () => {
  journey('is added, found, and said not to be reachable by text', async ({ desk, product }) => {
    const page = await desk(dana, '/clients/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('Ines Calloway')
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('heading', { name: 'Ines Calloway', level: 1 }).waitFor(soon)
    await page.getByText('Can’t be reached by text: no number that gets texts.').first().waitFor()
    await looksRight(page, [...widths])
    await page.goto(`${product.site}/clients`)
    await page.getByRole('link', { name: 'Ines Calloway', exact: true }).waitFor(soon)
  })
})

describe.concurrent('V4-13 the details of a client', () => {
  journey('hold their zone and that they are under age', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${nadia.conversation}/edit`)
    await page.getByLabel('Time zone').selectOption('America/New_York')
    await page.getByRole('checkbox', { name: /Under age/ }).check()
    await looksRight(page, [...widths])
    await page.getByRole('button', { name: 'Save details' }).click()
    const about = page.getByRole('complementary', { name: `About ${nadia.name}` })
    await about.getByText('Eastern').waitFor(soon)
    await about.getByText('A guardian’s phone is used').waitFor()
  })
})
