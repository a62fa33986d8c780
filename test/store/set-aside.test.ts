import { expect, test } from 'vitest'
import { readSetAside, setAsideItem } from '../../store/set-aside.ts'

/** As the first release that sets messages aside writes it. */
const item = {
  pk: 'CONVERSATION#cv_01JD0000000000000000000001',
  sk: 'SET-ASIDE#2026-12-24T16:00:00.000Z#msg_01JD0000000000000000000009',
  type: 'set-aside',
  v: 1,
  department: 'pretrial',
  channel: 'text',
  body: 'See you Thursday.',
  from: '+18015550100',
  to: '+18015550134',
  author: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
  segments: 1,
  zone: 'America/Denver',
  createdAt: '2026-11-20T16:00:00.000Z',
  edition: 2,
  because: 'taken-off',
  setAsideAt: '2026-11-21T16:00:00.000Z',
  expiresAt: 1797782400,
}

test('A scheduled message that was set aside is read as it was written, and goes away after thirty days', () => {
  const read = readSetAside({ ...item, ofALaterRelease: true })
  expect(read).toMatchObject({
    because: 'taken-off',
    at: '2026-11-21T16:00:00.000Z',
    scheduled: {
      id: 'msg_01JD0000000000000000000009',
      conversation: 'cv_01JD0000000000000000000001',
      due: '2026-12-24T16:00:00.000Z',
      edition: 2,
    },
  })
  expect(setAsideItem(readSetAside(item))).toEqual({
    ...item,
    expiresAt: Date.UTC(2026, 11, 21, 16) / 1000,
  })
})
