import { describe, expect, it } from 'vitest'
import { permissions } from '../../core/model/access.ts'
import { routes } from '../../core/model/routes.ts'
import { oversightApp } from '../../web/oversight-app.tsx'
import { staffApp } from '../../web/staff-app.tsx'

describe('the staff site and its matrix of access', () => {
  const app = staffApp({
    deps: {} as never,
    signIn: {} as never,
    siteAddress: 'http://site.example',
    cookieKey: 'a key for tests',
    assets: { address: (name) => `/assets/${name}`, read: () => undefined },
  })
  const apart = oversightApp({ deps: {} as never, asset: (name) => name })
  const served = [...app.routes, ...apart.routes]
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)

  it('have the same routes: one that is new says who may use it, one that is gone is forgotten', () => {
    expect([...new Set(served)].toSorted()).toEqual(Object.keys(routes).toSorted())
  })

  it('serve nothing by a method that the matrix does not see', () => {
    expect(new Set(served.map((route) => route.split(' ')[0]))).toEqual(new Set(['GET', 'POST']))
  })

  it('name permissions that exist, and conversations only where the path has one', () => {
    const known = [...permissions, 'anyone', 'signed-in']
    for (const [route, { permission, subject }] of Object.entries(routes)) {
      expect([route, known.includes(permission)]).toEqual([route, true])
      if (subject === 'conversation') expect(route).toContain('/:id')
    }
  })
})
