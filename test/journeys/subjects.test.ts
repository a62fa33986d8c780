import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { chris, dana, deshawn, keisha, linh, maria, pretrial, vanessa } from '../support/cast.ts'
import { messageBox, messagesSaying, says, saysOnceReloaded, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })

const groupOf = (page: Page, name: string) =>
  page.locator('details.convo-group').filter({ has: page.locator('summary', { hasText: name }) })
const chosen = (page: Page) =>
  page.getByLabel('Subject', { exact: true }).locator('option:checked').textContent()

describe.concurrent('V4-02 V4-06 subjects', () => {
  journey(
    'a new message begins a subject by name, and the answer joins it',
    async ({ desk, product, typed }) => {
      const page = await desk(dana, `/conversations/${deshawn.conversation}`)
      await page.getByRole('link', { name: 'New message' }).click()
      await page.getByLabel('Name of the new subject').fill(typed('Ride to the interview'))
      await send(page, 'I can get you a bus pass for Tuesday.')
      await says(page, 'I can get you a bus pass for Tuesday.', 'Delivered')
      const text = await product.phone(deshawn.number).received('I can get you a bus pass for Tuesday.')
      expect(text.body).not.toContain('Ride')
      await product.text(deshawn.number, pretrial.textNumber, 'yes please that would help')
      await messagesSaying(page, 'yes please that would help').waitFor(soon)

      await page.getByText('Change subject').click()
      expect(await chosen(page)).toBe('Ride to the interview')
      await looksRight(page, [1280, 390, 320])
      await page.getByRole('link', { name: 'All subjects' }).click()
      await page.getByRole('heading', { name: 'All subjects' }).waitFor(soon)
      await looksRight(page, [1280, 390, 320])
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Ride to the interview' })
        .getByText('2 messages')
        .waitFor()
      await page.getByRole('link', { name: 'Ride to the interview' }).click()
      await page.getByText('yes please that would help').waitFor(soon)
      await looksRight(page, [1280, 390, 320])
    },
  )

  journey('without a name it is called by its day, and can be given one', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}?write=new`)
    await send(page, 'Good morning Keisha.')
    await says(page, 'Good morning Keisha.', 'Delivered')
    await page.getByText('Change subject').click()
    expect(await chosen(page)).toMatch(/^New Conversation on [A-Z][a-z]{2} \d+, \d{4}$/)
    await page.getByRole('link', { name: 'All subjects' }).click()
    await page
      .getByRole('link', { name: /^New Conversation on/ })
      .first()
      .click()
    await page.getByLabel('Name of this subject').fill('Morning calls')
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByRole('heading', { name: 'Morning calls', level: 1 }).waitFor(soon)
    await page.getByRole('link', { name: 'Write in this subject' }).click()
    await messageBox(page).waitFor(soon)
    expect(await chosen(page)).toBe('Morning calls')
  })

  journey('grouped by subject, remembered, opened one by one and live', async ({ desk, product }) => {
    const page = await desk(chris, `/conversations/${vanessa.conversation}`)
    await page.getByRole('switch', { name: /^Group by subject/ }).click()
    await page.locator('details.convo-group').first().waitFor(soon)
    await page.goto(`${product.site}/clients`)
    await page.goto(`${product.site}/conversations/${vanessa.conversation}`)
    const groups = page.locator('details.convo-group')
    const count = await groups.count()
    expect(count).toBeGreaterThan(2)
    expect(await page.locator('details.convo-group[open]').count()).toBe(1)
    expect(await groups.last().getAttribute('open')).toBe('')
    await looksRight(page, [1280, 390, 320])

    const first = groups.first()
    expect(await first.getByRole('heading', { level: 3 }).count()).toBe(0)
    await first.locator('summary').focus()
    await page.keyboard.press('Enter')
    await first.locator('.msg').first().waitFor(soon)
    await product.text(vanessa.number, pretrial.textNumber, 'quick question about my papers')
    await groups.last().getByText('quick question about my papers').waitFor(soon)
    // What one opened stays open, whatever comes.
    expect(await first.getAttribute('open')).toBe('')
    await send(page, 'Of course, ask away.')
    await says(page, 'Of course, ask away.', 'Delivered')

    await page.getByRole('link', { name: 'New message' }).click()
    await page.getByLabel('Name of the new subject').fill('Papers')
    await send(page, 'About your papers: bring the blue form.')
    await groupOf(page, 'Papers').getByText('bring the blue form').waitFor(soon)
    expect(await groups.count()).toBe(count + 1)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('switch', { name: /^Group by subject/ }).click()
    await groups.first().waitFor({ ...soon, state: 'detached' })
    await messagesSaying(page, 'bring the blue form').waitFor(soon)
  })

  journey('the same without script', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${linh.conversation}?write=new`, {
      javaScriptEnabled: false,
    })
    await page.getByLabel('Name of the new subject').fill('Class on Monday')
    await messageBox(page).fill('Class starts at nine on Monday.')
    await page.getByRole('button', { name: 'Send now' }).click()
    await product.phone(linh.number).received('Class starts at nine on Monday.')
    await saysOnceReloaded(page, 'Class starts at nine on Monday.', 'Delivered')
    await page.goto(`${product.site}/conversations/${linh.conversation}?view=grouped`)
    await groupOf(page, 'Class on Monday').getByText('Class starts at nine on Monday.').waitFor()
    await groupOf(page, 'Pay stub for the training').locator('summary').click()
    await groupOf(page, 'Pay stub for the training')
      .getByRole('link', { name: 'Show these messages' })
      .click()
    await page.getByText('can I bring it today? I am off at 3').waitFor()
    await looksRight(page, [1280, 390])
  })
})

describe.concurrent('V4-01 all messages of a client on one page', () => {
  journey('tabs by channel with their counts', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${maria.conversation}`)
    const tabs = page.getByRole('navigation', { name: 'Filter messages' })
    expect(await tabs.getByRole('link', { name: 'All' }).getAttribute('aria-current')).toBe('true')
    await tabs.getByRole('link', { name: /^Text \(\d+ messages\)$/ }).click()
    await page.waitForURL(/channel=text/)
    expect(await tabs.getByRole('link', { name: /^Text/ }).getAttribute('aria-current')).toBe('true')
    await send(page, 'Maria, le espero en la recepción.')
    await says(page, 'Maria, le espero en la recepción.', 'Delivered')
    await looksRight(page, [1280, 390, 320])
    // What has never been used has no tab, and what is no channel is all of them.
    expect(await tabs.getByRole('link').count()).toBe(2)
  })
})

describe.concurrent('V4-03 V4-13 by what, and whose phone it is', () => {
  journey(
    'smart select says what it will use and why; another method can be picked',
    async ({ desk, product }) => {
      const page = await desk(dana, `/conversations/${maria.conversation}`)
      const by = page.getByLabel('Send by')
      expect(await by.locator('option:checked').textContent()).toBe('Smart select')
      await page
        .locator('#why')
        .getByText(/^Text to \(801\) 555-0134.*because Maria/)
        .waitFor()
      const options = await by.locator('option').allTextContents()
      expect(options.join('\n')).toMatch(/Text: \(801\) 555-0134 Cell/)
      expect(options.join('\n')).toMatch(
        /Text: \(801\) 555-0198 Mother’s home – Relative’s – Can’t get texts/,
      )
      await by.selectOption({ index: 1 })
      expect(await page.locator('#why').isVisible()).toBe(false)
      await send(page, 'Maria, ¿me recibe?')
      expect((await product.phone(maria.number).received('Maria, ¿me recibe?')).from).toBe(
        pretrial.textNumber,
      )
    },
  )

  journey('a message from a relative’s phone says whose it is', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${maria.conversation}`)
    await product.text('+18015550198', pretrial.textNumber, 'This is her mother, she is asleep')
    const message = messagesSaying(page, 'This is her mother, she is asleep')
    await message.getByText('From Mother’s home (relative)').waitFor(soon)
    await message.getByRole('heading', { name: /^Mother’s home \(relative\), Text:/ }).waitFor()
  })
})
