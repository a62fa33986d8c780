import { describe, expect } from 'vitest'
import { ada, dana, ruth } from '../support/cast.ts'
import { soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()

describe('HQ-07 roles', () => {
  journey('are changed, and what was taken is gone at the next click', async ({ desk }) => {
    const [admin, danas] = await Promise.all([desk(ada, '/department'), desk(dana, '/clients/new')])
    await danas.getByLabel('Name', { exact: true }).first().waitFor(soon)
    await admin.getByRole('link', { name: /^Roles/ }).click()
    await admin.getByText('3 people · 14 of').first().waitFor(soon)
    await looksRight(admin, [1280, 390, 320])
    await admin.getByRole('link', { name: /^Case manager/ }).click()
    await admin.getByText('This changes what 3 people may do, from their next click.').waitFor(soon)
    // What she may not do herself she cannot give.
    const reading = admin.getByRole('checkbox', { name: 'Read the messages of colleagues' })
    expect(await reading.isDisabled()).toBe(true)
    await looksRight(admin, [1280, 390, 320])
    await admin.getByRole('checkbox', { name: 'Add clients' }).uncheck()
    await admin.getByRole('button', { name: 'Save' }).click()
    await admin.getByText('The role Case manager is saved. It holds from now on.').waitFor(soon)
    await danas.reload()
    await danas.getByText('Your role does not include this.').waitFor(soon)
    await admin.getByRole('link', { name: /^Case manager/ }).click()
    await admin.getByRole('link', { name: 'Reset to how it was delivered' }).click()
    await admin.getByText('This gives back:').waitFor(soon)
    await admin.getByRole('listitem').filter({ hasText: 'Add clients' }).waitFor()
    await looksRight(admin, [1280, 390])
    await admin.getByRole('button', { name: 'Reset role' }).click()
    await admin.getByText('The role Case manager is as it was delivered.').waitFor(soon)
    await danas.reload()
    await danas.getByLabel('Name', { exact: true }).first().waitFor(soon)
  })

  journey('are made and deleted, and two who change one see both versions', async ({ desk }) => {
    const [page, window] = await Promise.all([desk(ada, '/roles/new'), desk(ada, '/roles')])
    await page.getByRole('textbox', { name: 'Name' }).fill('supervisor')
    await page.getByRole('checkbox', { name: 'Read reports' }).check()
    await page.getByRole('button', { name: 'Make role' }).click()
    await page.getByRole('link', { name: 'Another role has that name.' }).waitFor(soon)
    expect(await page.getByRole('checkbox', { name: 'Read reports' }).isChecked()).toBe(true)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('textbox', { name: 'Name' }).fill('Reports desk')
    await page.getByRole('button', { name: 'Make role' }).click()
    await page.getByText('The role Reports desk is ready to give.').waitFor(soon)
    await window.reload()
    await Promise.all([
      page.getByRole('link', { name: /^Reports desk/ }).click(),
      window.getByRole('link', { name: /^Reports desk/ }).click(),
    ])
    await page.getByRole('checkbox', { name: 'See their own clients' }).check()
    await window.getByRole('checkbox', { name: 'Add clients' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The role Reports desk is saved.').waitFor(soon)
    await window.getByRole('button', { name: 'Save' }).click()
    const told = window.getByRole('alert').filter({ hasText: `${ada.name} saved this role` })
    await told.getByText('In theirs, and not in yours:').waitFor(soon)
    await told.getByText('See their own clients').waitFor()
    await told.getByText('Add clients').waitFor()
    expect(await window.getByRole('checkbox', { name: 'Add clients' }).isChecked()).toBe(true)
    await looksRight(window, [1280, 390, 320])
    await window.goto(`${new URL(page.url()).origin}/roles`)
    await window.getByRole('link', { name: /^Reports desk/ }).click()
    await window.getByRole('link', { name: 'Delete this role' }).click()
    await window.getByText('Nobody has it.').waitFor(soon)
    await looksRight(window, [1280, 390])
    await window.getByRole('button', { name: 'Delete role' }).click()
    await window.getByText('The role is deleted.').waitFor(soon)
  })

  journey('keep the last administrator in office, and are no case manager’s to see', async ({ desk }) => {
    const [page, danas, ruths] = await Promise.all([
      desk(ada, '/roles/administrator', { javaScriptEnabled: false }),
      desk(dana, '/roles'),
      desk(ruth, '/roles'),
    ])
    await page.getByText('You have this role yourself.').waitFor(soon)
    await page.getByRole('checkbox', { name: 'Change what roles may do' }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /^Nothing was saved. Nobody would be left/ }).waitFor(soon)
    await looksRight(page, [1280, 390])
    for (const other of [danas, ruths])
      await other.getByText('Your role does not include this.').waitFor(soon)
  })
})

describe('CC-08 the rest of a department’s settings', () => {
  journey('are asked for, each saying what it does, and its statuses are used', async ({ desk }) => {
    const page = await desk(ruth, '/settings/department')
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Transfers' })
      .click()
    expect(new URL(page.url()).hash).toBe('#transfers')
    await page.getByText('Your county’s IT changes it there').waitFor(soon)
    await page.getByText('America/Denver').waitFor()
    await page.getByRole('checkbox', { name: 'The whole conversation goes along with the client' }).uncheck()
    await page.getByRole('checkbox', { name: 'Emails to staff contain what the client wrote' }).uncheck()
    await page.getByLabel('Tell the supervisors when').fill('500')
    await page.getByLabel('Statuses, one a line').fill('Intake\nActive\nCourt pending')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Enter whole hours from 1 to 200, or nothing.' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Tell the supervisors when').fill('4')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Settings saved.').waitFor(soon)
    await page.getByLabel('Days for Court pending').waitFor()
    const danas = await desk(dana, '/settings/department')
    await danas.getByText('The new case manager begins with an empty page.').waitFor(soon)
    await danas.getByText('Intake · Active · Court pending').waitFor()
    await danas.goto(`${new URL(page.url()).origin}/clients/new`)
    expect(await danas.getByRole('combobox').first().textContent()).toContain('Court pending')
  })
})
