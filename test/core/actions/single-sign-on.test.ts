import { beforeEach, describe, expect, it } from 'vitest'
import { startSession } from '../../../core/actions/sign-in.ts'
import { createStaff } from '../../../core/actions/staff/create-staff.ts'
import { dana } from '../../support/cast.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

const issuer = 'https://cognito.example/pool'
const vouched = (subject: string, email?: string) =>
  startSession(county.deps, { issuer, subject, ...(email ? { email } : {}) })

describe('somebody whom the county’s own sign-in vouches for', () => {
  it('is found by their address once, and by their account from then on', async () => {
    expect(await vouched('first', 'Dana.Whitfield@HarborCounty.example')).toMatchObject({
      kind: 'started',
      staff: { id: dana.id },
    })
    expect(await county.store.staffBySignIn(issuer, 'first')).toBe(dana.id)
    expect(await vouched('first', 'dana.married@harborcounty.example')).toMatchObject({
      kind: 'started',
      staff: { id: dana.id },
    })
  })

  it('is nobody when no record has their address, or the address is not vouched for', async () => {
    expect((await vouched('second', 'stranger@harborcounty.example')).kind).toBe('unknown')
    expect((await vouched('third')).kind).toBe('unknown')
    expect(await county.store.staffBySignIn(issuer, 'second')).toBeUndefined()
  })

  it('has an account that was made without an invitation', async () => {
    const directory = { ...county.deps.directory, signsInBy: 'county' as const }
    const given = { name: 'Nina Castillo', email: 'nina@harborcounty.example', formKey: formKey() }
    const memberships = [{ department: 'pretrial', role: 'case-manager' }]
    const created = await createStaff({ ...county.deps, directory }, actor('ruth'), { ...given, memberships })
    expect(created).toMatchObject({ kind: 'created', invited: true })
    expect(county.directory.asked).toEqual([])
    expect((await vouched('fourth', 'nina@harborcounty.example')).kind).toBe('started')
  })
})
