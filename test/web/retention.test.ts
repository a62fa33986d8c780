import { beforeAll, describe, expect, it } from 'vitest'
import { runRetention } from '../../core/actions/records/run-retention.ts'
import { siteOf } from '../support/access/site.ts'
import { openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let ruth: string
let keisha: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  keisha = (await county.client('dana', { name: 'Keisha Brown', number: '+18015550142' })).id
  const dana = await site.signIn('dana')
  await site.ask('POST', `/conversations/${keisha}/taking-off`, dana, { form: { because: 'case-closed' } })
  county.pass(400 * 24 * 3600)
  ruth = await site.signIn('ruth')
  await county.follow()
})

const ask = (method: string, path: string, form?: Record<string, string>) =>
  site.ask(method, path, ruth, form ? { form } : {})
const html = async (path: string) => (await ask('GET', path)).text()

describe('the records of a department', () => {
  it('are kept for ever until somebody says how long', async () => {
    expect(await (await ask('POST', '/records/reports', {})).text()).toContain(
      'All records are kept forever.',
    )
    const wrong = await ask('POST', '/records/rules', { version: '0', 'off-list': '7' })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('between 30 and 36,500'),
    ])
    const kept = await ask('POST', '/records/rules', { version: '0', 'off-list': '365' })
    expect(kept.headers.get('location')).toBe('/records?saved')
    expect(await html('/records?saved')).toContain('The rules are saved.')
    expect((await ask('POST', '/records/rules', { version: '0', 'off-list': '30' })).status).toBe(409)
  })

  it('are held by a hold that somebody places and releases', async () => {
    await county.client('dana', { name: 'Lewis Grant', number: '+18015550146' })
    await county.follow()
    const found = await ask('POST', '/records/holds/search', { q: 'Lewis' })
    const path = /href="(\/records\/holds\/new\?conversation=[^"]+)"/.exec(await found.text())?.[1] ?? ''
    expect(await html(path)).toContain('Place a hold on Lewis Grant')
    const form = { id: county.deps.ids.make('ho'), conversation: keisha, reason: '' }
    expect((await ask('POST', '/records/holds', form)).status).toBe(422)
    await ask('POST', '/records/holds', { ...form, reason: 'Case 26-114' })
    await ask('POST', '/records/holds', { ...form, reason: 'Case 26-114' })
    const page = await html('/records/holds')
    expect(page.match(/Case 26-114/g)).toHaveLength(1)
    expect(await html(`/conversations/${keisha}/about`)).toContain('On hold')
    const report = await ask('POST', '/records/reports', {})
    expect(await html(report.headers.get('location') ?? '')).toContain('1 conversation is kept')
    await ask('POST', `/records/holds/${form.id}/release`, { reason: 'Settled' })
    expect(await html('/records/holds')).toContain('Settled')
    expect((await ask('GET', `/records/holds/${form.id}/release`)).status).toBe(404)
    expect(await html(`/conversations/${keisha}/about`)).not.toContain('On hold')
  })

  it('are removed after a report, and only by whoever read it', async () => {
    const reported = await ask('POST', '/records/reports', {})
    const path = reported.headers.get('location') ?? ''
    const page = await html(path)
    expect(page).toContain('Remove 1 conversation')
    expect(page).not.toContain('Keisha')
    expect((await ask('POST', `${path}/start`, { hash: 'another' })).status).toBe(409)
    const hash = /name="hash" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await ask('POST', `${path}/start`, { hash })
    expect(await html(path)).toContain('Being removed: 0 of 1')
    await runRetention(county.deps, { kind: 'service', name: 'sweep' }, { seconds: 60 })
    expect(await html(path)).toContain('1 removed')
    expect((await ask('GET', `/conversations/${keisha}`)).status).toBe(404)
  })
})

describe('the consent record of a client', () => {
  it('is added to from a form that says what is missing', async () => {
    const { id } = await county.maria()
    const dana = await site.signIn('dana')
    const path = `/conversations/${id}/consent`
    const post = (form: Record<string, string>) => site.ask('POST', path, dana, { form })
    const wrong = await post({ what: 'given', source: '', on: '2026-11-01', evidence: 'Form 7' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Choose how.')])
    const done = await post({ what: 'given', source: 'written', on: '2026-11-01', evidence: 'Form 7' })
    const page = await (await site.ask('GET', done.headers.get('location') ?? '', dana)).text()
    expect(page).toContain('It is recorded.')
    expect(page).toContain('Signed a form')
    expect(page).toContain('Form 7')
  })
})
