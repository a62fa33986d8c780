import { beforeAll, describe, expect, it } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { siteOf } from '../support/access/site.ts'
import { formKey, mariasPhone, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string
let maria: Conversation
let others: Conversation

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
  maria = await county.maria()
  others = await county.client('chris', { name: 'Vanessa Ortiz', number: '+18015550144' })
  await county.follow()
})

const post = (form: Record<string, string>, isPiece = false) =>
  site.ask('POST', '/notifications/new', dana, { form, isPiece })
const form = (parts: Record<string, string> = {}) => ({
  for: maria.id,
  do: 'schedule',
  to: 'smart',
  body: 'See you Wednesday.',
  key: formKey(),
  date: '2026-12-02',
  time: '09:00',
  ...parts,
})
const waiting = () => county.store.scheduled(maria.id)

describe('a new notification', () => {
  it('begins with one’s own clients, and finds one of them by name without an address saying so', async () => {
    const first = await (await site.ask('GET', '/notifications/new', dana)).text()
    expect([first.includes('Maria Santos'), first.includes('Vanessa Ortiz')]).toEqual([true, false])
    const found = await (await post({ q: 'mar' })).text()
    expect(found).toContain('Maria Santos')
    expect(await (await post({ q: 'vanessa' })).text()).toContain('No client on your list matches')
  })

  it('asks for the time first, then the words, nine on the next working day ready', async () => {
    const html = await (await post({ for: maria.id })).text()
    expect(html.indexOf('name="date"')).toBeLessThan(html.indexOf('<textarea'))
    expect(html).toMatch(/name="time" value="09:00"/)
    expect(html).toContain('Mountain Time')
    expect(html).toContain('Smart select')
  })

  it('keeps what was typed when another client is chosen', async () => {
    const html = await (await post(form({ do: 'another' }))).text()
    expect(html).toContain('name="body" value="See you Wednesday."')
    expect(await waiting()).toEqual([])
  })

  it('is scheduled once, and named on the list without an address saying so', async () => {
    const same = form()
    const answer = await post(same)
    expect(answer.status).toBe(303)
    const to = answer.headers.get('location') ?? ''
    expect(to).toMatch(/^\/scheduled\?kept=msg_/)
    await post(same)
    expect(await waiting()).toMatchObject([
      { body: 'See you Wednesday.', due: '2026-12-02T16:00:00.000Z', to: mariasPhone, smart: true },
    ])
    await county.follow()
    const html = await (await site.ask('GET', to, dana)).text()
    expect(html).toContain('Scheduled for Maria Santos: Wed, Dec 2 at 9:00 AM Mountain Time.')
  })

  it('can repeat, and says how', async () => {
    await post(form({ body: 'Each month.', repeat: 'month-weekday', lasts: 'times', times: '3' }))
    const one = (await waiting()).find(({ body }) => body === 'Each month.')
    expect(one?.repeats).toMatchObject({ rhythm: { nth: 1, weekday: 3 }, lasts: { kind: 'times', count: 3 } })
    const html = await (await site.ask('GET', '/scheduled', dana)).text()
    expect(html).toContain('Every first Wednesday of the month at 9:00 AM')
    const thread = await (await site.ask('GET', `/conversations/${maria.id}`, dana)).text()
    expect(thread).toContain('Last one Feb 3, 2027')
  })

  const wrong: [string, Record<string, string>, string][] = [
    ['no time', { time: '' }, 'Enter a date and a time.'],
    ['a time that is over', { date: '2020-01-01' }, 'Pick a time that is still to come.'],
    ['no words', { body: ' ' }, 'Write a message first.'],
    ['an end before the second', { repeat: 'week', lasts: 'until', until: '2026-12-03' }, 'at least twice'],
    ['no end', { repeat: 'week', lasts: 'times', times: '' }, 'how many times'],
    ['the client’s night', { time: '23:00' }, 'quiet hours'],
  ]
  for (const [what, parts, say] of wrong)
    it(`with ${what} says so and keeps the words`, async () => {
      for (const isPiece of [false, true]) {
        const answer = await post(form({ body: 'Keep me.', ...parts }), isPiece)
        const html = await answer.text()
        expect([answer.status, html.includes(say)]).toEqual([422, true])
        if (parts.body === undefined) expect(html).toMatch(/<textarea[^>]*>Keep me\.<\/textarea>/)
      }
    })

  it('leaves at night where staff say why it can’t wait', async () => {
    const answer = await post(form({ body: 'Storm.', time: '23:00', override: 'Evacuation tonight' }))
    expect(answer.status).toBe(303)
    const one = (await waiting()).find(({ body }) => body === 'Storm.')
    expect(one?.override).toBe('Evacuation tonight')
  })

  it('is not written to a colleague’s client, nor for one who is nobody', async () => {
    expect((await post(form({ for: others.id }))).status).toBe(403)
    expect((await site.ask('GET', `/notifications/new?for=${others.id}`, dana)).status).toBe(403)
    expect((await post(form({ for: 'cv_00000000000000000000000000' }))).status).toBe(404)
    expect(await county.store.scheduled(others.id)).toEqual([])
  })
})

describe('editing from the list', () => {
  it('changes this one alone, or all that follow, and goes back to the list', async () => {
    const one = (await waiting()).find(({ body }) => body === 'Each month.')
    if (!one) throw new Error('it does not wait')
    const path = `/conversations/${maria.id}/scheduled/${one.id}`
    const page = await (await site.ask('GET', `${path}/edit?from=scheduled`, dana)).text()
    expect(page).toContain('Only this one')
    const change = {
      ...form({ body: 'This month only.', edition: '1', from: 'scheduled', which: 'this-one' }),
      repeat: 'month-weekday',
      lasts: 'times',
      times: '3',
    }
    const answer = await site.ask('POST', path, dana, { form: change })
    expect(answer.headers.get('location')).toBe(`/scheduled?kept=${one.id}`)
    const changed = (await waiting()).find(({ id }) => id === one.id)
    expect(changed).toMatchObject({ body: 'This month only.', repeats: { usual: { body: 'Each month.' } } })
    const all = { ...change, body: 'All of them.', edition: '2', which: 'following', repeat: 'week' }
    await site.ask('POST', path, dana, { form: all })
    const now = (await waiting()).find(({ id }) => id === one.id)
    expect(now?.repeats).toMatchObject({ rhythm: { every: 'week' }, n: 0 })
    expect(now?.repeats?.usual).toBeUndefined()
  })

  it('skips one from the list, and takes that back', async () => {
    const one = (await waiting()).find(({ body }) => body === 'All of them.')
    if (!one) throw new Error('it does not wait')
    const path = `/conversations/${maria.id}/scheduled/${one.id}/cancellation`
    const html = await (
      await site.ask('POST', path, dana, { form: { from: 'scheduled', only: 'this-one' } })
    ).text()
    expect(html).toContain('Skipped. The next one leaves Wed, Dec 9 at 9:00 AM Mountain Time.')
    const back = html.slice(html.indexOf('class="toast"')).match(/action="([^"]+)"/)?.[1] ?? ''
    const again = await (await site.ask('POST', back, dana, { form: { from: 'scheduled' } })).text()
    expect(again).toContain('It is scheduled again.')
    expect((await waiting()).find(({ id }) => id === one.id)).toEqual(one)
  })
})
