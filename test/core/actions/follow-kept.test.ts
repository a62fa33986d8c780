import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { followKept, type Kept } from '../../../core/actions/follow-kept.ts'
import { listClients } from '../../../core/actions/list-clients.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { actor, formKey, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

const dana = actor('dana')
const counts = async () => {
  const { version: _, ...counts } = await county.store.counts(dana.staff, 'pretrial')
  return counts
}
const found = async (search: string) => {
  const list = await listClients(county.deps, dana, { filter: 'all', search })
  return list.kind === 'list' ? list.lines.map(({ name }) => name) : list.kind
}

describe('A queued message', () => {
  test('goes to the outbox when it is kept, and not when its status changes', async () => {
    const maria = await county.maria()
    const message = await county.wrote('dana', maria)
    await county.follow()
    const place = { thread: message.thread, message: message.id, department: 'pretrial', lane: 'direct' }
    expect(county.outbox.enqueued).toEqual([{ ...place, delaySeconds: 0 }])
    await county.store.keep.sending(message, county.now())
    await county.store.keep.putBack(message, county.now())
    await county.follow()
    expect(county.outbox.enqueued).toHaveLength(1)
  })

  test('that answers an unknown number automatically goes there too', async () => {
    await county.text('hi', { from: unknownPhone })
    await county.follow()
    expect(county.outbox.enqueued).toMatchObject([{ lane: 'direct' }])
  })
})

/** A day of work on two clients and an unknown number, and what the counts are at its end. */
async function aDay() {
  const maria = await county.maria()
  const lewis = await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })
  await county.text('one')
  await county.text('two', { from: '+18015550142' })
  const seen = await county.conversation(maria.id)
  await markSeen(county.deps, dana, { conversation: maria.id, upTo: seen.newestInbound ?? '' })
  await county.text('three')
  const due = secondsAfter(county.now(), 600)
  const form = { conversation: lewis.id, to: lewis.address ?? '', body: 'x', due, zone: 'America/Denver' }
  await scheduleMessage(county.deps, dana, { ...form, formKey: formKey() })
  const released = await scheduleMessage(county.deps, dana, { ...form, formKey: formKey() })
  if (released.kind !== 'scheduled') throw new Error(released.kind)
  county.pass(600)
  const actorOfSchedule = { kind: 'service', name: 'schedule' } as const
  await releaseScheduled(county.deps, actorOfSchedule, {
    conversation: lewis.id,
    message: released.scheduled.id,
  })
  await county.text('hi', { from: unknownPhone })
  const other = await county.text('hello', { from: '+13855550178' })
  const by = {
    kind: 'new' as const,
    name: 'Ana Luz',
    clientStatus: '',
    language: 'es' as const,
    note: '',
    title: '',
  }
  await claimConversation(county.deps, dana, { conversation: other.conversation, by })
}
const endOfDay = { clients: 3, unread: 3, scheduled: 1, held: 0, unclaimed: 1, waiting: 0 }

describe('The counts', () => {
  test('are those of the lists', async () => {
    await aDay()
    await county.follow()
    expect(await counts()).toEqual(endOfDay)
    expect((await county.store.caseload(dana.staff, { limit: 50 })).items).toHaveLength(3)
    expect(await county.store.unread(dana.staff)).toHaveLength(3)
    expect((await county.store.scheduledOf(dana.staff, { limit: 50 })).items).toHaveLength(1)
    expect((await county.store.unclaimed('pretrial', { limit: 50 })).items).toHaveLength(1)
  })

  test('stay the same when everything is told again', async () => {
    await aDay()
    const changes = county.changes()
    await followKept(county.deps, changes)
    await followKept(county.deps, changes)
    for (const change of changes) await followKept(county.deps, [change])
    expect(await counts()).toEqual(endOfDay)
  })

  const timeout = process.env.FULL_RANDOM ? 900_000 : 60_000
  test('are right in whatever order the changes of different items come, some of them twice', {
    timeout,
  }, async () => {
    await aDay()
    const changes = county.changes()
    const keys = changes.map(itemOf)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), async (choices) => {
        county = await fresh()
        for (const batch of interleaved(changes, keys, choices)) await followKept(county.deps, batch)
        expect(await counts()).toEqual(endOfDay)
      }),
      { numRuns: process.env.FULL_RANDOM ? 50 : 3 },
    )
  })

  test('move the version that open lists poll, even when only a line changed', async () => {
    const maria = await county.maria()
    await county.text('one')
    await county.follow()
    const before = await county.store.counts(dana.staff, 'pretrial')
    await county.follow()
    expect(await county.store.counts(dana.staff, 'pretrial')).toEqual(before)
    await county.wrote('dana', maria)
    await county.follow()
    const after = await county.store.counts(dana.staff, 'pretrial')
    expect(after.version).not.toBe(before.version)
    expect({ ...after, version: '' }).toEqual({ ...before, version: '' })
  })
})

const fresh = async () => openCounty()
const itemOf = (kept: Kept) => {
  if (kept.kind === 'conversation') return `conversation ${(kept.now ?? kept.was)?.id}`
  return `${kept.kind} ${kept.id}`
}

/** Batches in which each item's changes keep their order, and now and then one is told again. */
function interleaved(changes: Kept[], keys: string[], choices: number[]): Kept[][] {
  const queues = new Map<string, Kept[]>()
  for (const [place, change] of changes.entries()) {
    const key = keys[place] ?? ''
    queues.set(key, [...(queues.get(key) ?? []), change])
  }
  const order: Kept[][] = []
  for (let turn = 0; queues.size > 0; turn++) {
    const choice = choices[turn % choices.length] ?? 0
    const [key = '', queue = []] = [...queues][choice % queues.size] ?? []
    const [next, ...left] = queue
    if (next) order.push(choice % 3 === 0 ? [next, next] : [next])
    if (left.length > 0) queues.set(key, left)
    else queues.delete(key)
  }
  return order
}

describe('The search words', () => {
  test('find a client by each word of the name, without case or accents, once the stream was followed', async () => {
    await county.client('dana', { name: 'María-José Núñez', number: '+18015550142' })
    expect(await found('nunez')).toEqual([])
    await county.follow()
    for (const search of ['nunez', 'Núñ', 'jose', 'MARIA nun', '0142', '(801) 555-0142', '555-0142'])
      expect(await found(search), search).toEqual(['María-José Núñez'])
    for (const search of ['nunes', 'maria santos', '0143']) expect(await found(search), search).toEqual([])
  })

  test('follow a new name', async () => {
    const maria = await county.maria()
    await county.follow()
    const edit = { conversation: maria.id, name: 'Maria Ruiz', clientStatus: '', note: '', version: 1 }
    await editClient(county.deps, dana, { ...edit, language: 'es' })
    await county.follow()
    expect(await found('ruiz')).toEqual(['Maria Ruiz'])
    expect(await found('santos')).toEqual([])
    expect(await found('maria')).toEqual(['Maria Ruiz'])
  })

  test('follow a claim, for the claimer and for nobody else', async () => {
    const { conversation } = await county.text('hi', { from: unknownPhone })
    await county.follow()
    expect(await found('0177')).toEqual([])
    const by = {
      kind: 'new' as const,
      name: 'Ana Luz',
      clientStatus: '',
      language: 'es' as const,
      note: '',
      title: '',
    }
    await claimConversation(county.deps, dana, { conversation, by })
    await county.follow()
    expect(await found('ana')).toEqual(['Ana Luz'])
    expect(await found('0177')).toEqual(['Ana Luz'])
    expect(await listClients(county.deps, actor('chris'), { filter: 'all', search: 'ana' })).toMatchObject({
      lines: [],
    })
  })

  test('follow a client off the list, and back on it by a text', async () => {
    const maria = await county.maria()
    await county.store.keep.seen({ ...maria, state: 'off-list', version: maria.version + 1 }, maria)
    await county.follow()
    expect(await found('maria')).toEqual([])
    expect(await county.store.searchDepartment('pretrial', 'maria')).toEqual([])
    expect((await counts()).clients).toBe(0)
    await county.text('hi')
    await county.follow()
    expect(await found('maria')).toEqual(['Maria Santos'])
    expect(await counts()).toMatchObject({ clients: 1, unread: 1 })
  })
})
