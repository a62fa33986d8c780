import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { conversationIdOf } from '../../local/demo-county/county.ts'
import { people } from '../../local/demo-county/people.ts'
import { dana, deshawn, keisha, linh, marcus, maria, pretrial } from '../support/cast.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

/** In the group with Maria; nobody of the cast. */
const andre = {
  number: people.find(({ name }) => name === 'Andre Coleman')?.numbers[0]?.number ?? '',
  conversation: conversationIdOf('Andre Coleman', 'pretrial'),
}
const journey = journeys({ sideBySide: true })

const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).check()
const member = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

describe.concurrent('V4-12 groups', () => {
  journey('Dana makes one, chooses clients across a search, and changes who is in it', async ({ desk }) => {
    const page = await desk(dana, '/groups')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'New group' }).click()
    await page.getByLabel('Name of the group').fill('Job fair')
    await page.getByRole('button', { name: 'Create group' }).click()
    await page.getByRole('heading', { name: 'Add clients to Job fair' }).waitFor(soon)
    await tick(page, keisha.name)
    await page.getByLabel('Search your clients by name').fill('Linh')
    await page.getByText('1 client ticked').waitFor(soon)
    await tick(page, linh.name)
    await looksRight(page, [1280, 390, 320])
    expect(page.url()).not.toContain('Linh')
    await page.getByRole('button', { name: 'Add to group' }).click()
    await page.getByText('2 clients added.').waitFor(soon)
    await member(page, keisha.name).waitFor()
    await member(page, linh.name).waitFor()
    await page.getByText('A reply comes to you, and nobody else in the group sees it.').waitFor()
    await looksRight(page, [1280, 390, 320])
    await page.getByText('Rename or delete this group').click()
    await page.getByLabel('Name of the group').fill('Job fair on Friday')
    await page.getByRole('button', { name: 'Save name' }).click()
    await page.getByRole('heading', { name: 'Job fair on Friday', level: 1 }).waitFor(soon)
  })

  journey('clients ticked in the list go into a group', async ({ desk }) => {
    const page = await desk(dana, '/groups/add')
    await page.getByText('Pick at least one client in your list first.').waitFor()
    await looksRight(page, [1280, 390])
    // What the list's selection sends.
    const ids = [deshawn, marcus].map((one) => one.conversationWith('pretrial'))
    await page.evaluate((clients) => {
      const form = document.body.appendChild(document.createElement('form'))
      form.method = 'post'
      form.action = '/groups/add'
      for (const client of clients) {
        const field = form.appendChild(document.createElement('input'))
        field.name = 'client'
        field.value = client
      }
      form.submit()
    }, ids)
    await page.getByRole('heading', { name: 'Add 2 clients to a group' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('radio', { name: /A new group/ }).check()
    await page.getByLabel('Name of the new group').fill('Warehouse shifts')
    await page.getByRole('button', { name: 'Add to group' }).click()
    await page.getByText('The group “Warehouse shifts” is made.').waitFor(soon)
    await member(page, deshawn.name).waitFor()
    await member(page, marcus.name).waitFor()
  })

  journey('who has left the list is shown so', async ({ desk }) => {
    const page = await desk(dana, '/groups')
    await page.getByRole('link', { name: 'Court this week' }).click()
    await page.getByText('1 person is no longer on your list and gets no group messages.').waitFor(soon)
    expect(await member(page, 'Gerald Whitcomb').count()).toBe(0)
  })
})

describe.concurrent('V4-12 a message to a group', () => {
  journey('reaches each in their own conversation, and an answer their case manager alone', async (told) => {
    const { desk, product } = told
    const page = await desk(dana, '/groups')
    await page.getByRole('link', { name: 'Court this week' }).click()
    await page
      .getByRole('button', { name: 'Message the group' })
      .or(page.getByRole('link', { name: 'Message the group' }))
      .click()
    const said = told.typed('The courthouse opens at eight this week.')
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill(said)
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('button', { name: /^Send to/ }).click(soon)
    for (const { number } of [maria, andre]) await product.phone(number).received(said)
    const answer = told.typed('Ahí estaré a las ocho')
    await product.text(maria.number, pretrial.textNumber, answer)
    const hers = await desk(dana, `/conversations/${maria.conversation}`)
    await messagesSaying(hers, answer).waitFor(soon)
    const others = await product.phone(andre.number).texts()
    expect(others.filter(({ body }) => body.includes(answer))).toEqual([])
    const his = await desk(dana, `/conversations/${andre.conversation}`)
    await messagesSaying(his, said).waitFor(soon)
    expect(await messagesSaying(his, answer).count()).toBe(0)
    await looksRight(his, [1280, 390])
  })
})

describe.concurrent('B-25 undo of what was done with a group', () => {
  journey('a member, a name and the whole group come back', async ({ desk }) => {
    const page = await desk(dana, '/groups')
    await page.getByRole('link', { name: 'Welding class' }).click()
    await page.getByRole('button', { name: 'Remove Grace Kim from the group' }).click()
    await page.getByText('1 client removed.').waitFor(soon)
    expect(await member(page, 'Grace Kim').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone.').waitFor(soon)
    await member(page, 'Grace Kim').waitFor()
    await page.getByText('Rename or delete this group').click()
    await page.getByRole('button', { name: 'Delete group' }).click()
    await page.getByText('The group “Welding class” is deleted.').waitFor(soon)
    expect(await page.getByRole('link', { name: 'Welding class' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The group “Welding class” is back.').waitFor(soon)
    await member(page, 'Grace Kim').waitFor()
    await looksRight(page, [1280, 390])
  })
})
