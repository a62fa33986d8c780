import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { signIn } from '../support/browser.ts'
import { aaliyah, dana, james, keisha, sharedPassword, sofia, tomas } from '../support/cast.ts'
import type { ProductWorld } from '../support/world.ts'
import { messageBox, messagesSaying, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()

/** So long that a browser in which nothing happened is signed out. */
const idleSeconds = 31 * 60
const tableFails = { service: 'dynamodb', effect: 'server-error' } as const

/** Follows the link to sign in, which leaves this page as it is, and signs in there. */
async function signInBeside(page: Page, product: ProductWorld): Promise<void> {
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /^Sign in/ }).click(),
  ])
  await beside.waitForLoadState()
  if (new URL(beside.url()).origin !== product.site) await signIn(beside, product.site, dana)
  await beside.getByRole('heading', { name: 'Clients', level: 1 }).waitFor(soon)
  await beside.close()
}

describe('CC-12 words typed while the session ended', () => {
  journey('stay in the box while one is told, and leave after signing in', async (told) => {
    const { product } = told
    const page = await told.desk(dana, `/conversations/${keisha.conversation}`)
    const words = told.typed('Keisha, I wrote this before lunch.')
    await messageBox(page).fill(words)
    await product.advance(idleSeconds)
    await page.getByRole('alert').getByText('You have been signed out.').waitFor(soon)
    expect(new URL(page.url()).pathname).toBe(`/conversations/${keisha.conversation}`)
    expect(await messageBox(page).inputValue()).toBe(words)
    await looksRight(page, [1280, 390, 320])
    await signInBeside(page, product)
    expect(await messageBox(page).inputValue()).toBe(words)
    await page.getByRole('button', { name: 'Send now' }).click()
    await product.phone(keisha.number).received(words)
    await says(page, words, 'Delivered')
    await page.getByText('You have been signed out.').waitFor({ ...soon, state: 'hidden' })
    expect(await copiesOn(product, keisha.number, words)).toBe(1)
  })

  journey('come back when one presses Send first', async ({ desk, product, typed }) => {
    const page = await desk(dana, `/conversations/${sofia.conversation}`)
    const words = typed('Sofía, llegaré un poco tarde.')
    await messageBox(page).fill(words)
    await product.advance(idleSeconds)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByRole('alert').getByText('You have been signed out.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe(words)
    expect(await copiesOn(product, sofia.number, words)).toBe(0)
    await signInBeside(page, product)
    await page.getByRole('button', { name: 'Send now' }).click()
    await product.phone(sofia.number).received(words)
    expect(await copiesOn(product, sofia.number, words)).toBe(1)
  })

  journey('are given back without script', async ({ desk, product, typed }) => {
    const path = `/conversations/${tomas.conversation}`
    const page = await desk(dana, path, { javaScriptEnabled: false })
    const words = typed('Tomás, le espero en recepción.')
    await product.advance(idleSeconds)
    await send(page, words)
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor(soon)
    expect(await page.getByLabel('What you wrote').inputValue()).toBe(words)
    await looksRight(page, [1280, 390, 320])
    await signInBeside(page, product)
    await page.getByRole('button', { name: 'Send again' }).click()
    await messagesSaying(page, words).waitFor(soon)
    await product.phone(tomas.number).received(words)
    expect(await copiesOn(product, tomas.number, words)).toBe(1)
  })
})

describe('CC-20 a page opened after the session ended', () => {
  journey('leads to the sign-in page and back', async ({ desk, product }) => {
    const page = await desk(dana, '/clients')
    // From the second page on, pages come through the service worker.
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.reload()
    // The sign-in service forgets them after an hour.
    await product.advance(2 * idleSeconds)
    await page.goto(`${product.site}/unclaimed`)
    await page.getByText('You were signed out because nothing happened for 30 minutes.').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByLabel('Email address').fill(dana.email)
    await page.getByLabel('Password').fill(sharedPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Unclaimed', level: 1 }).waitFor(soon)
  })
})

describe('CC-12 words typed while nothing works', () => {
  journey('stay in the box offline, and leave once when there is a connection', async (told) => {
    const { product } = told
    const page = await told.desk(dana, `/conversations/${aaliyah.conversation}`)
    const words = told.typed('Aaliyah, I will call you after lunch.')
    await page.context().setOffline(true)
    const banner = page.getByText('No connection. We keep trying.', { exact: true })
    await banner.waitFor(soon)
    await send(page, words)
    await page.getByRole('alert').getByText('Your words are still here.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe(words)
    expect(await messagesSaying(page, words).count()).toBe(0)
    await looksRight(page, [1280, 390, 320])
    await page.context().setOffline(false)
    await banner.waitFor({ ...soon, state: 'hidden' })
    await page.getByRole('button', { name: 'Send now' }).click()
    await says(page, words, 'Delivered')
    expect(await copiesOn(product, aaliyah.number, words)).toBe(1)
  })

  journey('stay in the box when something fails on our side', async ({ desk, product, typed }) => {
    const page = await desk(dana, `/conversations/${james.conversation}`)
    const words = typed('James, your letter is ready.')
    await product.faults.set(tableFails)
    await send(page, words)
    await page
      .getByRole('alert')
      .getByText('That was not saved. Try again. Your words are still here.')
      .waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe(words)
    await looksRight(page, [1280, 390])
    await product.faults.clear()
    await page.getByRole('button', { name: 'Send now' }).click()
    await says(page, words, 'Delivered')
    expect(await copiesOn(product, james.number, words)).toBe(1)
  })

  journey('stay in the form of a new client, with script and without', async ({ desk, product, typed }) => {
    const note = typed('Met at the Kearns library on Monday.')
    for (const javaScriptEnabled of [true, false]) {
      const page = await desk(dana, '/clients/new', { javaScriptEnabled })
      await page.getByRole('textbox', { name: 'Name' }).fill('Ottilie Brandt')
      await page.getByLabel('Note').fill(note)
      await product.faults.set(tableFails)
      await page.getByRole('button', { name: 'Add client' }).click()
      if (javaScriptEnabled) {
        await page.getByRole('alert').getByText('That was not saved. Try again.').waitFor(soon)
        expect(await page.getByLabel('Note').inputValue()).toBe(note)
      } else {
        await page.getByRole('heading', { name: 'Something went wrong on our side' }).waitFor(soon)
        expect(await page.getByLabel('What you wrote').inputValue()).toContain(note)
        expect(await page.getByLabel('What you wrote').inputValue()).toContain('Ottilie Brandt')
      }
      await looksRight(page, [1280, 390])
      await product.faults.clear()
    }
  })
})
