import { beforeEach, describe, expect, test } from 'vitest'
import { listOffList } from '../../../core/actions/list-off-list.ts'
import { putBackOnList, takeOffList } from '../../../core/actions/take-off-list.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { markersOf, scheduledFor } from '../../support/records.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})
const dana = actor('dana')
const off = (because = 'Case closed', who = dana) =>
  takeOffList(county.deps, who, { conversation: maria.id, because })
const back = (undo: boolean) => putBackOnList(county.deps, dana, { conversation: maria.id, undo })

describe('CC-10 A client taken off the list', () => {
  test('is on no list, keeps the records, and what was scheduled is cancelled with a marker', async () => {
    await scheduledFor(county, maria, mariasPhone)
    expect(await off()).toMatchObject({ kind: 'taken-off', cancelled: 1 })
    expect((await county.store.caseload(dana.staff, { limit: 5 })).items).toEqual([])
    expect(await county.store.scheduled(maria.id)).toEqual([])
    expect((await markersOf(county, maria)).toSorted((one) => (one.kind === 'taken-off' ? -1 : 1))).toEqual([
      { kind: 'taken-off', because: 'Case closed', by: 'Dana Whitfield' },
      { kind: 'scheduled-cancelled', because: 'taken-off', count: 1, by: 'Dana Whitfield' },
    ])
    const list = await listOffList(county.deps, dana, {})
    expect(list).toMatchObject({
      kind: 'list',
      rows: [{ line: { conversation: maria.id }, because: 'Case closed' }],
    })
    expect(await listOffList(county.deps, actor('chris'), {})).toEqual({ kind: 'list', rows: [] })
  })

  test('comes back by Undo with what was scheduled', async () => {
    const waiting = await scheduledFor(county, maria, mariasPhone)
    await off()
    expect(await back(true)).toMatchObject({ kind: 'back', broughtBack: 1 })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: waiting.id, due: waiting.due }])
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ state: 'caseload', nextDue: waiting.due })
    expect(now.takenOff).toBeUndefined()
  })

  test('added back later begins anew; a text brings them back too', async () => {
    await scheduledFor(county, maria, mariasPhone)
    await off()
    expect(await back(false)).toMatchObject({ kind: 'back', broughtBack: 0 })
    await off()
    expect(await county.text('I need help')).toMatchObject({ kind: 'restored', conversation: maria.id })
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ state: 'caseload', unread: 1 })
    expect(now.takenOff).toBeUndefined()
  })

  test('is taken off once, with a reason, by whose client it is', async () => {
    expect(await off(' ')).toEqual({ kind: 'invalid', because: 'no-reason' })
    expect(await off('x'.repeat(201))).toEqual({ kind: 'invalid', because: 'too-long' })
    expect(await off('Moved', actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    await off()
    const cost = await county.cost(() => off())
    expect(cost.write).toBe(0)
  })

  test('with more scheduled than a transaction holds has none of it left', async () => {
    for (let one = 0; one < 70; one++) await scheduledFor(county, maria, mariasPhone, 600 + one)
    expect(await off()).toMatchObject({ cancelled: 70 })
    expect(await county.store.scheduled(maria.id)).toEqual([])
  })
})
