import { describe, expect } from 'vitest'
import { dana, keisha, maria } from '../support/cast.ts'
import { messageBox } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

/** The smallest picture there is: one transparent dot. */
const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const picture = { name: 'map.gif', mimeType: 'image/gif', buffer: dot }

describe('B-23 pictures to clients', () => {
  const journey = journeys()

  journey('A picture goes to the client with its words, and stands in the conversation', async (at) => {
    const page = await at.desk(dana, `/conversations/${maria.conversation}`)
    await messageBox(page).fill(at.typed('This is how to get to the courthouse.'))
    await page.getByRole('button', { name: 'Send a picture' }).click()
    await page.getByLabel('Picture', { exact: true }).setInputFiles(picture)
    await page.getByText('Picture ready').waitFor()
    await page.getByLabel('What does it show?').fill(at.typed('Map of the way to the courthouse'))
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Send picture' }).click()
    await page.getByRole('img', { name: 'Map of the way to the courthouse' }).waitFor()
    const shown = page.getByRole('img', { name: 'Map of the way to the courthouse' })
    await expect.poll(() => shown.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1)
    await at.product.phone(maria.number).received('This is how to get to the courthouse.')
    await looksRight(page, [1280, 390, 320])
  })

  journey('Without script the form carries the picture itself', async (at) => {
    const page = await at.desk(dana, `/conversations/${keisha.conversation}/pictures/new`, {
      javaScriptEnabled: false,
    })
    await page.getByLabel('Picture', { exact: true }).setInputFiles(picture)
    await page.getByLabel('What does it show?').fill(at.typed('A dot'))
    await page.getByLabel('Words that go with it').fill(at.typed('Here is the dot.'))
    await page.getByRole('button', { name: 'Send picture' }).click()
    await page.getByRole('img', { name: 'A dot' }).waitFor()
    await at.product.phone(keisha.number).received('Here is the dot.')
  })

  journey('What is no picture is said so, and nothing is lost', async (at) => {
    const page = await at.desk(dana, `/conversations/${keisha.conversation}/pictures/new`, {
      javaScriptEnabled: false,
    })
    const file = { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') }
    await page.getByLabel('Picture', { exact: true }).setInputFiles(file)
    await page.getByLabel('What does it show?').fill('A drawing')
    await page.getByRole('button', { name: 'Send picture' }).click()
    await page.getByText('This is no JPEG, PNG or GIF picture.').waitFor()
    expect(await page.getByLabel('What does it show?').inputValue()).toBe('A drawing')
    await looksRight(page)
  })

  journey('What may be harmful does not leave, and says so', async (at) => {
    const page = await at.desk(dana, `/conversations/${keisha.conversation}/pictures/new`)
    const harmful = { ...picture, buffer: Buffer.concat([dot, Buffer.from(eicar)]) }
    await page.getByLabel('Picture', { exact: true }).setInputFiles(harmful)
    await page.getByText('Picture ready').waitFor()
    await page.getByLabel('What does it show?').fill('A dot, and more')
    await page.getByRole('button', { name: 'Send picture' }).click()
    await page.getByText('The picture may hold harmful software, so it was not sent.').first().waitFor()
  })
})
