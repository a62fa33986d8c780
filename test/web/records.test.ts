import { beforeEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { showNumber } from '../../core/model/phone.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let secret: string
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
  secret = await site.signIn('dana')
  maria = await county.maria()
})

const ask = async (method: string, path: string, form?: Record<string, string>) => {
  const answer = await site.ask(method, path, secret, { form })
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() }
}
const adding = (form: Record<string, string>) =>
  ask('POST', `/conversations/${maria.id}/methods`, {
    key: formKey(),
    type: 'phone',
    title: '',
    whose: 'client',
    ...form,
  })

describe('V4-13 The form of a contact method', () => {
  test('tells what is wrong with what was typed, and gives it back', async () => {
    const { status, page } = await adding({ address: '555 0146', title: 'Sister’s phone' })
    expect(status).toBe(422)
    expect(page).toContain('Enter all 10 digits of the number')
    expect(page).toContain('value="555 0146"')
    expect(page).toContain('value="Sister’s phone"')
  })

  test('warns of a shared phone once for each number, without the name of a colleague’s client', async () => {
    await county.client('chris', { name: 'Lewis Grant', number: '+18015550146' })
    await county.client('chris', { name: 'Otis Grant', number: '+18015550147' })
    const warned = await adding({ address: '801 555 0146' })
    expect(warned.status).toBe(422)
    expect(warned.page).toContain('A client of Chris Okafor has it too.')
    expect(warned.page).not.toContain('Lewis')
    const other = await adding({ address: '801 555 0147', shared: '801 555 0146' })
    expect([other.status, other.page.includes('Someone else has this number')]).toEqual([422, true])
    const added = await adding({ address: '801 555 0146', shared: '801 555 0146' })
    expect([added.status, added.to]).toEqual([303, `/conversations/${maria.id}?done=method-added`])
  })
})

describe('B-10 The form of a new client', () => {
  const form = (parts: Record<string, string>) => ({ key: formKey(), language: 'en', ...parts })

  test('opens one’s own client of that name, and brings one off the list back', async () => {
    const again = form({ name: 'Maria Santos', number: mariasPhone })
    expect(await ask('POST', '/clients', again)).toMatchObject({
      status: 303,
      to: `/conversations/${maria.id}?done=yours`,
    })
    await ask('POST', `/conversations/${maria.id}/taking-off`, { because: 'case-closed', other: '' })
    const { to } = await ask('POST', '/clients', form({ name: 'María Santos', number: mariasPhone }))
    expect(to).toBe(`/conversations/${maria.id}?done=yours-back`)
    const { page } = await ask('GET', to ?? '')
    expect(page).toContain('Maria Santos had been taken off your list and is back on it.')
  })

  test('offers another person on the same phone after its own button, so that Enter does not choose it', async () => {
    const { status, page } = await ask('POST', '/clients', form({ name: 'Rosa Luz', number: mariasPhone }))
    expect(status).toBe(422)
    expect(page).toContain('Maria Santos has this number and is on your list.')
    const another = page.indexOf('Another person with the same phone')
    expect(another).toBeGreaterThan(page.indexOf('Add client</button>'))
    const shared = form({ name: 'Rosa Luz', number: mariasPhone, shared: mariasPhone })
    expect((await ask('POST', '/clients', shared)).status).toBe(303)
  })
})

describe('B-08 A text from a shared phone', () => {
  test('says with whom, and moves by one press', async () => {
    const ana = await county.client('dana', { name: 'Ana Santos', number: mariasPhone, shared: true })
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: mariasPhone, shared: true })
    county.pass(60)
    await county.wrote('dana', await county.conversation(maria.id))
    county.pass(60)
    const { message } = await county.text('It is Ana')
    const { page } = await ask('GET', `/conversations/${maria.id}`)
    expect(page).toContain('This phone is shared with Ana Santos.')
    expect(page).toContain('This phone is shared with a client of another case manager.')
    expect(page).not.toContain('Lewis')
    const move = `/conversations/${maria.id}/messages/${message}/move`
    expect(await ask('POST', move, { to: ana.id })).toMatchObject({
      status: 303,
      to: `/conversations/${ana.id}?done=moved-to`,
    })
    const back = `/conversations/${ana.id}/messages/${message}/move`
    const handed = await ask('POST', back, { to: lewis.id })
    expect(handed.to).toBe(`/conversations/${ana.id}?done=moved-away`)
    expect((await ask('GET', handed.to ?? '')).page).not.toContain('Lewis')
  })
})

describe('B-28 and CC-10 What was done', () => {
  test('is said with the way back, and no longer once it was taken', async () => {
    const method = (await county.store.client(maria.client ?? ''))?.methods[0]?.id ?? ''
    const path = `/conversations/${maria.id}/methods/${method}/wrong-person`
    const { to } = await ask('POST', path, {})
    const said = `${showNumber(mariasPhone)} belongs to someone else.`
    const { page } = await ask('GET', to ?? '')
    expect(page).toContain(said)
    expect(page).toContain(`action="${path}/undo"`)
    await ask('POST', `${path}/undo`, {})
    expect((await ask('GET', to ?? '')).page).not.toContain(said)
  })

  test('stands with its reason on the list of those off the list', async () => {
    await ask('POST', `/conversations/${maria.id}/taking-off`, { because: 'other', other: 'Moved to Ogden' })
    const { page } = await ask('GET', '/clients/off-list')
    expect(page).toContain('Moved to Ogden')
    await ask('POST', `/conversations/${maria.id}/return`, {})
    expect((await ask('GET', '/clients/off-list')).page).toContain('You have taken nobody off your list.')
  })
})

test('B-30 A client without a method is said not to be reachable by text', async () => {
  const bare = await county.client('dana', { name: 'Ines Calloway' })
  const { page } = await ask('GET', `/conversations/${bare.id}`)
  expect(page).toContain('Can’t be reached by text: no number that gets texts.')
  expect(actor('dana').staff).toBe(bare.staff)
})
