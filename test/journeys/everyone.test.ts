import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import {
  aaliyah,
  dana,
  deshawn,
  james,
  keisha,
  linh,
  maria,
  pretrial,
  ruth,
  sharedPassword,
} from '../support/cast.ts'
import {
  messageBox,
  messagesSaying,
  rowOf,
  says,
  saysOnceReloaded,
  send,
  soon,
} from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' })

describe.concurrent('B-20 CC-20 without JavaScript', () => {
  journey('signs in, reads, answers, adds, claims and signs out', async ({ visitor, product }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto(product.site)
    await page.getByLabel('Email address').fill(dana.email)
    await page.getByLabel('Password').fill(sharedPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor(soon)
    await page.getByRole('searchbox').fill('carter')
    await page.keyboard.press('Enter')
    await rowOf(page, deshawn.name).getByText('1 unread').waitFor(soon)
    await page.getByRole('link', { name: deshawn.name, exact: true }).click()
    await messagesSaying(page, 'I got the interview!!').waitFor()
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await page.getByRole('button', { name: 'Mark as read' }).waitFor({ ...soon, state: 'detached' })
    await send(page, 'DeShawn, that is wonderful news!')
    await product.phone(deshawn.number).received('that is wonderful news!')
    await saysOnceReloaded(page, 'that is wonderful news!', 'Delivered')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Show older messages' }).click()
    await page.getByRole('heading', { name: deshawn.name, level: 1 }).waitFor()
    expect(await messagesSaying(page, 'that is wonderful news!').count()).toBe(0)
    await page.goBack()

    await messageBox(page).fill('DeShawn, tell me how it went.')
    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('heading', { name: 'Send later' }).waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe('DeShawn, tell me how it went.')
    await looksRight(page, [1280, 390])
    await page.getByRole('button', { name: 'Schedule message' }).click()
    await says(page, 'tell me how it went.', /^Will send .* at 9:00 AM Mountain Time$/)
    await page.getByRole('button', { name: 'Cancel scheduled message' }).click()
    await page.getByText('The scheduled message is cancelled.').waitFor(soon)
    await page.getByRole('button', { name: 'Undo' }).click()
    await says(page, 'tell me how it went.', /^Will send/)

    await navigation(page).getByRole('link', { name: 'Clients' }).click()
    await page.getByRole('link', { name: 'New client' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Hanna Osei')
    await page.getByLabel('Phone number for texts').fill('12')
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('alert').getByText('Enter all 10 digits').waitFor(soon)
    await page.getByLabel('Phone number for texts').fill('435 555 0125')
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByText('Hanna Osei is on your caseload.').waitFor(soon)

    const stranger = '+18015550186'
    await product.text(stranger, pretrial.textNumber, 'hello this is Hannas mother')
    await product.phone(stranger).received('We do not know this number yet')
    await navigation(page).getByRole('link', { name: 'Unclaimed' }).click()
    await rowOf(page, showNumber(stranger)).getByRole('link').click()
    await page.getByRole('link', { name: 'Claim', exact: true }).first().click()
    await page.getByRole('radio', { name: 'Hanna Osei' }).check()
    await page.getByRole('button', { name: 'Claim', exact: true }).click()
    await page.getByRole('heading', { name: 'Hanna Osei', level: 1 }).waitFor(soon)
    await messagesSaying(page, 'hello this is Hannas mother').waitFor()
    await page.getByText(dana.name).first().click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor(soon)
  })
})

describe.concurrent('B-20 by keyboard alone', () => {
  journey('signs in, finds a client, answers, schedules, and goes on to the next', async (told) => {
    const { visitor, product } = told
    const page = await visitor()
    const press = (...keys: string[]) =>
      keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), none)
    const type = (words: string) => page.keyboard.type(words)
    await page.goto(product.site)
    await page.getByLabel('Email address').waitFor()
    await tabTo(page, 'Email address')
    await type(dana.email)
    await tabTo(page, 'Password')
    await type(sharedPassword)
    await press('Enter')
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor(soon)

    await press('Tab')
    expect(await focused(page)).toBe('Skip to main content')
    await press('Shift+?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await looksRight(page, [1280, 390])
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press('/')
    await type('oneill')
    await page.getByText('1 client found').waitFor({ ...soon, state: 'attached' })
    await tabTo(page, james.name)
    await press('Enter')
    await page.getByRole('heading', { name: james.name, level: 1 }).waitFor(soon)
    await tabTo(page, 'Message to James')
    await type('James, the form is at the front desk.')
    await press('Enter')
    await type('Bring a pen.')
    await press('Control+Enter')
    await product.phone(james.number).received('James, the form is at the front desk.\nBring a pen.')
    await says(page, 'the form is at the front desk', 'Delivered')

    expect(await focused(page)).toBe('Message to James')
    await type('James, did it work out?')
    await tabTo(page, 'Send later')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Send later' }).waitFor()
    await tabTo(page, 'Tomorrow morning')
    await press('Enter')
    expect(await focused(page)).toBe('Schedule message')
    await press('Enter')
    await says(page, 'did it work out?', /^Will send .* at 9:00 AM Mountain Time$/)
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('Send later')

    await press('Alt+j')
    await page.waitForURL((url) => !url.pathname.includes(james.conversation))
    await page.getByRole('heading', { level: 2, name: /new$/ }).first().waitFor(soon)
  })
})

describe.concurrent('CC-20 on a phone', () => {
  journey('reads and answers with a thumb', async ({ desk, product }) => {
    const page = await desk(dana, '/clients', { width: 390, hasTouch: true, isMobile: true })
    await looksRight(page, [390, 320])
    await page.getByRole('link', { name: linh.name, exact: true }).tap()
    await page.getByRole('heading', { name: linh.name, level: 1 }).waitFor(soon)
    await messagesSaying(page, 'or tomorrow morning before class').waitFor()
    await looksRight(page, [390, 320])
    await messageBox(page).tap()
    await messageBox(page).fill('Tomorrow morning is perfect, Linh.')
    await page.getByRole('button', { name: 'Send', exact: true }).tap()
    await product.phone(linh.number).received('Tomorrow morning is perfect, Linh.')
    await says(page, 'Tomorrow morning is perfect, Linh.', 'Delivered')
    await product.text(linh.number, pretrial.textNumber, 'see you then!')
    await messagesSaying(page, 'see you then!').waitFor(soon)
    await page.getByRole('link', { name: `Details for ${linh.name}` }).tap()
    await page.getByRole('heading', { name: `About ${linh.name}`, level: 1 }).waitFor(soon)
    await looksRight(page, [390, 320])
    await page.goBack()
    await page.getByRole('link', { name: 'Back to clients' }).tap()
    await navigation(page).getByRole('link', { name: 'Unclaimed' }).tap()
    await page.getByRole('heading', { name: 'Unclaimed', level: 1 }).waitFor(soon)
    await navigation(page).getByRole('link', { name: 'Scheduled' }).tap()
    await page.getByRole('heading', { name: 'Scheduled', level: 1 }).waitFor(soon)
    await navigation(page).getByRole('link', { name: 'More' }).tap()
    await page.getByRole('heading', { name: 'More', level: 1 }).waitFor(soon)
    await looksRight(page, [390, 320])
  })

  journey('the pages one comes to without having signed in', async ({ visitor, product }) => {
    const page = await visitor()
    await page.goto(product.site)
    await page.getByLabel('Email address').waitFor()
    await looksRight(page, [1280, 390, 320])
    for (const [path, title] of [
      ['/signed-out', 'You are signed out'],
      ['/offline', 'You are offline'],
    ] as const) {
      await page.goto(product.site + path)
      await page.getByRole('heading', { name: title }).waitFor()
      await looksRight(page, [1280, 390, 320])
    }
  })

  journey('the other pages and states', async ({ desk, product }) => {
    const page = await desk(dana, '/keyboard')
    const visit = async (path: string, level: string | RegExp) => {
      await page.goto(product.site + path)
      await page.getByRole('heading', { name: level, level: 1 }).waitFor(soon)
      await looksRight(page, [1280, 390, 320])
    }
    await looksRight(page, [1280, 390, 320])
    await visit(`/conversations/${keisha.conversation}/edit`, `Details of ${keisha.name}`)
    await visit(`/conversations/${aaliyah.conversation}`, aaliyah.name)
    await visit('/unclaimed?show=dismissed', 'Unclaimed')
    await visit('/nothing-here', 'There is nothing here')
    const supervisor = await desk(ruth, `/conversations/${maria.conversation}`)
    await supervisor.getByRole('heading', { name: maria.name, level: 1 }).waitFor(soon)
    await looksRight(supervisor)
  })
})

const none: Promise<void> = Promise.resolve()

/** What the focused control is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.labels?.[0]?.textContent
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })
}

/** Presses Tab until the control of this name has the focus; a control that can't be reached fails. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if ((await focused(page)).startsWith(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to “${name}” by Tab`)
}
