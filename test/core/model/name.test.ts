import { expect, test } from 'vitest'
import { readName } from '../../../core/model/name.ts'

test.each([
  ['Maria Santos', 'Maria Santos'],
  ['  Maria \t  Santos\n', 'Maria Santos'],
  ["James O'Neill", "James O'Neill"],
  ['James O’Neill', 'James O’Neill'],
  ['Nguyễn Thị Linh', 'Nguyễn Thị Linh'],
  ['Sofi\u0301a', 'Sofía'],
  ['王', '王'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['<b>Bo</b> & Co', '<b>Bo</b> & Co'],
])('%j is %j', (typed, name) => {
  expect(readName(typed)).toEqual({ kind: 'name', name })
})

test.each([
  ['', 'empty'],
  [' \t\n ', 'empty'],
  ['\u00a0\u3000', 'empty'],
  ['x'.repeat(81), 'too-long'],
  ['Ma\u0000ria', 'unreadable'],
  ['\u202eairaM', 'unreadable'],
  ['Maria\u200b', 'unreadable'],
  ['Maria \ud83d', 'unreadable'],
])('%j is refused: %s', (typed, kind) => {
  expect(readName(typed)).toEqual({ kind })
})
