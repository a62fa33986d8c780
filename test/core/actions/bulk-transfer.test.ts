import { beforeEach, describe, expect, test } from 'vitest'
import { disableStaff } from '../../../core/actions/staff/disable-staff.ts'
import { takeOffList } from '../../../core/actions/take-off-list.ts'
import {
  beginBulkTransfer,
  openBulkTransfer,
  reviewBulkTransfer,
} from '../../../core/actions/transfer/bulk-transfer.ts'
import { transferClient } from '../../../core/actions/transfer/transfer-client.ts'
import { workOnBulkTransfer } from '../../../core/actions/transfer/work-on-bulk-transfer.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let clients: Conversation[]
const dana = actor('dana')
const chris = actor('chris')
const ruth = actor('ruth')

beforeEach(async () => {
  county = await openCounty()
  clients = []
  for (let nth = 0; nth < 23; nth++)
    clients.push(await county.client('dana', { name: `Client ${nth}`, number: `+1801555${1100 + nth}` }))
})

const begin = (who = ruth, more: { key?: string; to?: string } = {}) =>
  beginBulkTransfer(county.deps, who, {
    from: dana.staff,
    to: more.to ?? chris.staff,
    note: 'All of them are on the Thursday list.',
    leavesTranscript: false,
    formKey: more.key ?? formKey(),
  })
/** Until the stream has nothing more to tell. */
async function followAll() {
  for (let round = 0; round < 8; round++) await county.follow()
}

describe('V4-16 CC-15 All clients of somebody who leaves', () => {
  test('go to a colleague in stretches, with those off the list, who are told once', async () => {
    const off = clients[0]
    await takeOffList(county.deps, dana, { conversation: off?.id ?? '', because: 'Case closed' })
    const begun = await begin()
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    await followAll()
    const opened = await openBulkTransfer(county.deps, ruth, begun.transfer)
    expect(opened).toMatchObject({ kind: 'open', transfer: { done: 23, moved: 23, left: 0 } })
    expect(opened.kind === 'open' && opened.transfer.finishedAt).toBeTruthy()
    const list = await county.store.caseload(chris.staff, { limit: 100 })
    expect(list.items).toHaveLength(22)
    expect((await county.store.caseload(dana.staff, { limit: 100 })).items).toEqual([])
    expect(await county.conversation(off?.id ?? '')).toMatchObject({ state: 'off-list', staff: chris.staff })
    expect(await county.store.notice(`bulk-transfer#${begun.transfer}`)).toMatchObject({
      to: chris.staff,
      about: { kind: 'transferred', by: 'Ruth Delgado', count: 23 },
    })
  })

  test('begins once however often the form comes', async () => {
    const key = formKey()
    const [one, other] = [await begin(ruth, { key }), await begin(ruth, { key })]
    expect(other).toEqual(one)
  })

  test('leaves whoever went elsewhere meanwhile', async () => {
    const begun = await begin()
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const [gone] = clients
    await transferClient(county.deps, dana, {
      conversation: gone?.id ?? '',
      to: actor('tess').staff,
      note: '',
      leavesTranscript: false,
    })
    await followAll()
    const opened = await openBulkTransfer(county.deps, ruth, begun.transfer)
    expect(opened).toMatchObject({ transfer: { moved: 22, left: 1 } })
    expect(await county.conversation(gone?.id ?? '')).toMatchObject({ staff: actor('tess').staff })
  })

  test('goes no further once the receiver works here no longer', async () => {
    const begun = await begin()
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    await workOnBulkTransfer(county.deps, begun.transfer)
    await disableStaff(county.deps, ruth, { staff: chris.staff })
    await followAll()
    const opened = await openBulkTransfer(county.deps, ruth, begun.transfer)
    expect(opened).toMatchObject({ transfer: { done: 23, moved: 10, left: 13 } })
    expect((await county.store.caseload(dana.staff, { limit: 100 })).items).toHaveLength(13)
    expect((await county.store.caseload(chris.staff, { limit: 100 })).items).toEqual([])
  })

  test('stopped after any of its writes and told again, moves everyone exactly once', async () => {
    const begun = await begin()
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    for (let kill = 1; kill < 40; kill += 7) {
      let writes = 0
      const changeRecords: typeof county.store.changeRecords = async (change) => {
        writes += 1
        if (writes > kill) throw new Error('killed')
        return county.store.changeRecords(change)
      }
      const deps = { ...county.deps, store: { ...county.store, changeRecords } }
      await workOnBulkTransfer(deps, begun.transfer).catch(() => undefined)
    }
    await followAll()
    for (let round = 0; round < 4; round++) await workOnBulkTransfer(county.deps, begun.transfer)
    const opened = await openBulkTransfer(county.deps, ruth, begun.transfer)
    expect(opened).toMatchObject({ transfer: { moved: 23, left: 0 } })
    for (const { id } of clients) {
      const entries = await county.entries(await county.conversation(id))
      const told = entries.filter(
        (entry) => entry.direction === 'marker' && entry.marker.kind === 'transferred',
      )
      expect(told).toHaveLength(1)
    }
  })

  test('is for those who may transfer in the department, to those who keep clients', async () => {
    expect(await begin(dana)).toMatchObject({ kind: 'refused', because: 'no-permission' })
    expect(await begin(ruth, { to: actor('sam').staff })).toEqual({ kind: 'invalid', because: 'no-receiver' })
    expect(await reviewBulkTransfer(county.deps, ruth, { from: actor('priya').staff })).toEqual({
      kind: 'not-found',
    })
  })
})
