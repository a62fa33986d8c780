import { describe, expect } from 'vitest'
import { dana, keisha, ruth } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }

describe('B-16 retention and litigation hold', () => {
  journey('reports before it acts, and a hold wins', async ({ desk, product, typed }) => {
    const page = await desk(ruth, '/records')
    await page.getByLabel('Clients taken off the list').fill('30')
    await page.getByRole('button', { name: 'Save rules' }).click()
    await page.getByText('The rules are saved.').waitFor(soon)
    await page.getByRole('button', { name: 'Report what would be removed today' }).click()
    await page.getByText('1 conversation would be removed').waitFor(soon)
    await looksRight(page, [1280, 390, 320])

    await page.goto(`${product.site}/records/holds`)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Hold everything of the department' }).click()
    const reason = typed('Subpoena 26-114')
    await page.getByLabel('Reason').fill(reason)
    await page.getByRole('button', { name: 'Place a hold' }).click()
    await page.getByText(reason).waitFor(soon)
    await page.goto(`${product.site}/records`)
    await page.getByRole('button', { name: 'Report what would be removed today' }).click()
    await page.getByText('Nothing would be removed.').waitFor(soon)
    await page.getByText('1 conversation is kept').waitFor(soon)

    await page.goto(`${product.site}/records/holds`)
    await page.getByRole('link', { name: /^Release the hold on/ }).click()
    await page.getByLabel('Reason').fill(typed('The case was settled'))
    await page.getByRole('button', { name: 'Release' }).click()
    await page.getByText('No hold stands.').waitFor(soon)
    await page.goto(`${product.site}/records`)
    await page.getByRole('button', { name: 'Report what would be removed today' }).click()
    await page.getByRole('button', { name: 'Remove 1 conversation' }).click()
    await page.getByText('Being removed: 0 of 1').waitFor(soon)
    await product.advance(61)
    const removed = async () => {
      await page.reload()
      return page.getByText('1 removed').count()
    }
    await expect.poll(removed, soon).toBe(1)
    await page.goto(`${product.site}/records`)
    await page.getByRole('cell', { name: '1 removed' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })
})

describe('B-02 the consent record', () => {
  journey('holds who agreed, when and how', async ({ desk, typed }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    await page.getByRole('link', { name: 'Consent to be texted' }).first().click()
    await page.getByRole('button', { name: 'Record' }).waitFor(soon)
    await page.getByLabel('How', { exact: true }).selectOption('Signed a form')
    const evidence = typed('Intake form, drawer 7')
    await page.getByLabel('Where this can be looked up').fill(evidence)
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByText('It is recorded.').waitFor(soon)
    await page.getByText(evidence).waitFor(soon)
    await page.getByText(`Recorded by ${dana.name}`).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })
})
