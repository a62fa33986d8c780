import { describe, expect } from 'vitest'
import { dana, keisha, ruth } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }

describe('V4-11 colour tags', () => {
  journey('are made, given from the list, renamed and deleted', async ({ desk }) => {
    const page = await desk(dana, '/tags')
    await page.getByLabel('Name', { exact: true }).last().fill('Car seat')
    await page.getByLabel('Color', { exact: true }).last().selectOption('Teal')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Add tag' }).click()
    await page.getByText('The tag Car seat is ready to use.').waitFor(soon)
    await page.goto(`${new URL(page.url()).origin}/clients`)
    await page.getByRole('link', { name: `Color tag of ${keisha.name}: No tag. Change it` }).click()
    await page.getByRole('radio', { name: 'Car seat' }).check()
    await page.getByRole('button', { name: 'Set tag' }).click()
    await page.getByText('1 client: Car seat.').waitFor(soon)
    await page.getByRole('link', { name: `Color tag of ${keisha.name}: Car seat. Change it` }).waitFor(soon)
    await page.goto(`${new URL(page.url()).origin}/tags`)
    const form = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Save Car seat' }) })
    await form.getByLabel('Name', { exact: true }).fill('Child seat')
    await form.getByRole('button', { name: 'Save Car seat' }).click()
    await page.getByText('The tag Child seat is saved.').waitFor(soon)
    await page.getByRole('link', { name: 'Delete Child seat' }).click()
    await page.getByText('1 client carries it and will have no tag.').waitFor(soon)
    await looksRight(page)
    await page.getByRole('button', { name: 'Delete tag' }).click()
    await page.getByText('The tag Child seat is deleted.').waitFor(soon)
    await page.goto(`${new URL(page.url()).origin}/clients`)
    await page.getByRole('link', { name: `Color tag of ${keisha.name}: No tag. Change it` }).waitFor(soon)
  })

  journey('can be shared by a department, and changed by those alone who may', async ({ desk }) => {
    const ruths = await desk(ruth, '/tags')
    await ruths.getByLabel('Name', { exact: true }).last().fill('Needs a ride')
    await ruths.getByRole('checkbox', { name: /^Share it/ }).check()
    await ruths.getByRole('button', { name: 'Add tag' }).click()
    await ruths.getByText('The tag Needs a ride is ready to use.').waitFor(soon)
    const danas = await desk(dana, '/tags')
    await danas.getByText('Needs a ride').waitFor(soon)
    expect(await danas.getByRole('link', { name: 'Delete Needs a ride' }).count()).toBe(0)
    expect(await danas.getByRole('checkbox', { name: /^Share it/ }).count()).toBe(0)
  })
})
