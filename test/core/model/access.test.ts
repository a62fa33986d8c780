import { describe, expect, it, test } from 'vitest'
import {
  keepsCaseload,
  type May,
  may,
  maySee,
  mayWrite,
  type Permission,
  permissions,
  type Subject,
} from '../../../core/model/access.ts'
import {
  deliveredPermissions as permissionsOf,
  type DeliveredRole as Role,
} from '../../../core/model/role.ts'
import { routes } from '../../../core/model/routes.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { chris, conversationOf, dana, staff } from './builders.ts'

const roles = Object.keys(permissionsOf) as Role[]
const all = [...permissions] as Permission[]
const word = (answer: May) => (answer.allowed ? 'yes' : answer.because)

const own = conversationOf()
const colleagues = conversationOf({ staff: chris })
const waiting = conversationOf({ state: 'waiting', staff: undefined })
const unclaimed = conversationOf({ state: 'unclaimed', staff: undefined, client: undefined })
const dismissed = conversationOf({ state: 'dismissed', staff: undefined, client: undefined })
const ownOffList = conversationOf({ state: 'off-list' })
const joined = conversationOf({ state: 'joined' })
const elsewhere = conversationOf({ department: 'behavioral' })

describe('what each role may open', () => {
  const subjects = { own, colleagues, waiting, unclaimed, dismissed, ownOffList, joined, elsewhere }
  test.each<[Role, Record<keyof typeof subjects, string>]>([
    ...(['case-manager', 'therapist', 'assessment-case-manager', 'administrator'] as const).map(
      (role): [Role, Record<keyof typeof subjects, string>] => [
        role,
        {
          own: 'yes',
          colleagues: 'not-yours',
          waiting: 'not-yours',
          unclaimed: 'yes',
          dismissed: 'yes',
          ownOffList: 'yes',
          joined: 'not-yours',
          elsewhere: 'not-in-department',
        },
      ],
    ),
    [
      'support-staff',
      {
        own: 'yes',
        colleagues: 'not-yours',
        waiting: 'yes',
        unclaimed: 'yes',
        dismissed: 'yes',
        ownOffList: 'yes',
        joined: 'not-yours',
        elsewhere: 'not-in-department',
      },
    ],
    [
      'supervisor',
      {
        own: 'yes',
        colleagues: 'yes',
        waiting: 'yes',
        unclaimed: 'yes',
        dismissed: 'yes',
        ownOffList: 'yes',
        joined: 'not-yours',
        elsewhere: 'not-in-department',
      },
    ],
  ])('%s', (role, expected) => {
    const answers = Object.entries(subjects).map(([name, subject]) => [
      name,
      word(maySee(staff(role), subject)),
    ])
    expect(Object.fromEntries(answers)).toEqual(expected)
  })
})

describe('to whom each role may write', () => {
  test.each<[Role, string, Subject, string]>([
    ['case-manager', 'their own client', own, 'yes'],
    ['case-manager', 'a colleague’s client', colleagues, 'not-yours'],
    ['case-manager', 'a waiting client', waiting, 'not-yours'],
    ['case-manager', 'an unknown number', unclaimed, 'yes'],
    ['case-manager', 'a client of another department', elsewhere, 'not-in-department'],
    ['therapist', 'a colleague’s client', colleagues, 'not-yours'],
    ['support-staff', 'a waiting client', waiting, 'yes'],
    ['support-staff', 'a case manager’s client', colleagues, 'not-yours'],
    ['support-staff', 'an unknown number', unclaimed, 'yes'],
    ['supervisor', 'a case manager’s client', colleagues, 'yes'],
    ['supervisor', 'a waiting client', waiting, 'yes'],
    ['supervisor', 'a client of another department', elsewhere, 'not-in-department'],
    ['supervisor', 'a conversation joined to another', joined, 'not-yours'],
    ['administrator', 'a case manager’s client', colleagues, 'not-yours'],
  ])('%s to %s: %s', (role, _, subject, answer) => {
    expect(word(mayWrite(staff(role), subject))).toBe(answer)
  })
})

describe('single permissions', () => {
  test.each<[Role, Permission, Subject | undefined, string]>([
    ['case-manager', 'claim', unclaimed, 'yes'],
    ['case-manager', 'claim', own, 'not-yours'],
    ['support-staff', 'claim', unclaimed, 'no-permission'],
    ['support-staff', 'hand-over', unclaimed, 'yes'],
    ['support-staff', 'dismiss', unclaimed, 'yes'],
    ['case-manager', 'dismiss', dismissed, 'yes'],
    ['case-manager', 'dismiss', own, 'not-yours'],
    ['case-manager', 'edit-client', own, 'yes'],
    ['case-manager', 'edit-client', colleagues, 'not-yours'],
    ['supervisor', 'edit-client', colleagues, 'not-yours'],
    ['case-manager', 'add-client', undefined, 'yes'],
    ['case-manager', 'add-client', { department: 'pretrial' }, 'yes'],
    ['case-manager', 'add-client', { department: 'behavioral' }, 'not-in-department'],
    ['case-manager', 'see-department-clients', { department: 'pretrial' }, 'no-permission'],
    ['supervisor', 'see-department-clients', { department: 'pretrial' }, 'yes'],
    ['support-staff', 'see-department-clients', colleagues, 'yes'],
    ['supervisor', 'see-department-clients', { department: 'behavioral' }, 'not-in-department'],
    ['supervisor', 'write-to-waiting', colleagues, 'not-yours'],
    ['support-staff', 'write-to-department', colleagues, 'no-permission'],
    ['case-manager', 'see-unclaimed', own, 'not-yours'],
  ])('%s, %s of %j: %s', (role, permission, subject, answer) => {
    expect(word(may(staff(role), permission, subject))).toBe(answer)
  })
})

describe('in every role', () => {
  it('nothing of another department is reached, with any permission', () => {
    for (const role of roles)
      for (const permission of all)
        for (const subject of [
          own,
          colleagues,
          waiting,
          unclaimed,
          dismissed,
          ownOffList,
          { department: 'pretrial' },
        ])
          expect(word(may(staff(role, { department: 'behavioral' }), permission, subject))).toBe(
            'not-in-department',
          )
  })

  it('a colleague’s client is not one’s own', () => {
    for (const role of roles) {
      expect(may(staff(role, { staff: chris }), 'write-to-own-clients', own).allowed).toBe(false)
      expect(may(staff(role, { staff: dana }), 'write-to-own-clients', own).allowed).toBe(
        role !== 'support-staff',
      )
    }
  })

  it('every permission belongs to somebody, and none is given that does not exist', () => {
    const given = new Set(Object.values(permissionsOf).flat())
    expect([...given].sort()).toEqual([...all].sort())
  })
})

it('is never given to the machine', () => {
  const machine: Actor = { kind: 'service', name: 'outbox' }
  for (const permission of all)
    expect(may(machine, permission)).toEqual({ allowed: false, because: 'no-permission' })
  expect(maySee(machine, own).allowed).toBe(false)
})

it('keeps a caseload in every role but support staff', () => {
  expect(roles.filter((role) => !keepsCaseload({ permissions: permissionsOf[role] }))).toEqual([
    'support-staff',
  ])
})

describe('the routes of the staff site', () => {
  test.each(Object.entries(routes))('%s', (route, { permission, subject }) => {
    expect(route).toMatch(/^(GET|POST) \/[a-z0-9:*./-]*$/)
    if (permission === 'anyone') {
      expect(subject).toBe('none')
      // Whatever shows or changes a person's record asks who is there.
      expect(route).not.toMatch(/clients|conversations|unclaimed|scheduled|lists/)
    }
    // From a conversation to the next unread one: it says where to start, and shows nothing of it.
    if (route.endsWith('-unread')) return expect(permission).toBe('see-own-clients')
    const isAboutSomebody = /\/(clients|conversations|unclaimed|scheduled)\/:/.test(route)
    if (isAboutSomebody) expect(subject).toBe('conversation')
    // What else stands in a path is one's own or the department's, and of others nothing is found.
    if (subject === 'none' && route.includes(':') && permission !== 'anyone')
      expect(route).toMatch(/ \/(coverage|groups|mass-messages|oversight|push|roles|staff|tags|templates)\//)
  })
})
