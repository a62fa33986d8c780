import { beforeEach, describe, expect, it } from 'vitest'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { listHolds, placeHold, releaseHold } from '../../../core/actions/records/holds.ts'
import { reportRetention, setRetention, startRetention } from '../../../core/actions/records/retention.ts'
import { runRetention } from '../../../core/actions/records/run-retention.ts'
import { takeOffList } from '../../../core/actions/take-off-list.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { pictureKey } from '../../../core/model/picture.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { isFull } from '../../faults/support/seed.ts'
import { actor, inboundText, openCounty, type TestCounty, textService } from '../../support/county.ts'

let county: TestCounty
const ruth = actor('ruth')
const dana = actor('dana')
const sweep: Actor = { kind: 'service', name: 'sweep' }
const day = 24 * 3600
const picture = 'pi_01K0BENCH000000000000000WW'

beforeEach(async () => {
  county = await openCounty()
})

const rules = { 'off-list': '365', unclaimed: '', dismissed: '' }
const run = () => runRetention(county.deps, sweep, { seconds: 3600 })

/** A client with messages, a note's words to be found, a picture and a number, taken off the list a year ago and a day. */
async function closed(name: string, number: string): Promise<Conversation> {
  const conversation = await county.client('dana', { name, number })
  for (let n = 0; n < 45; n++) await county.text(`The bakery opens at ${n}`, { from: number })
  await county.wrote('dana', await county.conversation(conversation.id))
  await county.store.keepPicture(
    conversation.id,
    { id: picture, type: 'image/gif', bytes: 6, alt: '' },
    county.now(),
  )
  await county.files.put({
    key: pictureKey(conversation.id, picture),
    type: 'image/gif',
    bytes: new Uint8Array(6),
  })
  await takeOffList(county.deps, dana, { conversation: conversation.id, because: 'case-closed' })
  await county.follow()
  return county.conversation(conversation.id)
}

async function reported() {
  await setRetention(county.deps, ruth, { typed: rules, version: 0 })
  const report = await reportRetention(county.deps, ruth)
  if (report.kind !== 'reported') throw new Error(report.kind)
  return report.run
}

const place = (conversation?: string) =>
  placeHold(county.deps, ruth, { id: county.deps.ids.make('ho'), conversation, reason: 'Case 26-114' })

/** All items of the table that speak of these words. */
async function itemsWith(...words: string[]): Promise<string[]> {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documents, name } = county.table
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: name }))
  return Items.filter((item) => words.some((word) => JSON.stringify(item).includes(word))).map(
    ({ pk, sk }) => `${pk} ${sk}`,
  )
}

describe('retention', () => {
  it('reports first, removes nothing by that, then exactly what was reported and all of it', async () => {
    const keisha = await closed('Keisha Brown', '+18015550142')
    county.pass(366 * day)
    const recent = await closed('Lewis Grant', '+18015550146')
    const report = await reported()
    expect(report).toMatchObject({ found: { 'off-list': 1 }, conversations: [keisha.id], state: 'reported' })
    expect(await run()).toMatchObject({ removed: 0 })
    expect(await startRetention(county.deps, ruth, { run: report.id, hash: 'other' })).toEqual({
      kind: 'changed',
    })
    await startRetention(county.deps, ruth, { run: report.id, hash: report.hash })
    expect(await run()).toEqual({ kind: 'ran', removed: 1, spared: 0 })
    await county.follow()
    expect(await run()).toMatchObject({ removed: 0 })
    expect(await county.store.retentionRun('pretrial', report.id)).toMatchObject({
      state: 'done',
      removed: 1,
    })
    expect(await itemsWith('Keisha', '+18015550142', `THREAD#${keisha.threads[0]!.id}`)).toEqual([])
    expect(await itemsWith('bakery')).not.toEqual([])
    expect((await itemsWith(keisha.id)).filter((key) => !/^(RETENTION|SEEN)#/.test(key))).toEqual([
      `CONVERSATION#${keisha.id} REMOVED`,
    ])
    expect([...county.files.kept.keys()]).toEqual([pictureKey(recent.id, picture)])
    expect(county.audit.entries.filter(({ did }) => did === 'removed a conversation')).toHaveLength(1)
  })

  it('takes nobody who wrote, came back or was served since the report', async () => {
    const keisha = await closed('Keisha Brown', '+18015550142')
    county.pass(366 * day)
    const report = await reported()
    await startRetention(county.deps, ruth, { run: report.id, hash: report.hash })
    await county.text('I am back', { from: '+18015550142' })
    expect(await run()).toMatchObject({ removed: 0, spared: 1 })
    expect(await county.conversation(keisha.id)).toMatchObject({ state: 'caseload' })
  })

  it('is asked for by those alone who may hold records', async () => {
    expect(await setRetention(county.deps, dana, { typed: rules, version: 0 })).toMatchObject({
      kind: 'refused',
    })
    expect(await reportRetention(county.deps, dana)).toMatchObject({ kind: 'refused' })
    expect(await place()).toMatchObject({ kind: 'placed' })
    expect(await placeHold(county.deps, dana, { id: '', reason: 'x' })).toMatchObject({ kind: 'refused' })
  })

  it('goes on where it was killed, whatever was the last thing done', async () => {
    for (let kill = 1; kill < 22; kill += isFull ? 1 : 3) {
      county = await openCounty()
      const keisha = await closed('Keisha Brown', '+18015550142')
      county.pass(366 * day)
      const report = await reported()
      await startRetention(county.deps, ruth, { run: report.id, hash: report.hash })
      const { store } = county
      let left = kill
      const dying = new Proxy(store, {
        get: (target, name) => {
          const member = target[name as keyof typeof target] as unknown
          if (typeof member !== 'function') return member
          return async (...rest: unknown[]) => {
            left -= 1
            if (left < 0) throw new Error('killed')
            return member(...rest)
          }
        },
      })
      await runRetention({ ...county.deps, store: dying }, sweep, { seconds: 3600 }).catch(() => undefined)
      await run()
      expect([kill, (await county.store.retentionRun('pretrial', report.id))?.removed]).toEqual([kill, 1])
      await county.follow()
      expect(await itemsWith('Keisha', '+18015550142', `THREAD#${keisha.threads[0]!.id}`)).toEqual([])
    }
  })
})

describe('a litigation hold', () => {
  it('on a client or the department is told in the report, and wins', async () => {
    const keisha = await closed('Keisha Brown', '+18015550142')
    county.pass(366 * day)
    const placed = await place(keisha.id)
    expect(await county.conversation(keisha.id)).toMatchObject({ onHold: true })
    expect(await reported()).toMatchObject({ keptBack: 1, conversations: [] })
    if (placed.kind !== 'placed') throw new Error(placed.kind)
    await releaseHold(county.deps, ruth, { id: placed.hold.id, reason: 'Settled' })
    expect((await county.conversation(keisha.id)).onHold).toBeUndefined()
    const report = await reportRetention(county.deps, ruth)
    expect(report).toMatchObject({ run: { keptBack: 0, conversations: [keisha.id] } })
    await place()
    if (report.kind !== 'reported') throw new Error(report.kind)
    await startRetention(county.deps, ruth, { run: report.run.id, hash: report.run.hash })
    expect(await run()).toMatchObject({ removed: 0, spared: 1 })
    const { holds } = (await listHolds(county.deps, ruth)) as { holds: unknown[] }
    expect(holds).toMatchObject([{ on: { kind: 'department' } }, { released: { reason: 'Settled' } }])
  })

  it('placed at any moment of a removal stops it there, and brings the conversation back', async () => {
    let cameBack = 0
    for (let moment = 1; moment < 26; moment += isFull ? 1 : 2) {
      county = await openCounty()
      const keisha = await closed('Keisha Brown', '+18015550142')
      county.pass(366 * day)
      const report = await reported()
      await startRetention(county.deps, ruth, { run: report.id, hash: report.hash })
      let left = moment
      let before: number | undefined
      const entries = async () => (await county.entries(keisha)).length
      const meanwhile = new Proxy(county.store, {
        get: (target, name) => {
          const member = target[name as keyof typeof target] as unknown
          if (typeof member !== 'function') return member
          return async (...rest: unknown[]) => {
            left -= 1
            if (left === 0) before = (await place(keisha.id)).kind === 'placed' ? await entries() : undefined
            return member(...rest)
          }
        },
      })
      await runRetention({ ...county.deps, store: meanwhile }, sweep, { seconds: 3600 })
      if (before === undefined) continue
      expect([moment, await entries()]).toEqual([moment, before])
      if (before === 0) continue
      expect(await county.conversation(keisha.id)).toMatchObject({ onHold: true, name: 'Keisha Brown' })
      expect(
        await receiveMessage(county.deps, textService, inboundText('hi', { from: '+18015550142' })),
      ).toMatchObject({
        kind: 'restored',
        conversation: keisha.id,
      })
      cameBack += 1
    }
    expect(cameBack).toBeGreaterThan(4)
  })

  it('stands until the last of several is released', async () => {
    const keisha = await closed('Keisha Brown', '+18015550142')
    county.pass(366 * day)
    await place(keisha.id)
    await place(keisha.id)
    const [first] = await county.store.holds('pretrial')
    await releaseHold(county.deps, ruth, { id: first!.id, reason: 'One of two' })
    expect(await county.conversation(keisha.id)).toMatchObject({ onHold: true })
    expect(await county.store.isHeld(keisha)).toBe(true)
    expect(await reported()).toMatchObject({ keptBack: 1 })
  })
})
