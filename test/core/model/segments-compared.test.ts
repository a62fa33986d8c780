import fc from 'fast-check'
import segmentsCalculator from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../core/model/segments.ts'

const { SegmentedMessage } = segmentsCalculator as unknown as typeof import('sms-segments-calculator')

/** Letters of the short alphabet, of its extension, of the long one, and pairs of units that must not be split. */
const letter = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abc XYZ 019 .,?!éñ¿ü\n') },
  { weight: 2, arbitrary: fc.constantFrom(...'^{}[]~\\|€') },
  { weight: 1, arbitrary: fc.constantFrom('á', 'í', '“', '–', 'ж', '中') },
  { weight: 1, arbitrary: fc.constantFrom('😀', '🚗', '𝒳') },
)
const text = fc.array(letter, { maxLength: 700 }).map((letters) => letters.join(''))

describe('the count of segments, beside an independent one', () => {
  it('is the same, whatever the text', () => {
    fc.assert(
      fc.property(text, (body) => {
        const theirs = new SegmentedMessage(body)
        const ours = segmentsOf(body)
        expect([ours.count, ours.encoding]).toEqual([
          body === '' ? 0 : theirs.segmentsCount,
          theirs.encodingName === 'GSM-7' ? 'GSM' : 'UCS-2',
        ])
      }),
      { numRuns: process.env.FULL_RANDOM ? 20_000 : 1000 },
    )
  })

  it.each([159, 160, 161, 305, 306, 307, 459, 460])('is the same at %i short letters', (length) => {
    const body = 'a'.repeat(length)
    expect(segmentsOf(body).count).toBe(new SegmentedMessage(body).segmentsCount)
  })

  it.each([69, 70, 71, 133, 134, 135, 201, 202])('is the same at %i long letters', (length) => {
    const body = 'ж'.repeat(length)
    expect(segmentsOf(body).count).toBe(new SegmentedMessage(body).segmentsCount)
  })
})
