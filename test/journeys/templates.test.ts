import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dana, keisha, maria, pretrial, ruth, sofia } from '../support/cast.ts'
import { messageBox, messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const popUp = (page: Page) => page.getByRole('dialog', { name: 'Use a template' })

describe.concurrent('V4-07 templates', () => {
  journey('Dana makes one, edits it, deletes it and takes that back', async ({ desk }) => {
    const page = await desk(dana, '/templates')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'New template' }).click()
    await page.getByRole('button', { name: 'Create template' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Court parking')
    await page.getByRole('button', { name: 'Create template' }).click()
    await page.getByRole('alert').getByText('Write the message in at least one language.').waitFor(soon)
    await page.getByLabel('Message in English').fill('Park behind the courthouse, {{first name}}.')
    await page.getByText('1 text, 113 left').first().waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Create template' }).click()
    await page.getByText('“Court parking” is saved.').waitFor(soon)
    await page.getByRole('link', { name: 'Edit the template Court parking' }).click()
    await page.getByLabel('Subject in English').fill('Where to park')
    await page.getByRole('button', { name: 'Save template' }).click()
    await page.getByText('“Court parking” is changed.').waitFor(soon)
    await page.getByLabel('Search templates').fill('behind the')
    await page.getByText('1 template found').waitFor(soon)
    expect(page.url()).not.toContain('behind')
    await page.getByRole('link', { name: 'Edit the template Court parking' }).click()
    expect(await page.getByLabel('Subject in English').inputValue()).toBe('Where to park')
    await page.getByRole('button', { name: 'Delete template' }).click()
    await page.getByText('“Court parking” is deleted.').waitFor(soon)
    expect(await page.getByRole('link', { name: /Court parking/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('“Court parking” is back.').waitFor(soon)
    await page.getByRole('link', { name: 'Edit the template Court parking' }).waitFor()
  })

  journey('what Dana just wrote becomes a template, and her words stay in the box', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${keisha.conversationWith('pretrial')}`)
    await messageBox(page).fill('The clinic on 5th Street is open until six.')
    await page.getByRole('button', { name: 'Templates' }).click()
    await popUp(page).getByLabel('Name of the new template').fill('Clinic hours')
    await popUp(page).getByRole('button', { name: 'Save as template' }).click()
    await popUp(page).getByText('“Clinic hours” is saved.').waitFor(soon)
    await page.keyboard.press('Escape')
    expect(await messageBox(page).inputValue()).toBe('The clinic on 5th Street is open until six.')
    await page.goto(new URL('/templates', page.url()).href)
    await page.getByText('The clinic on 5th Street is open until six.').waitFor()
  })

  journey('a supervisor changes what the department shares, Dana only uses it', async ({ desk }) => {
    const ruths = await desk(ruth, '/templates/new')
    await ruths.getByLabel('Name', { exact: true }).fill('Office closed')
    await ruths.getByLabel('Everyone in Pretrial Services').check()
    await ruths.getByLabel('Message in Spanish').fill('La oficina está cerrada hoy.')
    await ruths.getByRole('button', { name: 'Create template' }).click()
    await ruths.getByText('“Office closed” is saved.').waitFor(soon)
    const page = await desk(dana, '/templates')
    await page.getByRole('link', { name: 'Office closed' }).click()
    await page.getByText('La oficina está cerrada hoy.').waitFor()
    expect(await page.getByRole('button', { name: /template/ }).count()).toBe(0)
    await looksRight(page, [1280, 390])
  })
})

describe.concurrent('CC-04 templates in the message box', () => {
  journey(
    '/ opens them, the keyboard chooses, and what is not known is asked for',
    async ({ desk, product }) => {
      const page = await desk(dana, `/conversations/${maria.conversationWith('pretrial')}`)
      await messageBox(page).press('/')
      const search = popUp(page).getByLabel('Search templates')
      await popUp(page)
        .getByRole('button', { name: /Court reminder/ })
        .waitFor(soon)
      expect(await search.evaluate((one) => one === document.activeElement)).toBe(true)
      await looksRight(page, [1280, 390, 320])
      await search.pressSequentially('corte')
      await popUp(page).getByText('2 templates found').waitFor(soon)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await popUp(page).getByLabel('fecha').fill('el jueves')
      await popUp(page).getByLabel('hora').fill('10:30')
      await looksRight(page, [1280, 390])
      await page.keyboard.press('Enter')
      await popUp(page).waitFor({ state: 'hidden', ...soon })
      expect(await messageBox(page).inputValue()).toBe(
        'Hola Maria, su cita en la corte es el jueves a las 10:30. Llegue 15 minutos antes y traiga su carta.',
      )
      await page.keyboard.press('Control+Enter')
      const text = await product.phone(maria.number).received('su cita en la corte es el jueves')
      expect(text.from).toBe(pretrial.textNumber)
    },
  )

  journey('a text with a placeholder left is not sent, and says which', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${keisha.conversationWith('pretrial')}`)
    await messageBox(page).fill('Hi {{first name}}, come on {{date?}}.')
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Fill in {{first name}} and {{date}} before you send this.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe('Hi {{first name}}, come on {{date?}}.')
    expect(await messagesSaying(page, 'come on').count()).toBe(0)
  })

  journey('without script they stand on a page that leads back', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${maria.conversationWith('pretrial')}`, {
      javaScriptEnabled: false,
    })
    await messageBox(page).fill('Hola:')
    await page.getByRole('button', { name: 'Templates' }).click()
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Search templates').fill('corte')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('button', { name: /Court reminder/ }).click()
    await page.getByLabel('fecha').fill('el jueves')
    await page.getByLabel('hora').fill('10:30')
    await page.getByRole('button', { name: 'Put into message' }).click()
    expect(await messageBox(page).inputValue()).toMatch(
      /^Hola:\nHola Maria, su cita en la corte es el jueves/,
    )
    await page.getByRole('button', { name: 'Templates' }).click()
    await page.getByLabel('Name of the new template').fill('Saved without script')
    await page.getByRole('button', { name: 'Save as template' }).click()
    await page.getByText('“Saved without script” is saved.').waitFor()
    expect(await messageBox(page).inputValue()).toMatch(/^Hola:\nHola Maria/)
  })
})

describe.concurrent('B-19 a template in two languages', () => {
  journey('the client’s language chooses, and another is said', async ({ desk }) => {
    const page = await desk(dana, `/conversations/${sofia.conversationWith('pretrial')}`)
    await page.getByRole('button', { name: 'Templates' }).click()
    await popUp(page)
      .getByRole('button', { name: /Bus pass/ })
      .click()
    await popUp(page).waitFor({ state: 'hidden', ...soon })
    expect(await messageBox(page).inputValue()).toMatch(/^¿Necesita transporte\?/)
    await messageBox(page).fill('')
    await page.getByRole('button', { name: 'Templates' }).click()
    await popUp(page)
      .getByRole('button', { name: /Class tonight Only in English/ })
      .click()
    await page.getByText('Sofía Ramírez reads Spanish. This template is only in English.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toMatch(/^Good morning Sofía/)
  })
})
