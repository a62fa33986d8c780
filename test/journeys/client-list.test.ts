import { describe, expect } from 'vitest'
import { dana, deshawn, james, sofia, tomas } from '../support/cast.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const soon = { timeout: 60_000 }

describe.concurrent('CC-02 CC-14 choosing clients on the list', () => {
  journey(
    'keeps those ticked in sight while one searches and narrows, and tags them with an undo',
    async ({ desk }) => {
      const page = await desk(dana)
      const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
      await box(deshawn.name).check()
      await page.getByText('1 selected').waitFor(soon)
      await page.getByRole('searchbox').fill('tomas')
      await box(tomas.name).waitFor(soon)
      await page
        .getByRole('row')
        .filter({ hasText: sofia.name })
        .waitFor({ ...soon, state: 'detached' })
      expect(await box(deshawn.name).isChecked()).toBe(true)
      await box(tomas.name).check()
      await page.getByText('2 selected').waitFor(soon)
      await page.getByRole('searchbox').fill('nobody-at-all')
      await page.getByText('Nobody on your caseload matches').waitFor(soon)
      expect(await box(tomas.name).isChecked()).toBe(true)
      await page.getByRole('searchbox').fill('')
      await box(sofia.name).waitFor(soon)
      await page.getByRole('link', { name: /^Unread/ }).click()
      await box(sofia.name).waitFor({ ...soon, state: 'detached' })
      expect(await box(tomas.name).isChecked()).toBe(true)
      await looksRight(page)
      await page.getByRole('button', { name: 'Tag', exact: true }).click()
      await page.getByRole('heading', { name: 'Tag 2 clients' }).waitFor(soon)
      await page.getByRole('radio', { name: 'Housing' }).check()
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('button', { name: 'Set tag' }).click()
      await page.getByText('2 clients: Housing.').waitFor(soon)
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('2 clients are as before.').waitFor(soon)
      await page
        .getByRole('link', { name: `Color tag of ${tomas.name}: New intake. Change it` })
        .waitFor(soon)
    },
  )

  journey('works without script: sorted, narrowed by tag, and posted as ticked', async ({ desk }) => {
    const page = await desk(dana, '/clients', { javaScriptEnabled: false })
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Sort by name' }).click()
    const names = await page.locator('#rows .name a').allTextContents()
    expect(names.length).toBeGreaterThan(30)
    const folded = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    expect(folded).toEqual(folded.toSorted())
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
    await page.getByLabel('Color tag', { exact: true }).selectOption('Housing')
    await page.locator('.narrowing form button').click()
    expect(await page.locator('#rows .name a').allTextContents()).toContain(james.name)
    expect(await page.locator('#rows .tag-name').allTextContents()).not.toContain('Treatment')
    await page.getByRole('checkbox', { name: `Select ${james.name}` }).check()
    await page.getByRole('button', { name: 'Message', exact: true }).click()
    await page.getByText(james.name).first().waitFor(soon)
    expect(new URL(page.url()).pathname).toBe('/mass-messages/new')
  })
})

describe.concurrent('B-30 who can’t be reached', () => {
  journey('stands under a tab of their own, with why', async ({ desk, typed }) => {
    const page = await desk(dana, '/clients/new')
    const name = typed('Orla Penhaligon')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor(soon)
    await expect
      .poll(
        async () => {
          await page.goto(`${new URL(page.url()).origin}/clients?filter=unreachable`)
          return page
            .getByRole('row')
            .filter({ hasText: name })
            .textContent({ timeout: 2000 })
            .catch(() => '')
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toContain('No way to reach them')
    await looksRight(page, [1280, 390, 320])
  })
})
