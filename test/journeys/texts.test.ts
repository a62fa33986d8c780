import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import {
  behavioral,
  chris,
  dana,
  deshawn,
  evelyn,
  keisha,
  marcus,
  maria,
  nadia,
  pretrial,
  priya,
  robert,
  sofia,
  vanessa,
} from '../support/cast.ts'
import { messageBox, messagesSaying, rowOf, says, send, soon } from './support/conversation.ts'
import { journeys, looksRight } from './support/county.ts'
import { copiesOn } from './support/phones.ts'

const journey = journeys({ sideBySide: true })

async function conversation(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, level: 1 }).waitFor(soon)
}

describe.concurrent('CC-01 CC-12 CC-14 a text there and back', () => {
  journey('Dana writes to Maria, sees it delivered, and reads her answer', async ({ desk, product }) => {
    const page = await desk(dana)
    await page.getByRole('link', { name: maria.name, exact: true }).click()
    await conversation(page, maria.name)
    await send(page, 'Sí, a las 10:30 en la sala 204.')
    await messagesSaying(page, 'Sí, a las 10:30 en la sala 204.').waitFor(soon)
    expect(await messageBox(page).inputValue()).toBe('')
    const text = await product.phone(maria.number).received('Sí, a las 10:30 en la sala 204.')
    expect(text.from).toBe(pretrial.textNumber)
    await says(page, 'Sí, a las 10:30 en la sala 204.', 'Delivered')
    await product.text(maria.number, pretrial.textNumber, 'Muchas gracias, ahí estaré')
    await messagesSaying(page, 'Muchas gracias, ahí estaré').waitFor(soon)
    await looksRight(page, [1280, 390, 320])
  })

  journey('an answer stands unread in the list, and is read once it was seen', async ({ desk, product }) => {
    const page = await desk(dana)
    const row = rowOf(page, keisha.name)
    await row.waitFor()
    expect(await row.getByText('unread').count()).toBe(0)
    await product.text(keisha.number, pretrial.textNumber, 'is it ok if I bring my sister')
    await row.getByText('1 unread').waitFor(soon)
    await row.getByText('is it ok if I bring my sister').waitFor()
    await page.getByRole('link', { name: keisha.name, exact: true }).click()
    await messagesSaying(page, 'is it ok if I bring my sister').waitFor(soon)
    await page.getByRole('heading', { name: /^Today 1 new/ }).waitFor()
    await page.getByRole('link', { name: 'Back to clients' }).click()
    await row.getByText('unread').waitFor({ ...soon, state: 'detached' })
    await row.getByText('is it ok if I bring my sister').waitFor()
  })
})

describe.concurrent('V4-17 CC-01 one client of two departments', () => {
  journey('each has its own number and its own thread', async ({ desk, product }) => {
    const [danas, priyas] = await Promise.all([
      desk(dana, `/conversations/${nadia.conversationWith('pretrial')}`),
      desk(priya, `/conversations/${nadia.conversationWith('behavioral')}`),
    ])
    await send(danas, 'Nadia, please bring your court letter.')
    await send(priyas, 'Nadia, the group meets in the blue room.')
    const phone = product.phone(nadia.number)
    expect((await phone.received('bring your court letter')).from).toBe(pretrial.textNumber)
    expect((await phone.received('in the blue room')).from).toBe(behavioral.textNumber)
    await product.text(nadia.number, behavioral.textNumber, 'I was crying all week to be honest')
    await product.text(nadia.number, pretrial.textNumber, 'I have the letter here')
    await messagesSaying(priyas, 'I was crying all week to be honest').waitFor(soon)
    await messagesSaying(danas, 'I have the letter here').waitFor(soon)
    for (const words of ['crying all week', 'blue room']) expect(await danas.getByText(words).count()).toBe(0)
    for (const words of ['have the letter', 'court letter'])
      expect(await priyas.getByText(words).count()).toBe(0)

    await danas.goto(`${product.site}/conversations/${nadia.conversationWith('behavioral')}`)
    await danas.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    expect(await danas.getByText('Nadia').count()).toBe(0)
  })
})

describe.concurrent('CC-01 what is not one’s own', () => {
  journey('a colleague’s client, and another department’s, in plain words', async ({ desk, product }) => {
    const page = await desk(dana)
    const another = await page.goto(`${product.site}/conversations/${vanessa.conversation}`)
    expect(another?.status()).toBe(403)
    await page.getByRole('heading', { name: 'You can’t open this' }).waitFor()
    await page.getByText('This client is on a colleague’s list.').waitFor()
    await looksRight(page, [1280, 390, 320])
    const elsewhere = await page.goto(`${product.site}/conversations/${evelyn.conversation}`)
    expect(elsewhere?.status()).toBe(404)
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    await page.getByRole('link', { name: 'Go to your clients' }).click()
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor()

    const hers = await desk(chris, `/conversations/${vanessa.conversation}`)
    await conversation(hers, vanessa.name)
  })
})

describe.concurrent('CC-12 B-06 sent once', () => {
  journey('a double press of Send is one text', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${deshawn.conversation}`)
    const words = 'Good luck on Tuesday, DeShawn!'
    await messageBox(page).fill(words)
    await page.getByRole('button', { name: 'Send now' }).dblclick()
    await says(page, words, 'Delivered')
    expect(await messagesSaying(page, words).count()).toBe(1)
    expect(await copiesOn(product, deshawn.number, words)).toBe(1)
  })

  journey('so it is without script, and when the form is sent again', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${marcus.conversation}`, { javaScriptEnabled: false })
    const words = 'Congratulations again, Marcus.'
    const posted: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.postData() ?? '')
    })
    await messageBox(page).fill(words)
    await page.getByRole('button', { name: 'Send now' }).dblclick()
    await messagesSaying(page, words).first().waitFor(soon)
    // As the browser does when one confirms to send a form again.
    await page.request.post(`${product.site}/conversations/${marcus.conversation}/messages`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.site },
      data: posted[0] ?? '',
    })
    await page.reload()
    expect(await messagesSaying(page, words).count()).toBe(1)
    await product.phone(marcus.number).received(words)
    expect(await copiesOn(product, marcus.number, words)).toBe(1)
  })

  journey('going back and forward sends nothing again', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${sofia.conversation}`)
    const words = 'Sofía, le espero mañana a las nueve.'
    await send(page, words)
    await says(page, words, 'Delivered')
    await page.getByRole('link', { name: 'Back to clients' }).click()
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor()
    await page.goBack()
    await conversation(page, sofia.name)
    expect(await messageBox(page).inputValue()).toBe('')
    await page.goForward()
    await page.goBack()
    await conversation(page, sofia.name)
    expect(await messagesSaying(page, words).count()).toBe(1)
    expect(await copiesOn(product, sofia.number, words)).toBe(1)
  })
})

describe.concurrent('CC-12 a phone that can’t be reached', () => {
  journey('says why, and puts the words back into the box', async ({ desk, product }) => {
    const page = await desk(dana, `/conversations/${robert.conversation}`)
    const words = 'Robert, call me when you can.'
    await send(page, words)
    await says(page, words, 'Not delivered')
    await says(page, words, 'Try again later, or try another number.')
    await looksRight(page, [1280, 390, 320])
    await messagesSaying(page, words).getByRole('link', { name: 'Send again' }).click()
    await conversation(page, robert.name)
    expect(await messageBox(page).inputValue()).toBe(words)
    expect(await messagesSaying(page, words).count()).toBe(1)

    await page.goto(`${product.site}/clients?filter=failed`)
    await rowOf(page, robert.name).getByText('Not delivered.').waitFor()
    expect(await copiesOn(product, robert.number, words)).toBe(0)
  })
})
