import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addClient } from '../../core/actions/add-client.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, formKey, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let maria: Conversation
let secret: string
const chris = actor('chris')

beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
  maria = await county.maria()
  secret = await site.signIn('dana')
})

const get = (path: string, who = secret) => site.ask('GET', path, who, {})
const post = (path: string, form: Record<string, string>, who = secret) =>
  site.ask('POST', path, who, { form })
const html = async (answer: Response | Promise<Response>) => (await answer).text()
const at = (rest: string) => `/conversations/${maria.id}${rest}`

describe('V4-16 CC-15 Handing a client on by the site', () => {
  test('asks to whom, shows what goes along, and tells the client first in their language', async () => {
    expect(await html(get(at('/transfers/new')))).toContain('Chris Okafor')
    const review = await html(post(at('/transfers/review'), { to: chris.staff, note: 'Prefers mornings.' }))
    expect(review).toContain('Transfer Maria Santos to Chris Okafor')
    expect(review).toContain('Everything written so far, with its subjects, goes along.')
    expect(review).toContain('De ahora en adelante Chris Okafor trabajará con usted')
    const key = formKey()
    const body = 'Chris will call you.'
    const form = { to: chris.staff, note: 'Prefers mornings.', tell: 'yes', body, key }
    const done = await post(at('/transfers'), form)
    expect([done.status, done.headers.get('location')]).toEqual([303, at('/transfers/done')])
    // Sent twice, the client is told once.
    await post(at('/transfers'), form)
    const entries = await county.entries(await county.conversation(maria.id))
    expect(entries.filter((entry) => entry.direction === 'out' && entry.body === body)).toHaveLength(1)
    expect(await html(get(at('/transfers/done')))).toContain('Maria Santos is now with Chris Okafor')
    expect((await get(at(''))).status).toBe(403)
    const chrisSees = await html(get(at(''), await site.signIn('chris')))
    expect(chrisSees).toContain('Note: Prefers mornings.')
    expect((await post(at('/transfers/undo'), {})).headers.get('location')).toBe(at(''))
    expect((await county.conversation(maria.id)).staff).toBe(actor('dana').staff)
  })

  test('transfers nothing when the message can’t be sent, and keeps what was typed', async () => {
    await county.text('STOP')
    const form = { to: chris.staff, note: 'A note', tell: 'yes', body: 'Hello', key: formKey() }
    const answer = await post(at('/transfers'), form)
    expect(answer.status).toBe(422)
    const page = await html(answer)
    expect(page).toContain('Nothing was transferred')
    expect(page).toContain('A note')
    expect((await county.conversation(maria.id)).staff).toBe(actor('dana').staff)
  })

  test('tells the client nothing where the transfer itself would be refused', async () => {
    const was = await county.store.settings('behavioral')
    const now = { ...was, confidential: true, version: was.version + 1 }
    await county.store.keepSettings('behavioral', now, was)
    await county.text('Did you get this?')
    const ruth = await site.signIn('ruth')
    const form = { tell: 'yes', body: 'Somebody else will write to you.', key: formKey() }
    const unread = await post(at('/transfers'), { ...form, to: 'behavioral', note: '' }, ruth)
    expect([unread.status, await html(unread)]).toEqual([422, expect.stringContaining('Read it first')])
    const long = await post(at('/transfers'), { ...form, to: chris.staff, note: 'n'.repeat(1001) }, ruth)
    expect(long.status).toBe(422)
    const entries = await county.entries(await county.conversation(maria.id))
    expect(entries.filter(({ direction }) => direction === 'out')).toEqual([])
  })

  test('tells of a text that arrives while the page lies open', async () => {
    const piece = { isPiece: true }
    const ask = (shown: number) => site.ask('GET', at(`/transfers/unread?shown=${shown}`), secret, piece)
    expect((await ask(0)).status).toBe(204)
    await county.text('One more thing')
    expect(await html(ask(0))).toContain('1 message is unread. It moves along and stays unread.')
  })

  test('says what went wrong with a receiver who can’t be', async () => {
    const wrong = await post(at('/transfers/review'), { to: actor('sam').staff, note: '' })
    expect([wrong.status, await html(wrong)]).toEqual([
      422,
      expect.stringContaining('Choose who gets the client.'),
    ])
  })
})

describe('V4-20 Clients who wait for a case manager', () => {
  test('are listed and counted for support staff, written to, and assigned', async () => {
    const form = { title: 'Cell', clientStatus: 'Active', note: '', language: 'en' as const }
    const added = await addClient(county.deps, actor('sam'), {
      ...form,
      name: 'Anthony Russo',
      number: '+18015550161',
      formKey: formKey(),
    })
    if (added.kind !== 'added') throw new Error(added.kind)
    await county.follow()
    const sam = await site.signIn('sam')
    const list = await html(get('/waiting', sam))
    expect(list).toContain('Anthony Russo')
    expect(list).toContain('1 client is waiting.')
    expect((await get(`/conversations/${added.conversation}`, sam)).status).toBe(200)
    expect((await get('/waiting')).status).toBe(403)
    const nobody = await post('/waiting/assignments', { to: chris.staff }, sam)
    expect([nobody.status, await html(nobody)]).toEqual([
      422,
      expect.stringContaining('Tick at least one client.'),
    ])
    const assigned = await post('/waiting/assignments', { to: chris.staff, client: added.conversation }, sam)
    const where = assigned.headers.get('location') ?? ''
    await county.follow()
    expect(await html(get(where, sam))).toContain('1 client is now with Chris Okafor.')
    expect(await county.conversation(added.conversation)).toMatchObject({
      state: 'caseload',
      staff: chris.staff,
    })
  })
})

describe('CC-15 The transcript', () => {
  beforeEach(async () => {
    await county.wrote('dana', maria, 'See you Thursday.')
    await county.text('=HYPERLINK("http://x")')
  })

  test('is a page, a text and a table; the hash is that of the text above its line', async () => {
    const page = await html(get(at('/transcript')))
    expect(page).toContain('See you Thursday.')
    expect(page).toContain('Not sent yet')
    const text = await html(get(at('/transcript.txt')))
    const [above = ''] = text.split('\n-----\n')
    const hash = createHash('sha256').update(`${above}\n`).digest('hex')
    expect(text).toContain(`SHA-256: ${hash}`)
    expect(page).toContain(hash)
    const csv = await html(get(at('/transcript.csv')))
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    const file = await get(at('/transcript.csv'))
    expect(file.headers.get('content-disposition')).not.toContain('Maria')
  })

  test('holds the days asked for, and says what is wrong with them', async () => {
    const before = await html(get(at('/transcript?to=2020-01-01')))
    expect(before).toContain('Nothing was written in this period.')
    expect((await get(at('/transcript?from=2026-02-30'))).status).toBe(422)
    expect(await html(get(at('/transcript?from=2026-03-02&to=2026-03-01')))).toContain(
      'The last day is before the first.',
    )
  })

  test('of what did not move at a transfer is for a supervisor, and for the receiver to whom it was left', async () => {
    const was = await county.store.settings('pretrial')
    await county.store.keepSettings(
      'pretrial',
      { ...was, historyMoves: false, version: was.version + 1 },
      was,
    )
    const fields = { to: chris.staff, note: '', key: formKey() }
    await post(at('/transfers'), fields)
    const [chrisSecret, ruth] = [await site.signIn('chris'), await site.signIn('ruth')]
    expect(await html(get(at('/transcript.txt'), chrisSecret))).not.toContain('See you Thursday.')
    expect(await html(get(at('/transcript.txt'), ruth))).toContain('See you Thursday.')
    expect((await get(at('/transcript.txt'))).status).toBe(403)
    await post(at('/transfers/undo'), {})
    await post(at('/transfers'), { ...fields, transcript: 'yes', key: formKey() })
    expect(await html(get(at('/transcript.txt'), chrisSecret))).toContain('See you Thursday.')
    expect(await html(get(at(''), chrisSecret))).not.toContain('See you Thursday.')
  })
})
