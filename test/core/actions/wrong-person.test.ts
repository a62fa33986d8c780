import { beforeEach, describe, expect, test } from 'vitest'
import { rightPerson, wrongPerson } from '../../../core/actions/wrong-person.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, inboundText, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { bodiesOf, markersOf, scheduledFor } from '../../support/records.ts'

let county: TestCounty
let maria: Conversation
let method: string
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  method = (await county.store.client(maria.client ?? ''))?.methods[0]?.id ?? ''
})
const dana = actor('dana')
const wrong = (deps = county.deps) => wrongPerson(deps, dana, { conversation: maria.id, method })
const right = () => rightPerson(county.deps, dana, { conversation: maria.id, method })
const texts = async (count: number) => {
  for (let one = 1; one <= count; one++) {
    county.pass(60)
    await county.text(`text ${one}`)
  }
}
const strangers = async () => {
  const [line] = (await county.store.unclaimed('pretrial', { limit: 5 })).items
  return line && county.conversation(line.conversation)
}

describe('B-28 A number of somebody else', () => {
  test('is retired, nothing more goes there, and its texts leave the record for Unclaimed', async () => {
    await county.wrote('dana', maria, 'Hi Maria')
    await texts(2)
    await scheduledFor(county, maria, mariasPhone)
    expect(await wrong()).toMatchObject({ kind: 'moved-out', cancelled: 1 })
    expect(await bodiesOf(county, maria)).toEqual(['Hi Maria'])
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ unread: 0, preview: 'Hi Maria', previewOf: 'out', reach: 'no-method' })
    expect(now.movingOut).toBeUndefined()
    expect(await county.store.scheduled(maria.id)).toEqual([])
    expect(await markersOf(county, maria)).toContainEqual({
      kind: 'wrong-person',
      address: mariasPhone,
      by: 'Dana Whitfield',
    })
    const stranger = await strangers()
    expect(stranger).toMatchObject({ address: mariasPhone, unread: 2, preview: 'text 2', previewOf: 'in' })
    expect(stranger && (await bodiesOf(county, stranger))).toEqual(['text 1', 'text 2'])
    expect(await county.text('who are you?')).toMatchObject({
      kind: 'unclaimed',
      conversation: stranger?.id,
    })
  })

  test('with many texts is moved in steps, which the stream goes on with after a stop', async () => {
    await texts(70)
    let writes = 0
    const store = {
      ...county.store,
      changeRecords: async (change: Parameters<typeof county.store.changeRecords>[0]) => {
        writes += 1
        if (writes === 3) throw new Error('killed')
        return county.store.changeRecords(change)
      },
    }
    await expect(wrong({ ...county.deps, store })).rejects.toThrow('killed')
    expect((await county.conversation(maria.id)).movingOut).toBeDefined()
    for (let round = 0; round < 6; round++) await county.follow()
    expect(await bodiesOf(county, maria)).toEqual([])
    const stranger = await strangers()
    expect(stranger).toMatchObject({ unread: 70, preview: 'text 70' })
    expect(stranger && (await bodiesOf(county, stranger))).toEqual(
      Array.from({ length: 70 }, (_, one) => `text ${one + 1}`),
    )
    expect((await county.conversation(maria.id)).movingOut).toBeUndefined()
  })

  test('leaves nothing in Unclaimed when it never wrote', async () => {
    await wrong()
    expect(await strangers()).toBeUndefined()
    expect(await county.text('hello?', inboundText('hello?'))).toMatchObject({ kind: 'first-contact' })
  })

  test.each([0, 2])('comes back with its %i texts when it was theirs after all', async (count) => {
    await texts(count)
    const waiting = await scheduledFor(county, maria, mariasPhone)
    await wrong()
    expect(await right()).toMatchObject({ kind: 'back' })
    expect(await bodiesOf(county, maria)).toHaveLength(count)
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: waiting.id }])
    expect(await strangers()).toBeUndefined()
    const methods = (await county.store.client(maria.client ?? ''))?.methods ?? []
    expect(methods.map((one) => one.retiredAt)).toEqual([undefined])
    expect(await county.text('me again')).toMatchObject({ conversation: maria.id })
  })

  test('is told once', async () => {
    await texts(1)
    await wrong()
    const cost = await county.cost(() => wrong())
    expect(cost.write).toBe(0)
  })
})
