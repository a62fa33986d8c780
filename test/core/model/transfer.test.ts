import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import type { Release } from '../../../core/model/release-of-information.ts'
import { type DeliveredRole, deliveredRoles } from '../../../core/model/role.ts'
import { historyMayCross, mayReceive, mayTransfer, mayTransferAcross } from '../../../core/model/transfer.ts'
import { chris, conversationOf, staff } from './builders.ts'

const subjects = {
  own: conversationOf(),
  colleagues: conversationOf({ staff: chris }),
  waiting: conversationOf({ state: 'waiting', staff: undefined }),
  unclaimed: conversationOf({ state: 'unclaimed', staff: undefined, client: undefined }),
  elsewhere: conversationOf({ department: 'behavioral' }),
}
type Row = Record<keyof typeof subjects, string>
const none: Row = { own: 'no', colleagues: 'no', waiting: 'no', unclaimed: 'no', elsewhere: 'no' }
const own: Row = { ...none, own: 'yes' }
const known: Row = { ...own, colleagues: 'yes', waiting: 'yes' }

const answers = (ask: typeof mayTransfer, role: DeliveredRole): Row =>
  Object.fromEntries(
    Object.entries(subjects).map(([name, subject]) => [
      name,
      ask(staff(role), subject).allowed ? 'yes' : 'no',
    ]),
  ) as Row

describe('V4-16 who may hand whom on inside the department', () => {
  test.each<[DeliveredRole, Row]>([
    ['case-manager', own],
    ['therapist', own],
    ['assessment-case-manager', own],
    ['support-staff', known],
    ['supervisor', known],
    ['administrator', known],
  ])('%s', (role, row) => {
    expect(answers(mayTransfer, role)).toEqual(row)
  })
})

describe('V4-16 who may hand whom to another department', () => {
  test.each<[DeliveredRole, Row]>([
    ['case-manager', none],
    ['therapist', none],
    ['assessment-case-manager', own],
    ['support-staff', known],
    ['supervisor', known],
    ['administrator', known],
  ])('%s', (role, row) => {
    expect(answers(mayTransferAcross, role)).toEqual(row)
  })
})

describe('who may receive a client', () => {
  test.each([
    ['case-manager', true],
    ['therapist', true],
    ['assessment-case-manager', true],
    ['support-staff', false],
    ['a role that is gone', false],
  ])('%s: %s', (role, may) => {
    expect(mayReceive(deliveredRoles, role)).toBe(may)
  })
})

describe('B-27 whether what was written crosses', () => {
  const release = {
    toDepartment: 'behavioral',
    what: 'messages',
    signedOn: '2026-01-01',
    endsOn: '2026-12-31',
  } as Release
  test.each([
    ['where it moves by habit', {}, {}, [], true],
    ['where it stays by habit', { historyMoves: false }, {}, [], false],
    ['from a confidential department', { confidential: true }, {}, [], false],
    ['to a confidential department', {}, { confidential: true }, [], false],
    ['with the client’s release', { confidential: true }, {}, [release], true],
    [
      'with a release of contact facts alone',
      { confidential: true },
      {},
      [{ ...release, what: 'contact' }],
      false,
    ],
    ['with an expired release', { confidential: true }, {}, [{ ...release, endsOn: '2026-02-01' }], false],
    [
      'with a release to somebody else',
      { confidential: true },
      {},
      [{ ...release, toDepartment: 'other' }],
      false,
    ],
  ] as const)('%s', (_, from, to, releases, crosses) => {
    const here = { id: 'pretrial', zone: 'America/Denver', settings: { ...defaultSettings, ...from } }
    const there = { id: 'behavioral', settings: { ...defaultSettings, ...to } }
    const released = { releases: releases as unknown as Release[], today: '2026-11-21' }
    expect(historyMayCross(here, there, released)).toBe(crosses)
  })
})
