import { beforeEach, describe, expect, it } from 'vitest'
import { listReleases, recordRelease, revokeRelease } from '../../../core/actions/releases/releases.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.client('dana', { name: 'Maria Santos', number: mariasPhone })
})
const typed = {
  to: '',
  toDepartment: 'behavioral',
  what: 'messages',
  purpose: 'Coordination of care',
  how: 'paper',
  evidence: 'Folder 12',
  signedOn: '2026-11-01',
  endsOn: '2027-05-01',
}
const record = (who: 'dana' | 'chris' | 'priya' | 'sam' = 'dana', key = formKey()) =>
  recordRelease(county.deps, actor(who), { conversation: maria.id, typed, formKey: key })
const shown = async () => {
  const listed = await listReleases(county.deps, actor('dana'), maria.id)
  if (listed.kind !== 'listed') throw new Error(listed.kind)
  return listed
}

describe('B-27 A client’s release of information', () => {
  it('is on record once, however often its form is sent', async () => {
    const key = formKey()
    const [first, again] = [await record('dana', key), await record('dana', key)]
    expect(first.kind).toBe('recorded')
    expect(again).toEqual(first)
    expect((await shown()).releases).toMatchObject([
      { to: 'Behavioral Health', recordedBy: { name: 'Dana Whitfield' }, endsOn: '2027-05-01' },
    ])
  })

  it('stays on record when the client takes it back, with the first reason', async () => {
    const made = await record()
    if (made.kind !== 'recorded') throw new Error(made.kind)
    const revoke = (because: string) =>
      revokeRelease(county.deps, actor('dana'), { conversation: maria.id, release: made.release, because })
    expect(await revoke('  ')).toEqual({ kind: 'empty' })
    expect(await revoke('Told me on the phone')).toMatchObject({ kind: 'revoked' })
    expect(await revoke('Again')).toMatchObject({ kind: 'revoked' })
    const { releases } = await shown()
    expect(releases.map(({ revoked }) => revoked?.because)).toEqual(['Told me on the phone'])
  })

  it('is nobody else’s to see or record', async () => {
    expect(await record('chris')).toMatchObject({ kind: 'refused', because: 'not-yours' })
    expect(await record('sam')).toMatchObject({ kind: 'refused' })
    expect(await record('priya')).toEqual({ kind: 'not-found' })
    expect((await shown()).releases).toEqual([])
  })
})
