import { describe, expect, it } from 'vitest'
import { afterNoting, afterTakingBack, mayTakeBack, takeBackMinutes } from '../../../core/model/note.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { chris, conversationOf, dana, id } from './builders.ts'

const at = '2026-11-21T16:00:00.000Z'
const note = { id: id('msg', 20), at, by: { staff: dana, name: 'Dana Whitfield' } }

describe('a note', () => {
  it('counts as no message, and as last activity of its subject', () => {
    const subject = { id: id('su', 1), startedAt: at, count: 3, lastAt: '2026-11-20T16:00:00.000Z' }
    const was = conversationOf({ subject, messages: { text: 3 } })
    expect(afterNoting(was, note)).toEqual({
      ...was,
      subject: { ...subject, lastAt: at },
      newestNote: note.id,
      version: was.version + 1,
    })
  })

  it('leaves only a newer one behind when it is taken back', () => {
    const was = conversationOf({ newestNote: note.id })
    expect(afterTakingBack(was, note.id)).not.toHaveProperty('newestNote')
    expect(afterTakingBack(was, id('msg', 1))).toMatchObject({ newestNote: note.id })
  })

  it.each([
    ['its author, right after', dana, 60, true],
    ['its author, at the last moment', dana, takeBackMinutes * 60, true],
    ['its author, later', dana, takeBackMinutes * 60 + 1, false],
    ['a colleague', chris, 60, false],
  ])('may be taken back by %s: %s', (_, staff, seconds, may) => {
    expect(mayTakeBack(note, staff, secondsAfter(at, seconds))).toBe(may)
  })
})
