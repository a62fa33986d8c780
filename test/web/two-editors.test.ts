import { beforeEach, describe, expect, it } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { siteOf } from '../support/access/site.ts'
import { openCounty, type TestCounty } from '../support/county.ts'

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

/** What a form shows: its fields, hidden ones too, by name. */
async function formAt(path: string): Promise<Record<string, string>> {
  const html = await (await site.ask('GET', path, secret)).text()
  const main = html.slice(html.indexOf(`action="${path}"`))
  const form = main.slice(0, main.indexOf('</form>'))
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of form.matchAll(/<input ([^>]*)>/g)) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    if (of('type') !== 'checkbox' || / checked/.test(attributes)) fields[of('name')] = of('value')
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
  ))
    fields[name] = value
  return fields
}
const post = (path: string, form: Record<string, string>) => site.ask('POST', path, secret, { form })

describe('Two who edit the same client', () => {
  it('are shown both versions, and nothing is overwritten until the second has seen it', async () => {
    const path = `/conversations/${maria.id}/edit`
    const [one, other] = [await formAt(path), await formAt(path)]
    expect((await post(path, { ...one, note: 'Works nights.' })).status).toBe(303)
    const answer = await post(path, { ...other, name: 'Maria Santos Gil' })
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect([html.includes('Works nights.'), html.includes('value="Maria Santos Gil"')]).toEqual([true, true])
    expect((await county.store.client(maria.client ?? ''))?.client).toMatchObject({
      name: 'Maria Santos',
      note: 'Works nights.',
    })
  })

  it('is not taken back a status that was given meanwhile', async () => {
    const path = `/conversations/${maria.id}/edit`
    const form = await formAt(path)
    const was = await county.conversation(maria.id)
    const marked = { ...was, clientStatus: 'Training', version: was.version + 1 }
    await county.store.conversationMarked(marked, was)
    const answer = await post(path, { ...form, note: 'Works nights.' })
    expect([answer.status, (await answer.text()).includes('Training')]).toEqual([409, true])
    expect((await county.conversation(maria.id)).clientStatus).toBe('Training')
  })
})

describe('Two who edit the same contact method', () => {
  it('are shown both versions, and the first stays until the second has seen it', async () => {
    const method = (await county.store.client(maria.client ?? ''))?.methods[0]?.id ?? ''
    const path = `/conversations/${maria.id}/methods/${method}`
    const [one, other] = [await formAt(path), await formAt(path)]
    expect((await post(path, { ...one, title: 'Night shift' })).status).toBe(303)
    const answer = await post(path, { ...other, title: 'Bakery' })
    const html = await answer.text()
    expect([answer.status, html.includes('Night shift'), html.includes('value="Bakery"')]).toEqual([
      409,
      true,
      true,
    ])
    const title = async () => (await county.store.client(maria.client ?? ''))?.methods[0]?.title
    expect(await title()).toBe('Night shift')
    const seen = { 'title-seen': 'Night shift', 'address-seen': one['address-seen'] ?? '' }
    expect((await post(path, { ...other, ...seen, title: 'Bakery' })).status).toBe(303)
    expect(await title()).toBe('Bakery')
  })
})
