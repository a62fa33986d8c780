import { beforeAll, describe, expect, it } from 'vitest'
import { type BundleSizes, buildFunctions } from '../../scripts/build-functions.ts'

/** What every cold start must read; docs/measured.md has the sizes, decision 9 the reasons. */
describe('the bundles', () => {
  let sizes: BundleSizes
  beforeAll(async () => {
    sizes = await buildFunctions()
  })

  it('of the staff site loads at most 1,280 kB at start', () => {
    expect(sizes['staff-site']?.loadedAtStart).toBeLessThanOrEqual(1_280_000)
  })

  it('of a function for messages loads at most 475 kB at start, and 620 kB with a picture', () => {
    for (const name of [
      'receive-text',
      'send-message',
      'record-receipt',
      'release-scheduled',
      'on-kept',
      'sweep',
    ]) {
      expect(sizes[name]?.loadedAtStart, name).toBeLessThanOrEqual(475_000)
      expect(sizes[name]?.all, name).toBeLessThanOrEqual(620_000)
    }
  })
})
