import { beforeAll, describe, expect, it } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { siteOf } from '../support/access/site.ts'
import { formKey, mariasPhone, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string
let maria: Conversation

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
  maria = await county.maria()
})

const page = async (path: string) => (await site.ask('GET', path, dana)).text()
const of = (rest = '') => `/conversations/${maria.id}${rest}`
const send = (form: Record<string, string>, isPiece = false) =>
  site.ask('POST', of('/messages'), dana, { form: { to: mariasPhone, key: formKey(), ...form }, isPiece })

describe('writing in a conversation', () => {
  it('goes back to the page without script, and the message stands there as queued', async () => {
    const sent = await send({ body: 'See you <Thursday>.' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, of()])
    const html = await page(of())
    expect(html).toContain('See you &lt;Thursday&gt;.')
    expect(html).toContain('Queued')
  })

  it('answers htmx with the messages, a key for the next one and the next question', async () => {
    const answer = await (await send({ body: 'And bring your ID.' }, true)).text()
    expect(answer).toContain('<hx-partial hx-target="#messages" hx-swap="outerMorph">')
    expect(answer).toContain('And bring your ID.')
    expect(answer).toMatch(
      /<hx-partial hx-target="#form-key"[^>]*><input[^>]*name="key"[^>]*value="[\w-]{16,}"/,
    )
    expect(answer).not.toContain('<html')
  })

  it('makes one message of a form that is sent three times', async () => {
    const form = { body: 'Only once, please.', key: formKey() }
    for (let times = 0; times < 3; times++) expect((await send(form)).status).toBe(303)
    expect((await page(of())).split('Only once, please.').length - 1).toBe(1)
  })

  it('does not swallow other words sent with the key of a form that was sent before', async () => {
    const key = formKey()
    await send({ body: 'The first words.', key })
    const second = await send({ body: 'Other words.', key })
    expect(second.status).toBe(422)
    const html = await second.text()
    expect(html).toContain('Check that your message has not been sent')
    expect(html).toMatch(/<textarea[^>]*id="body"[^>]*>Other words\.<\/textarea>/)
  })

  it('gives the words back with a sentence when they cannot be sent', async () => {
    const tooLong = 'á ő '.repeat(300)
    const refused = await send({ body: tooLong })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(tooLong.trim())
    const empty = await send({ body: '  ' }, true)
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Write a message first.'),
    ])
  })

  it('says to whom it may not be sent any more, and what to do', async () => {
    const client = await county.client('dana', { name: 'Curtis Bellamy', number: '+18015550122' })
    await county.text('STOP', { from: '+18015550122' })
    const html = await page(`/conversations/${client.id}`)
    expect(html).toContain('has asked for no more texts to (801) 555-0122')
    expect(html).not.toContain('id="send-now"')
  })

  it('does not trust an address that is not one of the client’s', async () => {
    const other = await send({ body: 'Hello', to: '+18015550199' })
    expect([other.status, await other.text()]).toEqual([422, expect.stringContaining('Pick a phone number')])
  })
})

describe('a conversation that is open', () => {
  const question = (html: string) =>
    /id="pulse" hx-get="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'no question'

  it('is told nothing while nothing moved', async () => {
    const asked = question(await page(of()))
    expect((await site.ask('GET', asked, dana, { isPiece: true })).status).toBe(204)
  })

  it('is told of a new text, which stays unread until it was seen', async () => {
    const asked = question(await page(of()))
    await county.text('Perdón, ¿a qué hora?')
    const news = await site.ask('GET', asked, dana, { isPiece: true })
    const html = await news.text()
    expect([news.status, html]).toEqual([200, expect.stringContaining('Perdón, ¿a qué hora?')])
    expect(html).toContain('1 new')
    expect((await county.conversation(maria.id)).unread).toBe(1)
    const { newestInbound = '' } = await county.conversation(maria.id)
    const seen = await site.ask('POST', of('/seen'), dana, { form: { upTo: newestInbound }, isPiece: true })
    expect([seen.status, (await county.conversation(maria.id)).unread]).toEqual([204, 0])
  })

  it('is told of a status that moved, though the conversation did not', async () => {
    const message = await county.wrote('dana', maria, 'Did this arrive?')
    const asked = question(await page(of()))
    expect(asked).toContain(`${message.id}-queued`)
    await county.store.keep.sending(message, county.now())
    expect((await site.ask('GET', asked, dana, { isPiece: true })).status).toBe(200)
  })

  it('shows the older pages one by one, in the order they were written', async () => {
    const long = await county.client('dana', { name: 'Omar Haddad', number: '+18015550151' })
    for (let number = 1; number <= 40; number++) {
      county.pass(1)
      await county.text(`text number ${number}.`, { from: '+18015550151' })
    }
    const newest = await page(`/conversations/${long.id}`)
    expect(newest).toContain('text number 40.')
    expect(newest).not.toContain('text number 10.')
    const older = /hx-get="([^"]+\/older[^"]+)"/.exec(newest)?.[1] ?? ''
    const piece = await (await site.ask('GET', older, dana, { isPiece: true })).text()
    expect(piece.indexOf('text number 1.')).toBeLessThan(piece.indexOf('text number 10.'))
    const withoutScript = await page(older.replace('/older', ''))
    expect(withoutScript).toContain('text number 10.')
  })
})

describe('what did not arrive', () => {
  it('says why, and brings the words back to be sent again', async () => {
    const message = await county.wrote('dana', maria, 'Your court date is Thursday.')
    const to = { status: 'undelivered' as const, reason: 'unreachable' as const }
    await county.store.keep.sending(message, county.now())
    await county.store.keep.status({ message: { ...message, status: 'sending' }, to, at: county.now() })
    const html = await page(of())
    expect(html).toContain('(801) 555-0134 is switched off or out of service.')
    expect(html).toContain(`${of()}?again=${message.id}`)
    expect(await page(of(`?again=${message.id}`))).toMatch(/<textarea[^>]*>Your court date is Thursday\.</)
  })

  it('may not have left: a person says so, once', async () => {
    const message = await county.wrote('dana', maria, 'Can you hear me?')
    await county.store.keep.sending(message, county.now())
    const to = { status: 'unconfirmed' as const }
    await county.store.keep.status({ message: { ...message, status: 'sending' }, to, at: county.now() })
    expect(await page(of())).toContain('May not have left')
    const path = of(`/messages/${message.id}/settlement`)
    const settled = await site.ask('POST', path, dana, { form: { say: 'it-arrived' } })
    expect([settled.status, (await county.message(message)).status]).toEqual([303, 'delivered'])
    const again = await site.ask('POST', path, dana, { form: { say: 'it-did-not' }, isPiece: true })
    expect(await again.text()).toContain('A confirmation came in the meantime.')
    expect((await site.ask('POST', path, dana, { form: { say: 'perhaps' } })).status).toBe(400)
  })
})
