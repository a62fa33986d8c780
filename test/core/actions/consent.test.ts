import { beforeEach, describe, expect, it } from 'vitest'
import { recordConsent, seeConsent } from '../../../core/actions/consent/consent.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
const dana = actor('dana')
const signed = { what: 'given', source: 'written', on: '2026-11-20', evidence: 'Intake form, file 26-114' }

beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const record = (typed: Partial<typeof signed> = {}, id = county.deps.ids.make('cn')) =>
  recordConsent(county.deps, dana, { conversation: maria.id, id, typed: { ...signed, ...typed } })
const entries = async (conversation = maria) => {
  const seen = await seeConsent(county.deps, actor('ruth'), conversation.id)
  return seen.kind === 'consent' ? seen.entries : []
}

describe('the consent record', () => {
  it('holds who agreed, when, how and where it can be looked up', async () => {
    const id = county.deps.ids.make('cn')
    expect(await record({}, id)).toMatchObject({ kind: 'recorded' })
    expect(await record({ evidence: 'Something else' }, id)).toMatchObject({ kind: 'recorded' })
    expect(await entries()).toMatchObject([{ ...signed, by: { name: 'Dana Whitfield' } }])
  })

  it.each([
    [{ source: '' }, { source: 'missing' }],
    [{ on: '2026-02-30' }, { on: 'not-a-day' }],
    [{ on: '2026-11-22' }, { on: 'future' }],
    [{ evidence: ' ' }, { evidence: 'missing' }],
    [{ evidence: 'x'.repeat(501) }, { evidence: 'too-long' }],
  ])('takes nothing half filled in: %j', async (typed, faults) => {
    expect(await record(typed)).toEqual({ kind: 'invalid', faults })
    expect(await entries()).toEqual([])
  })

  it('is added to by those who may write to the client, and hidden from other departments', async () => {
    const input = { conversation: maria.id, id: '', typed: signed }
    expect(await recordConsent(county.deps, actor('chris'), input)).toMatchObject({ kind: 'refused' })
    expect(await recordConsent(county.deps, actor('priya'), input)).toEqual({ kind: 'not-found' })
    expect(await seeConsent(county.deps, actor('priya'), maria.id)).toEqual({ kind: 'not-found' })
  })

  it('tells by itself who texted first, opted out and opted in again, each once', async () => {
    const { conversation } = await county.text('Hello?', { from: unknownPhone })
    const first = await county.conversation(conversation!)
    await county.text('STOP', { from: unknownPhone })
    county.pass(60)
    await county.text('START', { from: unknownPhone })
    const records = county.changes()
    const { followConsent } = await import('../../../core/actions/consent/follow-consent.ts')
    await followConsent(county.deps, records)
    await followConsent(county.deps, records)
    const seen = (await county.store.consents(first)).map(({ what }) => what)
    expect(seen.toSorted()).toEqual(['opted-in', 'opted-out', 'wrote-first'])
  })
})
