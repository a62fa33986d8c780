import type { Locator, Page } from 'playwright-core'
import { within } from '../../support/world.ts'

/** Generous, since the machine may be busy: what is waited for comes as soon as it comes. */
export const soon = { timeout: 60_000 }

/** The box in which one writes. */
export const messageBox = (page: Page): Locator => page.getByRole('textbox', { name: /^Message to/ })

/** Writes and presses Send. */
export async function send(page: Page, words: string): Promise<void> {
  await messageBox(page).fill(words)
  await page.getByRole('button', { name: /^Send( now)?$/ }).click()
}

/** The messages in the thread with these words. */
export const messagesSaying = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('log').getByRole('listitem').filter({ hasText: words })

/** Waits until the message with these words says this under it, or in it. */
export async function says(page: Page, words: string, said: string | RegExp): Promise<void> {
  await messagesSaying(page, words).last().getByText(said).filter({ visible: true }).first().waitFor(soon)
}

/** The same for somebody who loads the page again: without script, or where it is not the point that it comes alone. */
export async function saysOnceReloaded(page: Page, words: string, said: string | RegExp): Promise<void> {
  await within(60, `${said} under “${words}”`, async () => {
    await page.reload()
    return (await messagesSaying(page, words).last().getByText(said).filter({ visible: true }).count()) > 0
  })
}

/** The row of a list with this name or number. */
export const rowOf = (page: Page, called: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: called, exact: true }) })
