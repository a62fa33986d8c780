import { newSession } from '../../../core/model/session.ts'
import { hashOf, makeSecret } from '../../../core/model/session-secret.ts'
import type { StaffKey } from '../../../local/demo-county/staff.ts'
import type { SignInService } from '../../../providers/sign-in.ts'
import { staffApp } from '../../../web/staff-app.tsx'
import { actor, type TestCounty } from '../county.ts'

export const siteAddress = 'http://127.0.0.1:4000'

const signIn: SignInService = {
  origin: 'http://127.0.0.1:4566',
  begin: async () => ({
    address: 'http://127.0.0.1:4566/login',
    expected: { state: 's', nonce: 'n', verifier: 'v' },
  }),
  finish: async () => ({ kind: 'refused', because: 'nobody was asked' }),
  signOutAddress: (to) => `http://127.0.0.1:4566/logout?logout_uri=${encodeURIComponent(to)}`,
}

export type Request = {
  /** By name; as pairs where a field may come several times. */
  form?: Record<string, string> | [string, string][] | undefined
  isPiece?: boolean
  /** Where a browser says that the request comes from. */
  from?: 'same-origin' | 'cross-site' | 'none'
}

/** The staff site of a county as a browser asks it, signed in or not; no page is drawn twice from a cache. */
export function siteOf(county: TestCounty) {
  const assets = { address: (name: string) => `/assets/${name}`, read: () => undefined }
  const app = staffApp({ deps: county.deps, signIn, siteAddress, cookieKey: 'a key for tests', assets })

  return {
    /** The session of a member of the cast in their first department, or in another of theirs. */
    async signIn(key: StaffKey, department: string = actor(key).department): Promise<string> {
      const secret = makeSecret()
      const { staff } = actor(key)
      await county.store.startSession(newSession(await hashOf(secret), staff, department, county.now()))
      return secret
    },
    ask(method: string, path: string, secret: string | undefined, request: Request = {}) {
      const { form, isPiece = false, from = 'same-origin' } = request
      return app.request(`${siteAddress}${path}`, {
        method,
        headers: {
          'sec-fetch-site': from,
          ...(secret ? { cookie: `clientcomm=${secret}` } : {}),
          ...(isPiece ? { 'hx-request': 'true', 'hx-request-type': 'partial' } : {}),
          ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
      })
    },
  }
}
