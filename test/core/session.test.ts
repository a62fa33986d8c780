import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membershipShown, newSession, sessionState, wantsTouch } from '../../core/model/session.ts'
import { hashOf, isSecret, makeSecret } from '../../core/model/session-secret.ts'
import type { Staff } from '../../core/model/staff.ts'
import { secondsAfter } from '../../core/model/time.ts'

const start = '2026-11-21T08:00:00.000Z'
const session = newSession('hash', 'st_dana', 'pretrial', start)
const seen = (seconds: number) => ({ ...session, seenAt: secondsAfter(start, seconds) })

describe('a session', () => {
  it.each([
    ['just begun', seen(0), 0, 'live'],
    ['29:59 after its last use', seen(0), 29 * 60 + 59, 'live'],
    ['30 minutes after its last use', seen(0), 30 * 60, 'idle'],
    ['used a moment ago in its twelfth hour', seen(43_190), 43_199, 'live'],
    ['used a moment ago after twelve hours', seen(43_190), 43_200, 'ended'],
    ['long left and over', seen(0), 100_000, 'ended'],
  ] as const)('%s', (_, one, seconds, state) => {
    expect(sessionState(one, secondsAfter(start, seconds))).toBe(state)
  })

  it('never lives on once it was idle or over, however it was used', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2400 }), { maxLength: 60 }), (pauses) => {
        let one = session
        let now = start
        let over = false
        for (const pause of pauses) {
          now = secondsAfter(now, pause)
          const state = sessionState(one, now)
          over ||= pause >= 1800 || now >= one.endsAt
          if (over) return state !== 'live'
          if (state !== 'live') return false
          one = { ...one, seenAt: now }
        }
        return true
      }),
    )
  })

  it('is written down as used once a minute at most', () => {
    expect(wantsTouch(seen(0), secondsAfter(start, 59))).toBe(false)
    expect(wantsTouch(seen(0), secondsAfter(start, 60))).toBe(true)
  })
})

describe('the department shown', () => {
  const staff: Staff = {
    id: 'st_ada',
    name: 'Ada',
    email: 'ada@harbor.example',
    language: 'en',
    memberships: [
      { department: 'behavioral', role: 'administrator' },
      { department: 'pretrial', role: 'supervisor' },
    ],
  }
  it('is the wanted one, else the first, else none', () => {
    expect(membershipShown(staff, 'pretrial')?.role).toBe('supervisor')
    expect(membershipShown(staff, 'jail')?.department).toBe('behavioral')
    expect(membershipShown({ ...staff, memberships: [] }, 'pretrial')).toBeUndefined()
  })
})

describe('the secret of a session', () => {
  it('is 256 bits, another each time, and kept as SHA-256', async () => {
    const secrets = new Set(Array.from({ length: 100 }, makeSecret))
    expect(secrets.size).toBe(100)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(await hashOf('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
  })

  it.each(['', 'x', `${'a'.repeat(42)}=`, 'a'.repeat(44), `${'a'.repeat(42)}/`])('is not %j', (value) => {
    expect(isSecret(value)).toBe(false)
  })
})
