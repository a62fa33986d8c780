import { beforeAll, describe, expect, test } from 'vitest'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { Note, ThreadEntry } from '../../../core/model/message.ts'
import { afterNoting } from '../../../core/model/note.ts'
import type { Subject } from '../../../core/model/subject.ts'
import { transact } from '../../../store/table.ts'
import { entryWrite } from '../../../store/writes.ts'
import { inboundOf, outboundOf } from '../../core/model/builders.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
const dana = actor('dana')

export function subjects({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  describe('Subjects', () => {
    test('are set aside when another is written in, and found again, the newest begun first', async () => {
      const begun = await county.client('dana', { name: 'Maria Santos' })
      const first = subject('Court date')
      const one = await written(begun, first)
      const second = subject('Papers to bring')
      const two = await written(one, second)
      expect(await county.store.subjects(two, { limit: 10 })).toEqual({ items: [second, first] })
      expect(await county.store.subject(two, first.id)).toEqual(first)
      expect(await county.store.subject(two, second.id)).toEqual(second)
      const page = await county.store.subjects(two, { limit: 1 })
      expect(page).toEqual({ items: [second], next: second.id })
      expect(await county.store.subjects(two, { limit: 1, before: second.id })).toEqual({ items: [first] })
    })

    test('written in again are as they are now, not as they were set aside', async () => {
      const begun = await county.client('dana', { name: 'Maria Santos' })
      const court = subject('Court date')
      const one = await written(await written(begun, court), subject('Ride'))
      const again = await written(one, { ...court, count: 9, lastAt: county.now() })
      const { items } = await county.store.subjects(again, { limit: 10 })
      expect(items.find(({ id }) => id === court.id)).toMatchObject({ count: 9 })
      expect(items).toHaveLength(2)
    })

    test('of a joined conversation belong to the one it was joined into', async () => {
      const joined = await written(await county.client('dana', { name: 'M. Santos' }), subject('Before'))
      const last = await written(joined, subject('Last before'))
      const home = await written(await county.client('dana', { name: 'Maria Santos' }), subject('Mine'))
      const place = { ...home, subjectsIn: [last.id] }
      const { items } = await county.store.subjects(place, { limit: 10 })
      expect(items.map(({ title }) => title)).toEqual(['Mine', 'Last before', 'Before'])
      for (const one of items) expect(await county.store.subject(place, one.id)).toEqual(one)
    })

    test('take another title, unless the conversation moved on', async () => {
      const begun = await county.client('dana', { name: 'Maria Santos' })
      const court = subject('Court date')
      const was = await written(await written(begun, court), subject('Ride'))
      const now = { ...was, version: was.version + 1 }
      const renamed = { ...court, title: 'Court, December 3' }
      expect(await county.store.keepSubject(renamed, now, was)).toBe('done')
      expect(await county.store.keepSubject(court, now, was)).toBe('changed')
      expect(await county.store.subject(now, court.id)).toEqual(renamed)
    })
  })

  describe('Entries of one kind', () => {
    test('are those of a subject, with the markers since it began where it is the present one', async () => {
      const { thread, place } = await places()
      const court = subject('Court')
      const before = marker(place)
      const mine = [inThread(place, court.id), inThread(place, court.id)]
      const other = inThread(place, county.deps.ids.make('su'))
      const since = marker(place)
      await put([before, ...mine, other, since])
      const look = { kind: 'subject', id: court.id, since: court.startedAt } as const
      const ids = async (where: Parameters<typeof county.store.entriesWhere>[1]) =>
        (await county.store.entriesWhere([thread], where, { limit: 30, consistent: true })).items.map(
          ({ id }) => id,
        )
      expect(await ids(look)).toEqual([since.id, mine[1]?.id, mine[0]?.id, before.id])
      expect(await ids({ ...look, until: county.now() })).toEqual([mine[1]?.id, mine[0]?.id])
      expect(await ids({ kind: 'channel', channel: 'text' })).toEqual([other.id, mine[1]?.id, mine[0]?.id])
      expect(await ids({ kind: 'channel', channel: 'voice' })).toEqual([])
      expect(await ids({ kind: 'no-subject', until: since.at })).toEqual([before.id])
    })

    test('are looked for a hundred at a time, and none is lost between the pages or shown twice', async () => {
      const { place } = await places()
      const { place: elsewhere } = await places()
      const calls = { ...place, channel: 'voice' as const }
      const entries: ThreadEntry[] = []
      for (let number = 0; number < 420; number++) {
        county.pass(1)
        const here = number % 3 === 0 ? elsewhere : place
        entries.push(inThread(number % 7 === 0 ? { ...calls, thread: here.thread } : here))
      }
      await put(entries)
      const wanted = entries
        .filter((entry) => 'channel' in entry && entry.channel === 'voice')
        .map(({ id }) => id)
      const found: string[] = []
      let before: string | undefined
      let pages = 0
      do {
        const page = await county.store.entriesWhere(
          [place.thread, elsewhere.thread],
          { kind: 'channel', channel: 'voice' },
          { limit: 30, ...(before ? { before } : {}) },
        )
        found.push(...page.items.map(({ id }) => id))
        before = page.next
        pages += 1
      } while (before && pages < 30)
      expect(found).toEqual(wanted.toReversed())
      expect(pages).toBeLessThanOrEqual(6)
    })
  })

  describe('A note', () => {
    test('is kept once for each form, and taken back once', async () => {
      const was = await county.client('dana', { name: 'Maria Santos' })
      const note = noteIn(was)
      const kept = { note, conversation: afterNoting(was, note), was, formKey: formKey() }
      expect(await county.store.keepNote(kept)).toBe('done')
      expect(await county.store.keepNote({ ...kept, note: noteIn(was) })).toEqual({ replay: note.id })
      expect(await county.store.message(note.thread, note.id)).toEqual(note)
      const now = await county.conversation(was.id)
      const back = { note, conversation: { ...now, version: now.version + 1 }, was: now }
      expect(await county.store.takeNoteBack(back)).toBe('done')
      expect(await county.store.takeNoteBack(back)).toBe('changed')
      expect(await county.store.message(note.thread, note.id)).toBeUndefined()
    })
  })
}

function subject(title: string): Subject {
  county.pass(60)
  return { id: county.deps.ids.make('su'), title, startedAt: county.now(), count: 1, lastAt: county.now() }
}

/** The conversation once it was written in this subject. */
async function written(was: Conversation, subject: Subject): Promise<Conversation> {
  const now = { ...was, subject, version: was.version + 1 }
  expect(await county.store.keep.seen(now, was)).toBe('done')
  return now
}

async function places() {
  const { id, threads } = await county.client('dana', { name: 'Maria Santos' })
  const thread = threads[0]?.id ?? ''
  return { thread, place: { conversation: id, thread } }
}

type Place = { conversation: string; thread: string; channel?: 'voice' }

function inThread(place: Place, subject?: string): ThreadEntry {
  county.pass(1)
  const id = county.deps.ids.make('msg')
  const common = { ...place, id, at: county.now(), ...(subject ? { subject } : {}) }
  return id.charCodeAt(id.length - 1) % 2 ? inboundOf(common) : outboundOf({ ...common, status: 'delivered' })
}

function marker(place: Place): ThreadEntry {
  const { channel: _, ...where } = place
  const id = county.deps.ids.make('msg')
  return {
    direction: 'marker',
    id,
    ...where,
    department: 'pretrial',
    at: county.now(),
    marker: { kind: 'restored' },
  }
}

function noteIn({ id: conversation, threads }: Conversation): Note {
  const by = { staff: dana.staff, name: dana.name }
  const id = county.deps.ids.make('msg')
  const thread = threads[0]?.id ?? ''
  return {
    direction: 'note',
    id,
    conversation,
    thread,
    department: 'pretrial',
    at: county.now(),
    body: 'Calls first.',
    by,
  }
}

async function put(entries: ThreadEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += 100)
    await transact(county.table, entries.slice(from, from + 100).map(entryWrite))
}
