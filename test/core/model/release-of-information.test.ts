import { describe, expect, it, test } from 'vitest'
import {
  historyRelease,
  type Release,
  readRelease,
  releaseState,
  type TypedRelease,
} from '../../../core/model/release-of-information.ts'

const today = '2026-11-22'
const behavioral = { id: 'behavioral', name: 'Behavioral Health' }
const signed: Release = {
  id: 'rl_01JD0000000000000000000001',
  conversation: 'cv_01JD0000000000000000000001',
  to: behavioral.name,
  toDepartment: behavioral.id,
  what: 'messages',
  purpose: 'Coordination of care',
  how: 'paper',
  evidence: 'Folder 12',
  signedOn: '2026-11-01',
  endsOn: '2026-11-22',
  recordedBy: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
  recordedAt: '2026-11-01T16:00:00.000Z',
}
const revoked = { by: signed.recordedBy, at: '2026-11-10T16:00:00.000Z', because: 'By phone' }

describe('A release of information', () => {
  test.each([
    ['holds on its last day', {}, 'active'],
    ['has expired the day after', { endsOn: '2026-11-21' }, 'expired'],
    ['does not hold before it was signed', { signedOn: '2026-11-23', endsOn: '2026-12-23' }, 'not-yet'],
    ['does not hold once revoked', { revoked }, 'revoked'],
  ] as const)('%s', (_, parts, state) => {
    expect(releaseState({ ...signed, ...parts }, today)).toBe(state)
  })

  test.each([
    ['of the messages, to that department', {}, true],
    ['of everything', { what: 'all' }, true],
    ['of name and numbers only', { what: 'contact' }, false],
    ['to another department', { toDepartment: 'housing' }, false],
    ['to somebody of the same name outside the county', { toDepartment: undefined }, false],
    ['that has expired', { endsOn: '2026-11-21' }, false],
    ['that was revoked', { revoked }, false],
  ] as const)('lets the history cross when it is one %s', (_, parts, lets) => {
    const release = { ...signed, ...parts } as Release
    expect(historyRelease([release], 'behavioral', today) !== undefined).toBe(lets)
  })
})

describe('The form of a release', () => {
  const typed: TypedRelease = {
    to: '',
    toDepartment: 'behavioral',
    what: 'messages',
    purpose: ' Coordination of care ',
    how: 'paper',
    evidence: 'Folder 12',
    signedOn: '2026-11-01',
    endsOn: '2027-05-01',
  }
  const read = (parts: Partial<TypedRelease> = {}) =>
    readRelease({ ...typed, ...parts }, { departments: [behavioral], today })

  it('names the department that receives', () => {
    expect(read()).toMatchObject({
      kind: 'read',
      release: { to: 'Behavioral Health', toDepartment: 'behavioral', purpose: 'Coordination of care' },
    })
  })

  it('names somebody outside the county by the words given', () => {
    const outside = read({ toDepartment: '', to: 'Dr. Helen Park' })
    expect(outside).toMatchObject({ kind: 'read', release: { to: 'Dr. Helen Park' } })
    expect(outside.kind === 'read' && 'toDepartment' in outside.release).toBe(false)
  })

  test.each([
    ['nobody who receives', { toDepartment: '' }, { to: 'empty' }],
    ['a department that is none', { toDepartment: 'sheriff' }, { to: 'empty' }],
    ['no purpose', { purpose: '  ' }, { purpose: 'empty' }],
    ['too long a purpose', { purpose: 'x'.repeat(301) }, { purpose: 'too-long' }],
    ['no evidence', { evidence: '' }, { evidence: 'empty' }],
    ['something nobody offered', { what: 'secrets', how: 'guess' }, { what: 'empty', how: 'empty' }],
    ['a day that does not exist', { signedOn: '2026-02-30' }, { signedOn: 'not-a-day' }],
    ['a signature tomorrow', { signedOn: '2026-11-23' }, { signedOn: 'in-the-future' }],
    ['an end before the signature', { endsOn: '2026-10-31' }, { endsOn: 'ends-first' }],
    ['an end in a lifetime', { endsOn: '2076-01-01' }, { endsOn: 'too-far' }],
  ] as const)('is not taken with %s', (_, parts, faults) => {
    expect(read(parts)).toEqual({ kind: 'invalid', faults })
  })
})
