import { assert, property, string } from 'fast-check'
import { expect, it, test } from 'vitest'
import { previewOf } from '../../../core/model/preview.ts'

const family = '👩‍👩‍👧‍👦'

test.each([
  ['Hola Dana', 'Hola Dana'],
  ['', ''],
  ['  two\n\nlines\there \u0000 ', 'two lines here'],
  ['a'.repeat(90), 'a'.repeat(90)],
  ['a'.repeat(91), `${'a'.repeat(89)}…`],
  [`${'a'.repeat(88)} b c`, `${'a'.repeat(88)}…`],
  [`${'a'.repeat(88)}👍👍`, `${'a'.repeat(88)}…`],
  [`${'a'.repeat(80)}${family}`, `${'a'.repeat(80)}…`],
  [`${'a'.repeat(88)}e\u0301bc`, `${'a'.repeat(88)}…`],
  [`a${'\u0301'.repeat(200)}`, `a${'\u0301'.repeat(88)}…`],
])('%j', (body, preview) => {
  expect(previewOf(body)).toBe(preview)
})

it('is short, one line and well formed, whatever the text', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (body) => {
      const preview = previewOf(body)
      expect(preview.length).toBeLessThanOrEqual(90)
      expect(preview).not.toMatch(/[\n\r\t]/)
      expect(preview.isWellFormed()).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('does not read the whole of a long text', () => {
  const started = performance.now()
  for (let times = 0; times < 50; times++) previewOf('word '.repeat(200_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
