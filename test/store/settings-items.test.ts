import { describe, expect, test } from 'vitest'
import { readAlert } from '../../store/alert-items.ts'
import { readConversation, readSettings } from '../../store/items.ts'
import { readPreferences } from '../../store/preferences-items.ts'
import { BrokenItem } from '../../store/shapes.ts'
import type { Item } from '../../store/table.ts'
import { firstRelease } from './first-release.ts'

/** Items as the second release wrote them first, and what they mean. Never change one. */
const secondRelease: Record<string, { item: Item; means: object; read: (item: Item) => unknown }> = {
  alert: {
    read: readAlert,
    item: {
      pk: 'ALERT#pretrial',
      sk: '2026-11-24T03:00:00.000Z#cv_01JD0000000000000000000001',
      type: 'alert',
      v: 1,
      message: 'msg_01JD0000000000000000000002',
      thread: 'th_01JD0000000000000000000001',
      name: 'Maria Santos',
      staff: 'st_01JD0000000000000000000001',
    },
    means: {
      department: 'pretrial',
      conversation: 'cv_01JD0000000000000000000001',
      at: '2026-11-24T03:00:00.000Z',
      message: 'msg_01JD0000000000000000000002',
      thread: 'th_01JD0000000000000000000001',
      name: 'Maria Santos',
      staff: 'st_01JD0000000000000000000001',
    },
  },
  'department-settings': {
    read: readSettings,
    item: {
      pk: 'COUNTY',
      sk: 'DEPARTMENT#pretrial#SETTINGS',
      type: 'department-settings',
      v: 1,
      quietHours: null,
      answerHours: 8,
      hours: { 1: { from: '08:00', to: '17:00' } },
      closedDays: ['2026-12-25'],
      afterHoursAnswer: { en: 'Closed. 911, 988.', es: 'Cerrado. 911, 988.' },
      dangerWords: ['suicid*'],
      dutyList: ['st_01JD0000000000000000000001'],
      knownAcross: true,
      followUpDays: { Training: 14 },
      updatedAt: '2026-11-24T03:00:00.000Z',
      updatedBy: 'Ruth Delgado',
      version: 3,
    },
    means: {
      quietHours: null,
      answerHours: 8,
      hours: { 1: { from: '08:00', to: '17:00' } },
      closedDays: ['2026-12-25'],
      afterHoursAnswer: { en: 'Closed. 911, 988.', es: 'Cerrado. 911, 988.' },
      dangerWords: ['suicid*'],
      dutyList: ['st_01JD0000000000000000000001'],
      knownAcross: true,
      followUpDays: { Training: 14 },
      updatedAt: '2026-11-24T03:00:00.000Z',
      updatedBy: 'Ruth Delgado',
      // What departments set since holds as by default.
      historyMoves: true,
      confidential: false,
      textInNotices: true,
      unreadHours: 8,
      version: 3,
    },
  },
  preferences: {
    read: readPreferences,
    item: {
      pk: 'STAFF#st_01JD0000000000000000000001',
      sk: 'PREFERENCES',
      type: 'preferences',
      v: 1,
      holdSeconds: 5,
      away: {
        from: '2026-11-24T07:00:00.000Z',
        to: '2026-11-30T07:00:00.000Z',
        text: { en: 'Away until {{back}}: {{contact}}', es: 'Hasta el {{back}}: {{contact}}' },
        contact: 'Chris',
        everyMessage: false,
      },
    },
    means: {
      groupBySubject: false,
      holdSeconds: 5,
      away: {
        from: '2026-11-24T07:00:00.000Z',
        to: '2026-11-30T07:00:00.000Z',
        text: { en: 'Away until {{back}}: {{contact}}', es: 'Hasta el {{back}}: {{contact}}' },
        contact: 'Chris',
        everyMessage: false,
      },
    },
  },
}

describe('What the second release wrote of settings and alerts', () => {
  test.each(Object.entries(secondRelease))('is read: %s', (_, { item, means, read }) => {
    expect(read(item)).toEqual(means)
  })

  test.each(Object.entries(secondRelease))('is read with what a newer release added: %s', (_, one) => {
    expect(one.read({ ...one.item, later: { a: 1 } })).toMatchObject(one.means)
  })

  test.each(['alert', 'department-settings'])('is a fault when it is of a newer version: %s', (name) => {
    expect(() => secondRelease[name]?.read({ ...secondRelease[name].item, v: 99 })).toThrow(BrokenItem)
  })

  test('and a conversation raises an alert, has been answered, and is as before otherwise', () => {
    const first = firstRelease.conversation!
    const alert = {
      message: 'msg_01JD0000000000000000000002',
      thread: 'th_01JD0000000000000000000001',
      at: '2026-11-24T03:00:00.000Z',
    }
    const answered = { answered: { away: alert.at }, answeredLately: { since: alert.at, count: 1 } }
    const item = { ...first.item, ...answered, line: { ...(first.item.line as Item), alert } }
    expect(readConversation(item)).toEqual({ ...first.means, ...answered, alert })
  })
})
