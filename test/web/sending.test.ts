import { beforeEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { instantAt, localParts } from '../../core/model/send-time.ts'
import { millisecondsOf } from '../../core/model/time.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../support/county.ts'

const zone = 'America/Denver'
let county: TestCounty
let maria: Conversation
let secret: string
let site: ReturnType<typeof siteOf>
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  site = siteOf(county)
  goTo('22:12')
  secret = await site.signIn('dana')
})

/** Lets time pass until Denver's clocks show this. */
function goTo(time: string) {
  const at = (days: number) => {
    const day = new Date(millisecondsOf(county.now()) + days * 86_400_000).toISOString()
    return millisecondsOf(instantAt(zone, localParts(day, zone).date, time).instant)
  }
  const now = millisecondsOf(county.now())
  county.pass(((at(0) > now ? at(0) : at(1)) - now) / 1000)
}

const post = (path: string, form: Record<string, string>, isPiece = true) =>
  site.ask('POST', `/conversations/${maria.id}${path}`, secret, { form, isPiece })
const words = (more: Record<string, string> = {}) => ({
  key: formKey(),
  to: 'smart',
  body: 'Court moved to 8:30.',
  ...more,
})

describe('B-03 At night', () => {
  test('it is asked whether to wait, in a piece and on the page with the words', async () => {
    const piece = await post('/messages', words())
    expect(piece.status).toBe(422)
    const asked = await piece.text()
    expect(asked).toContain('It is 10:12 PM for Maria. Messages wait until 8:00 AM.')
    expect(asked).toContain('Send at 8:00 AM')
    const page = await (await post('/messages', words(), false)).text()
    expect(page).toContain('Messages wait until 8:00 AM.')
    expect(page).toMatch(/<textarea[^>]*id="body"[^>]*>Court moved to 8:30\.<\/textarea>/)
  })

  test('"Send at 8:00 AM" schedules it for then', async () => {
    const asked = await (await post('/messages', words())).text()
    const [, until = ''] = /name="until" value="([^"]+)"/.exec(asked) ?? []
    const kept = await post('/scheduled', words({ until }))
    expect(kept.status).toBe(200)
    expect(kept.headers.get('HX-Trigger')).toBe('cc:scheduled')
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ due: until, smart: true }])
  })

  test('"Send now anyway" wants a reason, and keeps it under the message', async () => {
    const anyway = { when: 'now', asked: 'quiet' }
    expect(await (await post('/messages', words(anyway))).text()).toContain('Write why it can’t wait first.')
    const sent = await post('/messages', words({ ...anyway, override: 'Her ride leaves at 7' }))
    expect(sent.status).toBe(200)
    expect(await sent.text()).toContain('Sent in quiet hours:')
  })

  test('the same is asked of a time chosen for later', async () => {
    const { date } = localParts(county.now(), zone)
    const asked = await post('/scheduled', words({ date, time: '23:00' }))
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Schedule anyway')
    const page = await (await post('/scheduled', words({ date, time: '23:00' }), false)).text()
    expect(page).toContain('value="23:00"')
    const kept = await post('/scheduled', words({ date, time: '23:00', override: 'Asked for it' }))
    expect(kept.status).toBe(200)
  })
})

describe('B-01 A plain request to stop', () => {
  test('stands over the message box with two answers, until one is given', async () => {
    const { message } = await county.text('please stop texting me')
    const page = async () => (await site.ask('GET', `/conversations/${maria.id}`, secret)).text()
    expect(await page()).toContain('Does Maria want no more texts?')
    const answered = await post(`/stop-requests/${message}`, { answer: 'go-on' }, false)
    expect(answered.headers.get('location')).toBe(`/conversations/${maria.id}?done=stop-resumed`)
    expect(await page()).not.toContain('Does Maria want no more texts?')
  })

  test('answered while words stand in the box leaves them there', async () => {
    const { message } = await county.text('please stop texting me')
    const answered = await post(`/stop-requests/${message}`, { answer: 'no-more', body: 'One more thing' })
    expect(answered.status).toBe(200)
    expect(await answered.text()).toContain('Noted. No more texts are sent there.')
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(true)
  })

  test('an answer that is none is refused', async () => {
    const { message } = await county.text('please stop texting me')
    expect((await post(`/stop-requests/${message}`, { answer: 'maybe' })).status).toBe(400)
  })
})

describe('B-25 A message that is held', () => {
  beforeEach(() => county.store.changePreferences(actor('dana').staff, { holdSeconds: 5 }))

  test('can be undone where it stands and where it is told, and its words come back before what is typed', async () => {
    const sent = await (await post('/messages', words({ override: 'Agreed' }))).text()
    expect(sent).toContain('Your message leaves in a few seconds.')
    expect(sent.match(/taking-back"/g)?.length).toBeGreaterThanOrEqual(2)
    const [, message = ''] = /messages\/(msg_[^/]+)\/taking-back/.exec(sent) ?? []
    const back = await post(`/messages/${message}/taking-back`, { body: 'What I typed meanwhile' })
    expect(await back.text()).toMatch(/Court moved to 8:30\.\nWhat I typed meanwhile<\/textarea>/)
    const page = await (await post(`/messages/${message}/taking-back`, {}, false)).text()
    expect(page).toContain('Taken back. It was not sent; your words are in the box.')
    expect(page).toMatch(/>Court moved to 8:30\.<\/textarea>/)
  })

  test('offers no way back once the seconds are over', async () => {
    await post('/messages', words({ override: 'Agreed' }))
    county.pass(6)
    const page = await (await site.ask('GET', `/conversations/${maria.id}`, secret)).text()
    expect(page).not.toContain('taking-back')
  })
})
