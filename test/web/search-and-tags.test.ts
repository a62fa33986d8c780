import { beforeAll, describe, expect, test } from 'vitest'
import { searchMessages } from '../../core/actions/search-messages.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string
let maria: string
let lewis: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
  maria = (await county.maria()).id
  lewis = (await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })).id
  await county.client('chris', { name: 'Vanessa Ortiz', number: '+18015550146' })
  await county.text('¿La panadería abre el jueves?')
  await county.text('My bakery shift ends Thursday', { from: '+18015550146' })
  await county.follow()
})

const html = async (answer: Response | Promise<Response>) => (await answer).text()
const ask = (method: string, path: string, form?: Record<string, string>) =>
  site.ask(method, path, dana, form ? { form } : {})
const post = (path: string, fields: [string, string][]) =>
  html(site.ask('POST', path, dana, { form: fields as unknown as Record<string, string> }))

describe('Colour tags', () => {
  test('are made, put on those ticked at once, and taken back', async () => {
    expect(await html(ask('POST', '/tags', { name: 'Court', color: 'red' }))).toContain(
      'The tag Court is ready to use.',
    )
    expect(await html(ask('POST', '/tags', { name: 'court', color: 'blue' }))).toContain(
      'You have a tag of that name already.',
    )
    const [tag] = await county.store.tags(actor('dana').staff, 'pretrial')
    if (!tag) throw new Error('no tag')
    const both: [string, string][] = [
      ['client', maria],
      ['client', lewis],
    ]
    expect(await post('/tags/choose', both)).toContain('Tag 2 clients')
    const marked = await post('/tags/marks', [...both, ['kind', 'tag'], ['tag', tag.id]])
    expect(marked).toContain('2 clients: Court.')
    expect((await county.conversation(maria)).tag).toBe(tag.id)
    await county.follow()
    expect(await html(ask('GET', `/clients?tag=${tag.id}`))).toContain('Lewis Grant')
    expect(await html(ask('GET', `/tags/${tag.id}/deletion`))).toContain('2 clients carry it')
    const was: [string, string][] = [
      ['kind', 'tag'],
      ['to', tag.id],
      ['was', `${maria} `],
    ]
    expect(await post('/tags/marks/undo', was)).toContain('1 client is as before.')
    expect((await county.conversation(maria)).tag).toBeUndefined()
    expect(await html(ask('POST', `/tags/${tag.id}/deletion`, {}))).toContain('The tag Court is deleted.')
    expect((await county.conversation(lewis)).tag).toBeUndefined()
  })

  test('and statuses of a whole list are set, and undone where nobody changed them since', async () => {
    const marked = await post('/tags/marks', [
      ['all', 'yes'],
      ['kind', 'status'],
      ['status', 'is Training'],
    ])
    expect(marked).toContain('2 clients: Training.')
    expect((await county.conversation(lewis)).clientStatus).toBe('Training')
    const undone = await post('/tags/marks/undo', [
      ['kind', 'status'],
      ['to', 'Training'],
      ['was', `${maria} Active`],
      ['was', `${lewis} Active`],
    ])
    expect(undone).toContain('2 clients are as before.')
    expect((await county.conversation(lewis)).clientStatus).toBe('Active')
  })

  test('are not put on a colleague’s client', async () => {
    const theirs = (await county.store.roster({ staff: actor('chris').staff }, { limit: 1 })).items[0]
    const marked = await post('/tags/marks', [
      ['client', theirs?.conversation ?? ''],
      ['kind', 'status'],
      ['status', 'is Training'],
    ])
    expect(marked).toContain('1 client was left as they were.')
    expect((await county.conversation(theirs?.conversation ?? '')).clientStatus).toBe('Active')
  })
})

describe('Search', () => {
  const found = async (typed: string, by: 'dana' | 'chris' | 'ruth' | 'priya' = 'dana') => {
    const outcome = await searchMessages(county.deps, actor(by), { typed })
    return outcome.kind === 'found' ? outcome.results.map(({ message }) => message.body) : outcome.kind
  }

  test('finds words without accents, the last as a beginning, of one’s own clients alone', async () => {
    const hers = ['¿La panadería abre el jueves?']
    for (const typed of ['panaderia', 'JUEVES panad', 'abre jueves'])
      expect(await found(typed), typed).toEqual(hers)
    for (const typed of ['panaderia viernes', 'bakery', 'jueve panaderia'])
      expect(await found(typed), typed).toEqual([])
    expect(await found('bakery', 'chris')).toEqual(['My bakery shift ends Thursday'])
    expect(await found('panaderia', 'chris')).toEqual([])
    expect(await found('panaderia', 'priya')).toEqual([])
    expect((await found('bakery', 'ruth')).length).toBe(1)
  })

  test('marks the words on its page, and shows the way to the message', async () => {
    const page = await html(ask('POST', '/search', { q: 'jueves' }))
    expect(page).toContain('<mark>jueves</mark>')
    expect(page).toMatch(new RegExp(`/conversations/${maria}\\?around=msg_[0-9A-Z]+#msg_`))
    expect(await html(ask('POST', '/search', { q: 'nobody at all' }))).toContain('Nothing matches')
    expect(await html(ask('POST', '/search', { q: 'maria' }))).toContain(`href="/conversations/${maria}"`)
  })

  test('goes on finding what was said before a client came from a colleague, and the colleague no longer', async () => {
    const was = await county.conversation(maria)
    const now = { ...was, staff: actor('chris').staff, version: was.version + 1 }
    expect(await county.store.conversationMarked(now, was)).toBe('done')
    await county.follow()
    expect(await found('panaderia', 'chris')).toEqual(['¿La panadería abre el jueves?'])
    expect(await found('panaderia')).toEqual([])
  })
})
