import { describe, expect, it } from 'vitest'
import { codeOf, makeTotpSecret, stepAt, stepOfCode } from '../../../local/aws/cognito/totp.ts'

/** '12345678901234567890' in base 32: the secret of the test vectors in RFC 6238, appendix B (last six digits). */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code of six digits', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is %s, as in RFC 6238', (second, code) => {
    expect(codeOf(secret, stepAt(second * 1000))).toBe(code)
  })

  it('is taken one step early or late, not two', () => {
    const at = 1_111_111_111_000
    const step = stepAt(at)
    for (const near of [step - 1, step, step + 1])
      expect(stepOfCode(secret, codeOf(secret, near), at)).toBe(near)
    for (const far of [step - 2, step + 2])
      expect(stepOfCode(secret, codeOf(secret, far), at)).toBeUndefined()
  })

  it('can be made for every new secret', () => {
    expect(codeOf(makeTotpSecret(), 1)).toMatch(/^\d{6}$/)
  })

  it('cannot be made from what is not base 32', () => {
    expect(() => codeOf('018', 1)).toThrow(TypeError)
  })
})
