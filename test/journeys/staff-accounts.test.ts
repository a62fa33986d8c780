import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { chris, dana, ruth, vanessa } from '../support/cast.ts'
import type { ProductWorld } from '../support/world.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys()
const soon = { timeout: 60_000 }
const own = 'Nina-Castillo-2026!'
const nina = { name: 'Nina Castillo', email: 'nina.castillo@harborcounty.example' }

/** The temporary password of the newest invitation in a mailbox. */
async function invitation(product: ProductWorld, email: string): Promise<string> {
  const [mail] = await product.mailbox(email)
  const [, password] = /temporary password is (\S+)/.exec(mail?.text ?? '') ?? []
  if (!password) throw new Error('no invitation came')
  return password
}

/** From the site's door to the list of clients, with a temporary password. */
async function firstSignIn(page: Page, site: string, email: string, temporary: string): Promise<void> {
  await page.goto(site)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(temporary)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('New password', { exact: true }).fill(own)
  await page.getByLabel('New password again').fill(own)
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await page.waitForURL((url) => url.origin === new URL(site).origin && !url.pathname.startsWith('/sign-in'))
}

describe('CC-19 accounts of the staff', () => {
  journey('are made by a supervisor, begun anew, and switched off under an open page', async (told) => {
    const { desk, visitor, product } = told
    const page = await desk(ruth, '/department')
    await page.getByRole('link', { name: /^Staff/ }).click()
    await page.getByRole('link', { name: dana.name }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Add someone' }).click()
    await page.getByLabel('Name', { exact: true }).fill(nina.name)
    await page.getByLabel('Work email').fill(nina.email)
    await page.getByLabel('Role in Pretrial Services').selectOption('Case manager')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Add and invite' }).click()
    await page.getByText('Nina Castillo is on the staff. The invitation is on its way.').waitFor(soon)
    await page.getByText(/has not signed in yet/).waitFor(soon)
    await looksRight(page, [1280, 390, 320])

    const ninas = await visitor()
    await firstSignIn(ninas, product.site, nina.email, await invitation(product, nina.email))
    await ninas.goto(`${product.site}/account`)
    await ninas.getByText(nina.email).waitFor(soon)
    await looksRight(ninas, [1280, 390, 320])

    await page.goto(`${product.site}/staff`)
    await page.getByRole('link', { name: nina.name }).click()
    await page.getByText('Signs in with a password of their own.').waitFor(soon)
    await page.getByRole('button', { name: 'Start over with a new invitation' }).click()
    await page.getByText(/gets a new invitation and sets up the second factor again/).waitFor(soon)
    await ninas.getByRole('link', { name: 'Where you are signed in' }).click()
    await ninas.waitForURL(/sign-in|login/)
    await ninas.context().clearCookies()
    await firstSignIn(ninas, product.site, nina.email, await invitation(product, nina.email))
    await ninas.goto(`${product.site}/clients`)

    await page.getByRole('link', { name: 'Switch off this account' }).click()
    await page.getByText('No client is theirs.').waitFor(soon)
    await page.getByRole('button', { name: 'Switch off the account' }).click()
    await page.getByText('Nina Castillo’s account is switched off.').waitFor(soon)
    await ninas.getByRole('link', { name: 'Templates' }).click()
    await ninas.getByText('Your account is switched off. Ask your supervisor.').waitFor(soon)
  })
})

describe('B-29 switching somebody off', () => {
  journey('lets their clients wait for another, where support staff see them', async ({ desk }) => {
    const page = await desk(ruth, `/staff/${chris.id}/disabling`)
    await page.getByText(vanessa.name).waitFor(soon)
    await page.getByRole('link', { name: 'Transfer them first' }).waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: /^Switch off, and let \d+ clients? wait$/ }).click()
    await page.getByText(/account is switched off\./).waitFor(soon)
    await looksRight(page, [390])
    await expect
      .poll(
        async () => {
          await page.goto(`${new URL(page.url()).origin}/conversations/${vanessa.conversation}`)
          return page.getByText(/no longer works in this department/).count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
  })
})

describe('CC-08 and B-17 one’s own account', () => {
  journey('keeps a desk phone, and shows and ends where one is signed in', async (told) => {
    const { desk, visitor, product } = told
    const page = await desk(dana, '/account')
    await page.getByLabel('Desk phone').fill('801 555 0102')
    await page.getByLabel('Extension').fill('12')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor(soon)
    expect(await page.getByLabel('Desk phone').inputValue()).toBe('(801) 555-0102')
    const other = await visitor()
    await other.goto(product.site)
    await other.getByLabel('Email address').fill(dana.email)
    await other.getByLabel('Password').fill('Harbor-County-2026!')
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForURL(/\/clients/)
    await page.getByRole('link', { name: 'Where you are signed in' }).click()
    await page.getByText('This browser').waitFor(soon)
    await page.getByText('Another browser').first().waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Another browser' })
      .first()
      .getByRole('button')
      .click()
    await page.getByText('That session is signed out.').waitFor(soon)
    await other.goto(`${product.site}/clients`)
    expect(new URL(other.url()).pathname).not.toBe('/clients')
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByText('You are signed out in every browser. Sign in to go on.').waitFor(soon)
  })
})
