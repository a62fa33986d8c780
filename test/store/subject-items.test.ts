import { describe, expect, test } from 'vitest'
import type { Note } from '../../core/model/message.ts'
import type { Subject } from '../../core/model/subject.ts'
import { entryItem, readEntry } from '../../store/entries.ts'
import { timeOf } from '../../store/id-time.ts'
import { conversationItem, readConversation } from '../../store/items.ts'
import { BrokenItem } from '../../store/shapes.ts'
import { readSubject, subjectItem } from '../../store/subject-items.ts'
import type { Item } from '../../store/table.ts'
import { conversationOf } from '../core/model/builders.ts'

const conversation = 'cv_01JD0000000000000000000001'
const thread = 'th_01JD0000000000000000000001'
const su = 'su_01JD0000000000000000000001'
const msg = 'msg_01JD0000000000000000000002'

/** Items as the second release wrote them first, and what they mean. Never change one. */
const secondRelease: Record<string, { item: Item; means: object; read: (item: Item) => unknown }> = {
  subject: {
    read: readSubject,
    item: {
      pk: `CONVERSATION#${conversation}`,
      sk: `SUBJECT#${su}`,
      type: 'subject',
      v: 1,
      title: 'Court date, December 3',
      startedAt: '2026-11-18T16:00:00.000Z',
      count: 5,
      lastAt: '2026-11-20T16:00:00.000Z',
    },
    means: {
      id: su,
      title: 'Court date, December 3',
      startedAt: '2026-11-18T16:00:00.000Z',
      count: 5,
      lastAt: '2026-11-20T16:00:00.000Z',
    },
  },
  note: {
    read: readEntry,
    item: {
      pk: `THREAD#${thread}`,
      sk: `AT#${msg}`,
      type: 'note',
      v: 1,
      conversation,
      department: 'pretrial',
      at: '2026-11-20T16:00:00.000Z',
      body: 'Prefers calls on Mondays.',
      by: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
      subject: su,
    },
    means: {
      direction: 'note',
      id: msg,
      thread,
      conversation,
      department: 'pretrial',
      at: '2026-11-20T16:00:00.000Z',
      body: 'Prefers calls on Mondays.',
      by: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
      subject: su,
    },
  },
}

describe('What the second release wrote of subjects and notes', () => {
  test.each(Object.entries(secondRelease))('is read: %s', (_, { item, means, read }) => {
    expect(read(item)).toEqual(means)
  })

  test.each(Object.entries(secondRelease))('is read with what a newer release added: %s', (_, one) => {
    expect(one.read({ ...one.item, later: { a: 1 } })).toMatchObject(one.means)
  })

  test.each(Object.keys(secondRelease))('is a fault when it is of a newer version: %s', (name) => {
    expect(() => secondRelease[name]?.read({ ...secondRelease[name].item, v: 99 })).toThrow(BrokenItem)
  })

  test('is what is written now', () => {
    const { subject, note } = secondRelease
    expect(subjectItem(conversation, subject?.means as Subject)).toEqual(subject?.item)
    expect(entryItem(note?.means as Note)).toEqual(note?.item)
  })
})

describe('The subject written in last', () => {
  const lastContact = '2026-11-20T16:00:00.000Z'
  const asKept = (subject: Subject) => conversationItem({ ...conversationOf({ lastContact }), subject })

  test('is kept without what its id and the last contact say, and read back whole', () => {
    const subject = { id: su, startedAt: timeOf(su), count: 3, lastAt: lastContact }
    expect(asKept(subject).subject).toEqual({ id: su, count: 3 })
    expect(readConversation(asKept(subject)).subject).toEqual(subject)
  })

  test('is kept with its own times where they differ', () => {
    const subject = {
      id: su,
      title: 'Ride',
      startedAt: lastContact,
      count: 3,
      lastAt: '2026-11-21T16:00:00.000Z',
    }
    expect(asKept(subject).subject).toEqual(subject)
    expect(readConversation(asKept(subject)).subject).toEqual(subject)
  })

  test('is none in a conversation of the first release', () => {
    expect(readConversation(conversationItem(conversationOf()))).not.toHaveProperty('subject')
  })
})
