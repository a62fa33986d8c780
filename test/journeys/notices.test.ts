import { describe, expect } from 'vitest'
import { quiet } from '../faults/support/quiet.ts'
import { dana, keisha, nadia, pretrial, tomas } from '../support/cast.ts'
import { within } from '../support/world.ts'
import { messagesSaying, soon } from './support/conversation.ts'
import { type Journey, journeys, looksRight } from './support/county.ts'

const journey = journeys()

/** Two minutes pass, and all that follows is done: what waited to be mailed has been. */
async function twoMinutes({ product }: Journey) {
  await quiet(product.world)
  await product.advance(121)
  await quiet(product.world)
}

/** What lies in Dana's mailbox, after everything that was on its way has arrived. */
async function mailbox(told: Journey) {
  await twoMinutes(told)
  return told.product.mailbox(dana.email)
}

/** The mails that came since, newest first. */
async function mailsSince(told: Journey, before: { id: number }[]) {
  const known = new Set(before.map(({ id }) => id))
  return (await mailbox(told)).filter(({ id }) => !known.has(id))
}

describe('CC-13 V4-15 e-mail to staff for what clients write', () => {
  journey('shows two texts of a minute in one mail, and leads to the conversation', async (told) => {
    const { desk, product, typed } = told
    const before = await mailbox(told)
    await product.text(keisha.number, pretrial.textNumber, typed('I can come at 9:15 <b>sharp</b>'))
    await product.text(keisha.number, pretrial.textNumber, typed('Is parking free there?'))
    const [mail, ...others] = await mailsSince(told, before)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('You have 2 new messages')
    expect(mail?.from).toBe('ClientComm <no-reply@clientcomm.harborcounty.example>')
    for (const words of ['I can come at 9:15 <b>sharp</b>', 'Is parking free there?', keisha.name])
      expect(mail?.text).toContain(words)
    expect(mail?.html).toContain('9:15 &lt;b&gt;sharp&lt;/b&gt;')

    const page = await desk(dana, `/simulator/mailboxes?address=${encodeURIComponent(dana.email)}`)
    await looksRight(page, [1280, 390])
    await page.getByRole('link', { name: 'You have 2 new messages' }).first().click()
    await page.getByRole('heading', { name: 'You have 2 new messages', level: 1 }).waitFor(soon)
    await looksRight(page, [1280, 390])
    const shown = page.frameLocator('iframe')
    await shown.getByRole('link', { name: 'Respond on ClientComm' }).first().click()
    await page.getByRole('heading', { name: keisha.name, level: 1 }).waitFor(soon)
    await messagesSaying(page, 'Is parking free there?').waitFor(soon)
  })

  journey('says nothing of what was read before the two minutes were over', async (told) => {
    const { desk, product } = told
    const before = await mailbox(told)
    const page = await desk(dana, `/conversations/${nadia.conversation}`)
    await product.text(nadia.number, pretrial.textNumber, 'Read while it came')
    await messagesSaying(page, 'Read while it came').waitFor(soon)
    await page.waitForTimeout(1500)
    await page.goto(`${product.site}/clients`)
    await product.text(tomas.number, pretrial.textNumber, 'Llego tarde')
    const mails = await mailsSince(told, before)
    expect(mails.map(({ subject }) => subject)).toEqual(['You have a new message'])
    expect(mails[0]?.text).toContain('Llego tarde')
    expect(mails[0]?.text).not.toContain('Read while it came')
  })

  journey('waits for the hour of those who want a digest, and then tells what is unread', async (told) => {
    const { desk, product } = told
    const before = await mailbox(told)
    const page = await desk(dana, '/settings/notices')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('radio', { name: 'Once an hour' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. It holds from the next message on.').waitFor(soon)
    await looksRight(page)
    await product.text(keisha.number, pretrial.textNumber, 'No hurry with this one')
    await page.goto(`${product.site}/clients`)
    await page.getByText('No hurry with this one').first().waitFor(soon)
    await quiet(product.world)
    await product.advance(60 * 60)
    const [mail] = await mailsSince(told, before)
    expect(mail?.subject).toMatch(/conversations? (is|are) unread/)
    expect(mail?.text).toContain('No hurry with this one')
  })

  journey('stops at an address that bounces, says so, and goes on when told to', async (told) => {
    const { desk, product } = told
    await mailbox(told)
    const choosing = await desk(dana, '/settings/notices', { javaScriptEnabled: false })
    await choosing.getByRole('radio', { name: 'Every message' }).check()
    await choosing.getByRole('button', { name: 'Save' }).click()
    await choosing.getByText('Saved. It holds from the next message on.').waitFor(soon)
    await product.faults.set({ service: 'ses', operation: 'mailbox', effect: 'refuse', times: 1 })
    await product.text(keisha.number, pretrial.textNumber, 'This one comes back')
    await twoMinutes(told)
    const page = await desk(dana, '/settings/notices')
    await within(30, 'the bounce on the page', async () => {
      await page.reload()
      return (await page.getByText('Your e-mail does not arrive').count()) > 0
    })
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('We try again with the next message.').waitFor(soon)
    expect(await page.getByText('Your e-mail does not arrive').count()).toBe(0)
    const before = await product.mailbox(dana.email)
    await product.text(keisha.number, pretrial.textNumber, 'This one arrives')
    expect((await mailsSince(told, before)).map(({ text }) => text).join()).toContain('This one arrives')
  })
})
