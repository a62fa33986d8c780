import { describe, expect, test } from 'vitest'
import type { ContactMethod } from '../../../core/model/contact-method.ts'
import { reachOf, withReach } from '../../../core/model/reach.ts'
import { conversationOf, id, mariasPhone } from './builders.ts'

const cell: ContactMethod = {
  id: id('cm', 1),
  client: id('cl', 1),
  type: 'phone',
  address: mariasPhone,
  title: 'Cell',
  whose: 'client',
  texts: 'works',
  addedAt: '2026-11-01T16:00:00.000Z',
}
const sisters: ContactMethod = { ...cell, id: id('cm', 2), address: '+18015550135', whose: 'relative' }
const mail: ContactMethod = { ...cell, id: id('cm', 3), type: 'email', address: 'maria@example.com' }
const paused = { address: mariasPhone, message: id('msg', 1), at: '2026-11-20T16:00:00.000Z' }

describe('Whether texts reach a client', () => {
  test.each([
    ['they do by one number', {}, [cell], undefined],
    ['they do by a relative’s alone', {}, [sisters], undefined],
    ['not without any method', {}, [], 'no-method'],
    ['not by mail, until mail can be sent', {}, [mail], 'no-method'],
    ['not by a landline alone', {}, [{ ...cell, texts: 'cannot' as const }], 'no-method'],
    ['not by a number no longer used', {}, [{ ...cell, retiredAt: cell.addedAt }], 'no-method'],
    ['not once the only number opted out', { stopped: [mariasPhone] }, [cell], 'opted-out'],
    ['they do by the number that did not opt out', { stopped: [mariasPhone] }, [cell, sisters], undefined],
    ['not while a plain request to stop is unanswered', { paused }, [cell], 'paused'],
    ['an opt-out says more than a pause', { paused, stopped: [mariasPhone] }, [cell], 'opted-out'],
  ] as const)('%s', (_, parts, methods, reach) => {
    const conversation = conversationOf(parts as Parameters<typeof conversationOf>[0])
    expect(reachOf(conversation, [...methods])).toBe(reach)
  })

  test('an unknown number is reached until it opts out', () => {
    const stranger = conversationOf({ state: 'unclaimed', client: undefined })
    expect(reachOf(stranger, [])).toBeUndefined()
    expect(reachOf({ ...stranger, stopped: [mariasPhone] }, [])).toBe('opted-out')
  })

  test('is written down, taken away again, and left as it is where nothing changes', () => {
    const out = withReach(conversationOf(), [])
    expect(out.reach).toBe('no-method')
    expect(withReach(out, [])).toBe(out)
    expect('reach' in withReach(out, [cell])).toBe(false)
  })
})
