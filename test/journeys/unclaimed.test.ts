import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { showNumber } from '../../core/model/phone.ts'
import { chris, dana, pretrial, robert, robertsNewPhone, sam, vanessa } from '../support/cast.ts'
import { messagesSaying, rowOf, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'

const journey = journeys({ sideBySide: true })

/** Opens what an unknown number wrote, as soon as it stands in Unclaimed. */
async function openUnclaimed(page: Page, number: string): Promise<void> {
  await rowOf(page, showNumber(number)).getByRole('link').click(soon)
  await page.getByRole('heading', { name: showNumber(number), level: 1 }).waitFor(soon)
}

describe.concurrent('V4-19 CC-16 a text from an unknown number', () => {
  journey('is answered once by itself, naming the number to call', async ({ desk, product }) => {
    const stranger = '+18015550181'
    const page = await desk(sam, '/unclaimed')
    await page.getByRole('heading', { name: 'Unclaimed', level: 1 }).waitFor()
    await product.text(stranger, pretrial.textNumber, 'Hello, is anyone reading this?')
    const answer = await product.phone(stranger).received('We do not know this number yet')
    expect(answer.body).toContain(showNumber(pretrial.callNumber ?? ''))
    await openUnclaimed(page, stranger)
    await messagesSaying(page, 'Hello, is anyone reading this?').waitFor()
    await says(page, 'We do not know this number yet', 'Automatic answer')
    await product.text(stranger, pretrial.textNumber, 'I really need to know')
    await messagesSaying(page, 'I really need to know').waitFor(soon)
    const texts = await product.phone(stranger).texts()
    expect(texts.filter(({ direction }) => direction === 'received')).toHaveLength(1)
  })

  journey('is answered, then claimed for a new client with all it wrote', async ({ desk, product }) => {
    const stranger = '+18015550182'
    const [page, desks] = await Promise.all([desk(dana, '/unclaimed'), desk(sam, '/unclaimed')])
    await product.text(stranger, pretrial.textNumber, 'It is Ines, I got out this morning')
    await openUnclaimed(desks, stranger)
    await send(desks, 'Welcome, Ines. Who is your case manager?')
    await product.phone(stranger).received('Who is your case manager?')
    await product.text(stranger, pretrial.textNumber, 'they said Dana')

    await openUnclaimed(page, stranger)
    await messagesSaying(page, 'they said Dana').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('link', { name: 'Claim', exact: true }).first().click()
    await page.getByRole('heading', { name: `Claim ${showNumber(stranger)}` }).waitFor()
    await looksRight(page, [1280, 390, 320])
    await page.getByLabel('Note').fill('Out since this morning.')
    await page.getByRole('button', { name: 'Add client and claim' }).click()
    await page.getByRole('alert').getByText('Enter the client’s name.').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('Out since this morning.')
    await looksRight(page)
    await page.getByRole('textbox', { name: 'Name' }).fill('Ines Calderon')
    await page.getByRole('button', { name: 'Add client and claim' }).click()
    await page.getByRole('heading', { name: 'Ines Calderon', level: 1 }).waitFor(soon)
    await page.getByText('Claimed. The conversation is with Ines Calderon now.').waitFor()
    for (const words of ['It is Ines, I got out', 'Who is your case manager?', 'they said Dana'])
      await messagesSaying(page, words).waitFor()
    await product.text(stranger, pretrial.textNumber, 'thank you Dana')
    await messagesSaying(page, 'thank you Dana').waitFor(soon)
    await page.goto(`${product.site}/clients`)
    await rowOf(page, 'Ines Calderon').waitFor()
  })

  journey('is claimed for a client who has a new phone', async ({ desk, product }) => {
    const page = await desk(dana, '/unclaimed')
    await openUnclaimed(page, robertsNewPhone)
    const asUnknown = page.url()
    await page.getByRole('link', { name: 'Claim', exact: true }).first().click()
    const existing = page.locator('section').filter({ hasText: 'A client on your caseload' })
    await existing.getByRole('searchbox').fill('fitz')
    await existing.getByRole('button', { name: 'Search' }).click()
    await existing.getByRole('radio', { name: robert.name }).check()
    await existing.getByRole('button', { name: 'Claim' }).click()
    await page.getByRole('heading', { name: robert.name, level: 1 }).waitFor(soon)
    await messagesSaying(page, 'this is my new number').waitFor()
    await messagesSaying(page, 'did I miss anything about court?').waitFor()
    await send(page, 'Nothing missed, Robert. Good to have your new number.')
    await product.phone(robertsNewPhone).received('Good to have your new number.')
    // What a colleague had open leads on to where it is now.
    await page.goto(asUnknown)
    await page.getByRole('heading', { name: robert.name, level: 1 }).waitFor()
    await looksRight(page, [1280, 390, 320])
  })

  journey('is handed to a colleague’s client, whose messages stay unseen', async ({ desk, product }) => {
    const stranger = '+18015550183'
    const page = await desk(dana, '/unclaimed')
    const hers = await desk(chris, `/conversations/${vanessa.conversation}`)
    const [secret = ''] = await hers.getByRole('log').getByText('coming by tomorrow').allInnerTexts()
    expect(secret).not.toBe('')
    await product.text(stranger, pretrial.textNumber, 'this is Vanessa on my sisters phone')
    await openUnclaimed(page, stranger)
    const asUnknown = page.url()
    await page.getByRole('link', { name: 'Hand over' }).click()
    await page.getByRole('searchbox').fill('vanessa')
    await page.getByRole('button', { name: 'Search' }).click()
    await looksRight(page, [1280, 390])
    await page.getByRole('radio', { name: vanessa.name }).check()
    await page.getByText(chris.name).waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
    await page.getByRole('button', { name: 'Hand over' }).click()
    await page.getByText('Handed over. Your colleague sees it now.').waitFor(soon)
    expect(await rowOf(page, showNumber(stranger)).count()).toBe(0)
    await messagesSaying(hers, 'this is Vanessa on my sisters phone').waitFor(soon)
    await page.goto(asUnknown)
    await page.getByRole('heading', { name: 'You can’t open this' }).waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
  })

  journey('is dismissed with a reason, and comes back by Undo and by a new text', async (told) => {
    const { desk, product } = told
    const stranger = '+18015550184'
    const page = await desk(dana, '/unclaimed')
    await product.text(stranger, pretrial.textNumber, 'is the bike still for sale')
    await openUnclaimed(page, stranger)
    await page.getByRole('link', { name: 'Dismiss' }).click()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByText('Say why, so that colleagues understand.').waitFor()
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('radio', { name: 'Wrong number' }).check()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByText('Dismissed.', { exact: true }).waitFor(soon)
    expect(await rowOf(page, showNumber(stranger)).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Back in Unclaimed.').waitFor(soon)
    await openUnclaimed(page, stranger)

    await page.getByRole('link', { name: 'Dismiss' }).click()
    await page.getByLabel('In a few words').fill(told.typed('sells his bike on the internet'))
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByRole('link', { name: 'Dismissed' }).click()
    await openUnclaimed(page, stranger)
    await page.getByText('Dismissed: sells his bike on the internet').waitFor()
    await page.goto(`${product.site}/unclaimed`)
    await product.text(stranger, pretrial.textNumber, 'sorry, I meant: when is my court date')
    await rowOf(page, showNumber(stranger)).getByText('when is my court date').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })
})
