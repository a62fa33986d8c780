import { describe, expect, it } from 'vitest'
import {
  membersByName,
  mostMembers,
  readGroupName,
  withMembers,
  withoutMembers,
} from '../../../core/model/group.ts'

const one = { conversation: 'cv_1', name: 'Maria Santos' }

describe('the members of a group', () => {
  it('are in it once, under the name they had when they came', () => {
    const joined = withMembers({ cv_1: 'Maria' }, [one, { conversation: 'cv_2', name: 'Álvaro' }])
    expect(joined).toEqual({ kind: 'members', members: { cv_1: 'Maria', cv_2: 'Álvaro' }, added: ['cv_2'] })
  })

  it('are at most five hundred', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ conversation: `cv_${place}`, name: 'A' }))
    expect(withMembers({}, many(mostMembers)).kind).toBe('members')
    expect(withMembers({}, many(mostMembers + 1)).kind).toBe('too-many-members')
    expect(withMembers({ cv_0: 'A' }, many(mostMembers)).kind).toBe('members')
  })

  it('leave, and who is not in it makes no difference', () => {
    expect(withoutMembers({ cv_1: 'Maria', cv_2: 'Keisha' }, ['cv_1', 'cv_9'])).toEqual({ cv_2: 'Keisha' })
  })

  it('stand by name, without case and accents', () => {
    const members = { cv_1: 'Zoe', cv_2: 'Álvaro', cv_3: 'beth' }
    expect(membersByName(members).map(({ name }) => name)).toEqual(['Álvaro', 'beth', 'Zoe'])
  })
})

it('names a group like a person, only shorter', () => {
  expect(readGroupName(' Welding  class ')).toEqual({ kind: 'name', name: 'Welding class' })
  expect(readGroupName('')).toEqual({ kind: 'empty' })
  expect(readGroupName('a'.repeat(61))).toEqual({ kind: 'too-long' })
  expect(readGroupName('a\u202eb')).toEqual({ kind: 'unreadable' })
})
