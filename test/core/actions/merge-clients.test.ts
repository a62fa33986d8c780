import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { followKept } from '../../../core/actions/follow-kept.ts'
import { mergeClients, reviewMerge } from '../../../core/actions/merge-clients.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { bodiesOf, markersOf, scheduledFor } from '../../support/records.ts'

const second = '+18015550149'
let county: TestCounty
let maria: Conversation
let twin: Conversation
let numbers: Record<string, string>
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  twin = await county.client('dana', { name: 'María Santos Luz', number: second, note: 'Night shift.' })
  await county.text('first')
  county.pass(60)
  await county.text('second', { from: second })
  county.pass(60)
  numbers = {}
  for (const one of [maria, twin]) {
    for (const method of (await county.store.client(one.client ?? ''))?.methods ?? [])
      numbers[method.address] = method.id
  }
})

const merge = (keep = [mariasPhone, second], name: 'this' | 'other' = 'this', deps = county.deps) =>
  mergeClients(deps, actor('dana'), {
    conversation: maria.id,
    other: twin.id,
    name,
    methods: keep.map((number) => numbers[number] ?? ''),
  })

describe('B-10 Two records of one person', () => {
  test('become one: messages in order, both numbers, unread, the chosen name, a marker', async () => {
    expect(await merge(undefined, 'other')).toEqual({ kind: 'merged', conversation: maria.id })
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ name: 'María Santos Luz', unread: 2, preview: 'second', state: 'caseload' })
    expect(await bodiesOf(county, maria)).toEqual(['first', 'second'])
    const known = await county.store.client(maria.client ?? '')
    expect(known?.methods.map((one) => one.address).toSorted()).toEqual([mariasPhone, second].toSorted())
    expect(known?.client).toMatchObject({ name: 'María Santos Luz', note: 'Night shift.' })
    expect(await markersOf(county, maria)).toEqual([
      { kind: 'merged', name: 'María Santos Luz', by: 'Dana Whitfield' },
    ])
    expect(await county.text('third', { from: second })).toMatchObject({ conversation: maria.id })
  })

  test('are found by either’s address from then on, and one can write to both numbers', async () => {
    await merge()
    const opened = await openConversation(county.deps, actor('dana'), { conversation: twin.id })
    expect(opened).toMatchObject({ kind: 'open', conversation: { id: maria.id } })
    expect((await county.store.client(twin.client ?? ''))?.client.id).toBe(maria.client)
    const form = { conversation: twin.id, to: second, body: 'hi', formKey: formKey() }
    expect(await composeMessage(county.deps, actor('dana'), form)).toMatchObject({ kind: 'queued' })
    expect((await county.store.caseload(actor('dana').staff, { limit: 5 })).items).toHaveLength(1)
  })

  test('keep only the chosen numbers, and what was scheduled to another is cancelled with a marker', async () => {
    await scheduledFor(county, twin, second)
    const kept = await scheduledFor(county, maria, mariasPhone)
    await merge([mariasPhone])
    expect(await county.store.addressLinks(second)).toEqual([])
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: kept.id }])
    expect(await markersOf(county, maria)).toContainEqual({
      kind: 'scheduled-cancelled',
      because: 'merged',
      count: 1,
      by: 'Dana Whitfield',
    })
  })

  test('are merged once however often it is asked', async () => {
    await merge()
    const after = await county.conversation(maria.id)
    expect(await merge()).toEqual({ kind: 'merged', conversation: maria.id })
    expect(await county.conversation(maria.id)).toEqual(after)
    expect(
      await reviewMerge(county.deps, actor('dana'), { conversation: maria.id, other: maria.id }),
    ).toEqual({ kind: 'same' })
  })

  test('bring along more scheduled messages than a transaction holds, also when stopped in between', async () => {
    for (let one = 0; one < 95; one++) await scheduledFor(county, twin, second, 600 + one)
    let writes = 0
    const store = {
      ...county.store,
      changeRecords: async (change: Parameters<typeof county.store.changeRecords>[0]) => {
        writes += 1
        if (writes === 3) throw new Error('killed')
        return county.store.changeRecords(change)
      },
    }
    await expect(merge(undefined, 'this', { ...county.deps, store })).rejects.toThrow('killed')
    expect(await county.conversation(maria.id)).toMatchObject({ scheduledIn: [twin.id] })
    // One of those left behind comes due before anything went on: it leaves.
    const [left] = (await county.store.scheduled(twin.id)).slice(-1)
    county.pass(800)
    const release = { conversation: twin.id, message: left?.id ?? '' }
    expect(await releaseScheduled(county.deps, actor('dana'), release)).toMatchObject({ kind: 'released' })
    await followKept(county.deps, county.changes())
    expect(await county.store.scheduled(maria.id)).toHaveLength(94)
    expect(await county.store.scheduled(twin.id)).toEqual([])
  })

  test('must both be one’s own', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    const input = { conversation: maria.id, other: lewis.id, name: 'this' as const, methods: [] }
    expect(await mergeClients(county.deps, actor('dana'), input)).toEqual({
      kind: 'refused',
      because: 'not-yours',
    })
  })
})
