import { describe, expect, test } from 'vitest'
import { mostTags, readTag, type Tag } from '../../../core/model/tag.ts'

const court: Tag = { id: 'tg_1', owner: { staff: 'st_1' }, name: 'Court', color: 'red', version: 1 }

describe('A tag', () => {
  test.each([
    [
      { name: '  Job   search ', color: 'green' },
      { kind: 'tag', name: 'Job search', color: 'green' },
    ],
    [
      { name: ' ', color: 'green' },
      { kind: 'invalid', because: 'empty' },
    ],
    [
      { name: 'x'.repeat(31), color: 'green' },
      { kind: 'invalid', because: 'too-long' },
    ],
    [
      { name: 'Housing', color: 'pink' },
      { kind: 'invalid', because: 'color' },
    ],
    [
      { name: 'COURT', color: 'blue' },
      { kind: 'invalid', because: 'taken' },
    ],
  ])('is read from %j', (form, read) => {
    expect(readTag(form, [court])).toEqual(read)
  })

  test('is one of forty at most', () => {
    const many = Array.from({ length: mostTags }, (_, place) => ({ ...court, name: `Tag ${place}` }))
    expect(readTag({ name: 'One more', color: 'blue' }, many)).toEqual({
      kind: 'invalid',
      because: 'too-many',
    })
  })
})
