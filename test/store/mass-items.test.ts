import { expect, test } from 'vitest'
import { massItem, pageItem, readMass, readPage } from '../../store/mass-items.ts'
import { massOfNumber, recipientsOf } from './contract/mass-messages.ts'

/** As the first release with mass messages wrote them. Never change one: newer releases add theirs beside. */
const kept = {
  pk: 'MASS#mm_01JD0000000000000000000001',
  sk: 'ABOUT',
  type: 'mass-message',
  v: 1,
  department: 'pretrial',
  author: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
  state: 'sending',
  body: 'The office is closed on Thursday.',
  createdAt: '2026-11-21T16:00:00.000Z',
  totals: { recipients: 2, to: 1, segments: 1, leftOut: { 'opted-out': 1 }, waits: {} },
  pages: 1,
  cursor: 1,
  later: [],
  step: 3,
  resumesAt: '2026-11-21T16:01:00.000Z',
  version: 5,
  confirmedAt: '2026-11-21T16:01:00.000Z',
  line: { state: 'sending', preview: 'The office is closed on Thursday.', recipients: 2 },
  g1pk: 'MASS#STAFF#st_01JD0000000000000000000001',
  g1sk: '2026-11-21T16:00:00.000Z#mm_01JD0000000000000000000001',
  g5pk: 'DUE#1',
  g5sk: '2026-11-21T16:04:00.000Z',
}

test('A mass message of the first release is read, and what a newer one added is kept', () => {
  const read = readMass({ ...kept, ofTomorrow: 'stays' })
  expect(read).toMatchObject({
    id: 'mm_01JD0000000000000000000001',
    state: 'sending',
    looksAt: '2026-11-21T16:04:00.000Z',
    step: 3,
    ofTomorrow: 'stays',
  })
  expect(massItem(readMass(kept))).toEqual(kept)
})

test('One that is not what its key promises is a fault with its type in it', () => {
  expect(() => readMass({ ...kept, step: undefined })).toThrow('an item of type mass-message lacks step')
})

test('A page of recipients is read as it was kept', () => {
  const page = { page: 12, recipients: recipientsOf(12, 3), version: 4 }
  const item = pageItem(massOfNumber(1).id, page)
  expect(item).toMatchObject({ sk: 'PAGE#0012', type: 'mass-page', v: 1 })
  expect(readPage(item)).toEqual(page)
})
