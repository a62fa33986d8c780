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

const of = (rest = '') => `/conversations/${maria.id}${rest}`
const later = (form: Record<string, string>, isPiece = false) => {
  const usual = {
    to: mariasPhone,
    body: 'See you tomorrow.',
    key: formKey(),
    date: '2026-12-02',
    time: '09:00',
  }
  return site.ask('POST', of('/scheduled'), dana, { form: { ...usual, ...form }, isPiece })
}
const waiting = () => county.store.scheduled(maria.id)

describe('sending later', () => {
  it('takes the words of the message box to its own page, without script', async () => {
    const html = await (
      await site.ask('POST', of('/later'), dana, { form: { body: 'Half a thought', to: mariasPhone } })
    ).text()
    expect(html).toMatch(/<textarea[^>]*>Half a thought<\/textarea>/)
    expect(html).toContain('Times are Mountain Time.')
  })

  it('says that nobody can write to a client who is off the list, and gives the words back', async () => {
    const robert = await county.client('dana', { name: 'Robert Grant', number: '+18015550143' })
    await county.store.keep.seen({ ...robert, state: 'off-list', version: robert.version + 1 }, robert)
    const path = `/conversations/${robert.id}/later`
    const opened = await site.ask('GET', path, dana)
    const html = await opened.text()
    expect([opened.status, html]).toEqual([403, expect.stringContaining('the client is off the list')])
    expect(html).not.toContain('colleague')
    const given = await site.ask('POST', path, dana, { form: { body: 'Words to keep', to: '+18015550143' } })
    expect(await given.text()).toContain('Words to keep')
  })

  it('keeps the message for that time in the department’s zone', async () => {
    expect((await later({})).status).toBe(303)
    expect((await waiting()).map(({ due, body }) => [due, body])).toEqual([
      ['2026-12-02T16:00:00.000Z', 'See you tomorrow.'],
    ])
    const html = await (await site.ask('GET', of(), dana)).text()
    expect(html).toContain('Will send Wed, Dec 2 at 9:00 AM Mountain Time')
  })

  it.each([
    [{ date: '2026-11-01' }, 'Pick a time that is still to come.'],
    [{ date: '2028-01-01' }, 'Pick a time within the next year.'],
    [{ date: '2026-02-31' }, 'Enter a date and a time.'],
    [{ body: ' ' }, 'Write a message first.'],
  ])('says what is wrong with %o and keeps the words', async (form, sentence) => {
    const body = 'body' in form ? '' : 'Words to keep'
    const answer = await later({ body, ...form })
    const html = await answer.text()
    expect([answer.status, html]).toEqual([422, expect.stringContaining(sentence)])
    expect(html).toContain(body)
    expect(await (await later({ body, ...form }, true)).text()).toContain(sentence)
  })

  it('tells htmx that it is scheduled, so that the dialog closes', async () => {
    const answer = await later({ body: 'By htmx.' }, true)
    expect([answer.status, answer.headers.get('hx-trigger')]).toEqual([200, 'cc:scheduled'])
    expect(await answer.text()).toContain('Scheduled for Wed, Dec 2 at 9:00 AM Mountain Time.')
  })
})

describe('a message that waits', () => {
  it('can be changed, and a second change on an old page is shown beside the first', async () => {
    await later({ body: 'Before.' })
    const before = (await waiting()).find(({ body }) => body === 'Before.')
    const path = of(`/scheduled/${before?.id}`)
    const edit = (body: string) =>
      site.ask('POST', path, dana, { form: { body, edition: '1', date: '2026-12-03', time: '10:00' } })
    expect((await edit('After.')).status).toBe(303)
    const second = await edit('Mine.')
    const html = await second.text()
    expect([second.status, html]).toEqual([409, expect.stringContaining('Someone else changed this message')])
    expect([html.includes('After.'), html.includes('>Mine.<')]).toEqual([true, true])
  })

  it('can be cancelled, and brought back without script', async () => {
    await later({ body: 'To be cancelled.' })
    const one = (await waiting()).find(({ body }) => body === 'To be cancelled.')
    const path = of(`/scheduled/${one?.id}/cancellation`)
    const html = await (await site.ask('POST', path, dana)).text()
    expect(html).toContain('The scheduled message is cancelled.')
    const back = html.slice(html.indexOf('class="toast"')).match(/action="([^"]+)"/)?.[1] ?? ''
    expect(await (await site.ask('POST', back, dana)).text()).toContain('It is scheduled again.')
    const restored = (await waiting()).find(({ body }) => body === 'To be cancelled.')
    expect(restored).toEqual(one)
    await site.ask('POST', path, dana)
    expect(await (await site.ask('POST', path, dana)).text()).toContain('sent or cancelled already')
  })

  it('stands in the list of all that is scheduled', async () => {
    const html = await (await site.ask('GET', '/scheduled', dana)).text()
    expect(html).toContain('Maria Santos')
    expect(html).toContain('Edit the message to Maria Santos')
  })

  it('gives the words back when it was sent meanwhile', async () => {
    await later({ body: 'Gone soon.' })
    const one = (await waiting()).find(({ body }) => body === 'Gone soon.')
    await site.ask('POST', of(`/scheduled/${one?.id}/cancellation`), dana)
    const form = { body: 'My long change', edition: '1', date: '2026-12-03', time: '10:00' }
    const answer = await site.ask('POST', of(`/scheduled/${one?.id}`), dana, { form })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('My long change')])
  })
})
