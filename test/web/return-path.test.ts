import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from '../../web/return-path.ts'

describe('the page to come back to', () => {
  it.each([
    ['/conversations/cv_1', '/conversations/cv_1'],
    ['/clients?filter=unread', '/clients?filter=unread'],
    ['/a/../b', '/b'],
    [undefined, '/'],
    ['', '/'],
    ['clients', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?to=/x', '/'],
    ['/sign-in/callback?code=1', '/'],
    ['/signed-out', '/'],
  ])('asked as %j is %j', (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })

  it('is on this site, whatever is asked', () => {
    const parts = fc.array(
      fc.constantFrom('/', '\\', '.', '@', ':', '//', 'evil.example', '%2f', '\t', '\n', '?', '#', 'a'),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(parts, (some) => {
        const path = returnPath(some.join(''))
        return (
          new URL(path, 'https://site.example').origin === 'https://site.example' && !path.startsWith('//')
        )
      }),
      { numRuns: 2000 },
    )
  })
})
