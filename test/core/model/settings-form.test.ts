import { describe, expect, test } from 'vitest'
import { proposedDangerWords } from '../../../core/model/danger.ts'
import { defaultSettings, dutyOf } from '../../../core/model/department-settings.ts'
import { readSettings, type TypedSettings } from '../../../core/model/settings-form.ts'
import { typedOf } from '../../../web/staff/settings/typed-settings.ts'
import { wordsIn } from '../../../words/index.ts'
import { chris, dana } from './builders.ts'

const facts = {
  clientStatuses: ['Active', 'Training'],
  languages: ['en', 'es'] as ('en' | 'es')[],
  staff: [chris, dana],
}
const answer = {
  en: wordsIn('en').automatic.afterHours('Pretrial Services', '(801) 555-0101'),
  es: wordsIn('es').automatic.afterHours('Pretrial Services', '(801) 555-0101'),
}
const typed = typedOf(defaultSettings, { answer, statuses: facts.clientStatuses })
const none = { from: '', to: '' }
const week = (parts: Partial<TypedSettings['hours']>): Partial<TypedSettings> => ({
  hasHours: true,
  hours: { ...typed.hours, ...parts },
})
const faults = (parts: Partial<TypedSettings>) => {
  const read = readSettings({ ...typed, ...parts }, facts)
  return read.kind === 'invalid'
    ? read.faults.map(({ field, because, what }) => [field, because, what].filter(Boolean).join(' '))
    : []
}

describe('The settings of a department', () => {
  test('shown and sent back as they were are what they were', () => {
    const read = readSettings(typed, facts)
    const { version, ...chosen } = defaultSettings
    expect(read).toEqual({ kind: 'read', settings: chosen })
  })

  test('are read as typed', () => {
    const office = { from: '08:00', to: '17:00' }
    const read = readSettings(
      {
        ...typed,
        ...week({ 1: office, 5: { from: '08:00', to: '12:00' } }),
        closedDays: '12/25/2026\n2026-11-26\n\n1/1/2027, 12/25/2026',
        hasAfterHoursAnswer: true,
        hasQuietHours: false,
        answerHours: ' 8 ',
        dangerWords: 'kill me\nKILL ME\n  pistola ',
        dutyList: [dana, 'st_somebody-else'],
        knownAcross: true,
        followUpDays: { Active: '', Training: '14', Gone: '3' },
        historyMoves: false,
        confidential: true,
        textInNotices: false,
        unreadHours: '',
      },
      facts,
    )
    expect(read).toEqual({
      kind: 'read',
      settings: {
        hours: { 1: office, 5: { from: '08:00', to: '12:00' } },
        closedDays: ['2026-11-26', '2026-12-25', '2027-01-01'],
        afterHoursAnswer: answer,
        quietHours: null,
        answerHours: 8,
        dangerWords: ['kill me', 'pistola'],
        dutyList: [dana],
        knownAcross: true,
        followUpDays: { Training: 14 },
        historyMoves: false,
        confidential: true,
        textInNotices: false,
        unreadHours: null,
      },
    })
  })

  test.each<[string, string, string[] | undefined]>([
    ['others than the county file has', 'Intake\n Court  date \nintake\n', ['Intake', 'Court date']],
    ['those of the county file, which it then follows', 'Active\nTraining', undefined],
    ['none, which means those of the county file', ' \n', undefined],
    ['those of the county file in another order', 'Training\nActive', ['Training', 'Active']],
  ])('has for clients’ statuses %s', (_, clientStatuses, set) => {
    const read = readSettings({ ...typed, clientStatuses }, facts)
    expect(read.kind === 'read' && read.settings.clientStatuses).toEqual(set)
  })

  test('keep the days of follow-up of the statuses there are', () => {
    const days = { Active: '30', Training: '14' }
    const read = readSettings({ ...typed, followUpDays: days, clientStatuses: 'Training\nIntake' }, facts)
    expect(read.kind === 'read' && read.settings.followUpDays).toEqual({ Training: 14 })
  })

  test.each<[string, Partial<TypedSettings>, string[]]>([
    [
      'a status too long',
      { clientStatuses: 'x'.repeat(41) },
      [`clientStatuses long-status ${'x'.repeat(41)}`],
    ],
    [
      'more statuses than anybody chooses from',
      { clientStatuses: Array.from({ length: 21 }, (_, index) => `Status ${index}`).join('\n') },
      ['clientStatuses too-many-statuses'],
    ],
    ['unread hours that are none', { unreadHours: '0' }, ['unreadHours not-hours']],
    ['half a day', week({ 1: { from: '08:00', to: '' } }), ['hours-1 half']],
    ['a day that ends before it begins', week({ 2: { from: '17:00', to: '08:00' } }), ['hours-2 ends-first']],
    ['a time that is none', week({ 3: { from: '8', to: '17:00' } }), ['hours-3 not-a-time']],
    ['hours without a day', week({ 1: none }), ['hours no-day']],
    [
      'a date that is none',
      { closedDays: 'Christmas\n02/30/2027' },
      ['closedDays not-a-date Christmas', 'closedDays not-a-date 02/30/2027'],
    ],
    [
      'an answer in one language',
      { hasAfterHoursAnswer: true, afterHoursAnswer: { ...answer, es: '' } },
      ['answer-es empty'],
    ],
    [
      'an answer without a way to help',
      { hasAfterHoursAnswer: true, afterHoursAnswer: { ...answer, en: 'Closed. Call 911.' } },
      ['answer-en no-emergency'],
    ],
    [
      'an answer of three texts',
      { hasAfterHoursAnswer: true, afterHoursAnswer: { ...answer, en: `911 988 ${'x'.repeat(300)}` } },
      ['answer-en too-long'],
    ],
    ['quiet hours of no length', { quietHours: { from: '08:00', to: '08:00' } }, ['quietHours same']],
    ['quiet hours that are no times', { quietHours: { from: '', to: '08:00' } }, ['quietHours not-a-time']],
    ['too many answer hours', { answerHours: '73' }, ['answerHours not-a-number']],
    ['answer hours that are no number', { answerHours: 'two' }, ['answerHours not-a-number']],
    [
      'danger words that are none',
      { dangerWords: 'ok\n!!\nsu*cide' },
      ['dangerWords no-letters !!', 'dangerWords star su*cide'],
    ],
    [
      'too many danger words',
      { dangerWords: Array.from({ length: 301 }, (_, place) => `word ${place}`).join('\n') },
      ['dangerWords too-many'],
    ],
    [
      'follow-up after no days',
      { followUpDays: { Active: '', Training: '0' } },
      ['followUp-1 not-a-number Training'],
    ],
  ])('are refused with %s', (_, parts, expected) => {
    expect(faults(parts)).toEqual(expected)
  })

  test('that are turned off are not held against their fields', () => {
    expect(faults({ hasAfterHoursAnswer: false, afterHoursAnswer: { en: '', es: '' } })).toEqual([])
    expect(faults({ hasQuietHours: false, quietHours: { from: '', to: '' } })).toEqual([])
    expect(faults({ hasHours: false, hours: { ...typed.hours, 1: { from: '9', to: '' } } })).toEqual([])
  })

  test('know the proposed danger words from the beginning', () => {
    expect(defaultSettings.dangerWords).toBe(proposedDangerWords)
  })

  test('say whose alerts are', () => {
    expect(dutyOf([], dana)).toBe('nobody')
    expect(dutyOf([dana], dana)).toBe('on')
    expect(dutyOf([chris], dana)).toBeUndefined()
  })
})
