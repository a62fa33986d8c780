import { describe, expect } from 'vitest'
import { dana, keisha, linh, pretrial, sofia } from '../support/cast.ts'
import { messageBox, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys()
const question = (name: string) => `Does ${name} want no more texts?`

describe('B-01 a plain request for no more texts', () => {
  journey('pauses sending until staff say that it meant that; START restores', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${keisha.conversation}`)
    await product.text(keisha.number, pretrial.textNumber, 'Please stop texting me, I am at work')
    await page.getByRole('heading', { name: question('Keisha') }).waitFor(soon)
    await page.getByText(/^The last message asks to stop/).waitFor(soon)
    // The words that stood ready are not sent, and not lost.
    await send(page, 'One more thing, Keisha.')
    await page
      .locator('#send-error')
      .getByText('Keisha asked to stop. Answer that question first.')
      .waitFor(soon)
    await expect.poll(() => messageBox(page).inputValue()).toBe('One more thing, Keisha.')
    await looksRight(page, [1280, 390, 320])
    await page.getByRole('button', { name: 'They want no more texts' }).click()
    await page.getByText('Noted. No more texts are sent there.').waitFor(soon)
    await page
      .getByText(/opted out of texts/)
      .first()
      .waitFor(soon)
    await page.reload()
    await page.getByText(/has asked for no more texts/).waitFor(soon)
    expect(await messageBox(page).count()).toBe(0)
    await looksRight(page, [1280, 390])
    await product.text(keisha.number, pretrial.textNumber, 'START')
    await page.getByText(/gets texts again/).waitFor(soon)
    await page.reload()
    await send(page, 'Welcome back, Keisha.')
    await product.phone(keisha.number).received('Welcome back, Keisha.')
    expect(await copiesOn(product, keisha.number, 'One more thing, Keisha.')).toBe(0)
  })

  journey('in Spanish, without script: staff may say to go on', async ({ desk, product }) => {
    await product.text(sofia.number, pretrial.textNumber, 'ya no me escriba más por favor')
    const page = await desk(dana, `/conversations/${sofia.conversation}`, { javaScriptEnabled: false })
    await page.getByRole('heading', { name: question('Sofía') }).waitFor(soon)
    await looksRight(page, [1280, 390])
    await page.getByRole('button', { name: 'Go on texting' }).click()
    await page.getByText('Texts go on.').waitFor(soon)
    await page.getByText(/go on by Dana Whitfield/).waitFor(soon)
    expect(await page.getByRole('heading', { name: question('Sofía') }).count()).toBe(0)
    await send(page, 'Entendido, Sofía.')
    await product.phone(sofia.number).received('Entendido, Sofía.')
  })
})

describe('B-01 STOP', () => {
  journey('reaches a message that is on its way already', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${linh.conversation}`)
    // The text service answers STOP itself and tells nobody: we learn of it by its refusal.
    await product.text(linh.number, pretrial.textNumber, 'STOP')
    await send(page, 'See you at nine, Linh.')
    await says(page, 'See you at nine, Linh.', 'Opted out')
    expect(await copiesOn(product, linh.number, 'See you at nine, Linh.')).toBe(0)
  })
})
