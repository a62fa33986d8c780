import { describe, expect, it, test } from 'vitest'
import { afterStatus } from '../../../core/model/after-outcome.ts'
import { afterSeen, hasSeenAll } from '../../../core/model/after-seen.ts'
import { afterScheduling } from '../../../core/model/after-waiting.ts'
import type { AddressLink, ContactMethod } from '../../../core/model/contact-method.ts'
import {
  afterInbound,
  afterOutbound,
  type ConversationState,
  lineOf,
} from '../../../core/model/conversation.ts'
import type { DeliveryStatus } from '../../../core/model/delivery-status.ts'
import { mayBeTexted } from '../../../core/model/may-be-texted.ts'
import { conversationOf, dana, id, inboundOf, mariasPhone, outboundOf } from './builders.ts'

describe('after an inbound message', () => {
  it('is one more unread, newest, and shows what was written', () => {
    const was = conversationOf({ unread: 1, newestInbound: id('msg', 4) })
    expect(afterInbound(was, inboundOf())).toEqual({
      ...was,
      unread: 2,
      newestInbound: id('msg', 10),
      lastContact: '2026-11-20T16:30:00.000Z',
      preview: 'Perdón, ¿la cita sigue siendo el jueves?',
      previewOf: 'in',
      unanswered: '2026-11-20T16:30:00.000Z',
      exchanged: { [mariasPhone]: '2026-11-20T16:30:00.000Z' },
      use: { [mariasPhone]: { score: 1, at: '2026-11-20T16:30:00.000Z' } },
      version: was.version + 1,
    })
  })

  it('keeps the newer preview and contact when the text comes late', () => {
    const late = afterInbound(conversationOf(), inboundOf({ at: '2026-11-20T15:00:00.000Z' }))
    expect(late).toMatchObject({
      unread: 1,
      preview: 'See you Thursday',
      previewOf: 'out',
      lastContact: '2026-11-20T16:00:00.000Z',
    })
  })

  it('shows the text that came in the very millisecond of the last contact', () => {
    const at = '2026-11-20T16:00:00.000Z'
    expect(afterInbound(conversationOf({ lastContact: at }), inboundOf({ at })).previewOf).toBe('in')
  })

  it('keeps the newest inbound message when an older one comes after it', () => {
    const was = conversationOf({ newestInbound: id('msg', 12) })
    expect(afterInbound(was, inboundOf()).newestInbound).toBe(id('msg', 12))
  })

  it('shows the text of a client who has no messages yet, and notes the number it came from', () => {
    const was = conversationOf({ previewOf: 'none', preview: '', lastContact: '2026-11-21T00:00:00.000Z' })
    const other = '+18015550177'
    expect(afterInbound(was, inboundOf({ from: other }))).toMatchObject({
      preview: 'Perdón, ¿la cita sigue siendo el jueves?',
      address: other,
    })
  })

  test.each<[ConversationState, string | undefined, ConversationState]>([
    ['caseload', dana, 'caseload'],
    ['waiting', undefined, 'waiting'],
    ['off-list', dana, 'caseload'],
    ['off-list', undefined, 'waiting'],
    ['unclaimed', undefined, 'unclaimed'],
    ['dismissed', undefined, 'unclaimed'],
  ])('%s (%s) is %s', (state, staff, expected) => {
    expect(afterInbound(conversationOf({ state, staff }), inboundOf()).state).toBe(expected)
  })

  it('forgets that it was dismissed', () => {
    const dismissed = { by: dana, because: 'wrong number', at: '2026-11-20T16:00:00.000Z' }
    expect(afterInbound(conversationOf({ state: 'dismissed', dismissed }), inboundOf())).not.toHaveProperty(
      'dismissed',
    )
  })

  it('still says that the last message to the client did not arrive', () => {
    expect(afterInbound(conversationOf({ failed: 'unreachable' }), inboundOf()).failed).toBe('unreachable')
  })
})

describe('after an outbound message', () => {
  it('shows it, remembers its address, and drops an earlier failure', () => {
    const was = conversationOf({ failed: 'not-mobile', unread: 2 })
    const { failed: _, ...kept } = was
    expect(afterOutbound(was, outboundOf({ to: '+18015550135' }))).toEqual({
      ...kept,
      newestOutbound: id('msg', 11),
      address: '+18015550135',
      preview: 'Yes, Thursday at 10:30 AM.',
      previewOf: 'out',
      lastContact: '2026-11-20T16:42:00.000Z',
      exchanged: { '+18015550135': '2026-11-20T16:42:00.000Z' },
      version: was.version + 1,
    })
  })

  it('leaves what the person wrote in the list when the answer was automatic', () => {
    const was = conversationOf({ state: 'unclaimed', preview: 'Hi its Bo', previewOf: 'in' })
    const after = afterOutbound(was, outboundOf({ author: { automatic: 'unknown-number' } }))
    expect(after).toEqual({ ...was, newestOutbound: id('msg', 11), version: was.version + 1 })
  })
})

describe('after a status', () => {
  const was = conversationOf({ newestOutbound: id('msg', 11) })
  const message = outboundOf()

  test.each<DeliveryStatus>(['undelivered', 'failed', 'blocked'])(
    '%s of the newest raises the flag',
    (status) => {
      expect(afterStatus(was, message, status, 'unreachable')).toEqual({
        ...was,
        failed: 'unreachable',
        version: was.version + 1,
      })
    },
  )

  test.each<DeliveryStatus>(['queued', 'sending', 'sent', 'unconfirmed', 'delivered', 'cancelled'])(
    '%s raises none, and writes nothing',
    (status) => {
      expect(afterStatus(was, message, status)).toBe(was)
    },
  )

  it('writes nothing for an older message, whatever became of it', () => {
    expect(afterStatus(was, { id: id('msg', 5) }, 'undelivered', 'unreachable')).toBe(was)
    const flagged = conversationOf({ newestOutbound: id('msg', 11), failed: 'unreachable' })
    expect(afterStatus(flagged, { id: id('msg', 5) }, 'delivered')).toBe(flagged)
  })

  it('lowers the flag when the newest arrived after all', () => {
    const after = afterStatus({ ...was, failed: 'unreachable' }, message, 'delivered')
    expect(after).toEqual({ ...was, version: was.version + 1 })
    expect(after).not.toHaveProperty('failed')
  })

  it('tells the newer reason, and a reason even when none was given', () => {
    expect(afterStatus({ ...was, failed: 'unreachable' }, message, 'blocked', 'opted-out').failed).toBe(
      'opted-out',
    )
    expect(afterStatus(was, message, 'undelivered').failed).toBe('unknown')
    const flagged = { ...was, failed: 'unreachable' as const }
    expect(afterStatus(flagged, message, 'undelivered', 'unreachable')).toBe(flagged)
  })
})

describe('after staff have seen it', () => {
  const was = conversationOf({ unread: 2, newestInbound: id('msg', 10) })

  it('has nothing unread', () => {
    expect(afterSeen(was, id('msg', 10))).toEqual({ ...was, unread: 0, version: was.version + 1 })
    expect(afterSeen(was, id('msg', 11)).unread).toBe(0)
  })

  it('stays unread when something newer has come', () => {
    expect(afterSeen(was, id('msg', 9))).toBe(was)
    expect(hasSeenAll(was, id('msg', 9))).toBe(false)
    expect(hasSeenAll(was, id('msg', 10))).toBe(true)
  })

  it('writes nothing when nothing was unread', () => {
    const read = conversationOf({ newestInbound: id('msg', 10) })
    expect(afterSeen(read, id('msg', 10))).toBe(read)
    expect(hasSeenAll(conversationOf(), id('msg', 1))).toBe(true)
  })
})

describe('after scheduling', () => {
  const early = '2026-11-23T16:00:00.000Z'
  const late = '2026-12-02T16:00:00.000Z'

  it('names the next message to leave', () => {
    const was = conversationOf()
    expect(afterScheduling(was, [late, early])).toEqual({ ...was, nextDue: early, version: was.version + 1 })
  })

  it('names none when the last is gone, and writes nothing when the next is as it was', () => {
    const was = conversationOf({ nextDue: early })
    expect(afterScheduling(was, [])).not.toHaveProperty('nextDue')
    expect(afterScheduling(was, [early, late])).toBe(was)
    const none = conversationOf()
    expect(afterScheduling(none, [])).toBe(none)
  })
})

describe('the line of a list', () => {
  it('has what the list shows and nothing else', () => {
    const conversation = conversationOf({
      clientStatus: 'Active',
      failed: 'unreachable',
      nextDue: '2026-11-23T16:00:00.000Z',
      unread: 2,
    })
    expect(lineOf(conversation)).toEqual({
      conversation: id('cv', 1),
      name: 'Maria Santos',
      client: id('cl', 1),
      staff: dana,
      clientStatus: 'Active',
      preview: 'See you Thursday',
      previewOf: 'out',
      unread: 2,
      lastContact: '2026-11-20T16:00:00.000Z',
      failed: 'unreachable',
      nextDue: '2026-11-23T16:00:00.000Z',
      state: 'caseload',
    })
  })

  it('shows the address of an unknown sender', () => {
    const line = lineOf(conversationOf({ state: 'unclaimed', name: '', client: undefined, staff: undefined }))
    expect(line).toMatchObject({ name: '', address: mariasPhone, state: 'unclaimed' })
    expect(line).not.toHaveProperty('client')
  })

  it('stays under 500 bytes for an ordinary name and the longest preview', () => {
    const conversation = conversationOf({
      name: 'Robert Fitzgerald-Hughes',
      clientStatus: 'In training',
      preview: 'x'.repeat(90),
      failed: 'blocked-by-carrier',
      nextDue: '2026-11-23T16:00:00.000Z',
    })
    expect(Buffer.byteLength(JSON.stringify(lineOf(conversation)))).toBeLessThan(500)
  })
})

describe('may be texted', () => {
  const method = (parts: Partial<ContactMethod> = {}): ContactMethod => ({
    id: id('cm', 1),
    client: id('cl', 1),
    type: 'phone',
    address: mariasPhone,
    title: 'Cell',
    whose: 'client',
    texts: 'works',
    addedAt: '2026-11-01T16:00:00.000Z',
    ...parts,
  })
  const stop = (department: string, address = mariasPhone): AddressLink => ({
    kind: 'opt-out',
    address,
    department,
    at: '2026-11-20T16:00:00.000Z',
    how: 'word',
  })

  test.each<[string, ReturnType<typeof mayBeTexted>, ConversationState, ContactMethod[], AddressLink[]]>([
    ['a client’s own number', 'yes', 'caseload', [method()], []],
    ['a waiting client’s number', 'yes', 'waiting', [method()], []],
    ['a number that opted out of another department', 'yes', 'caseload', [method()], [stop('behavioral')]],
    [
      'when another number of the client opted out',
      'yes',
      'caseload',
      [method()],
      [stop('pretrial', '+18015550135')],
    ],
    ['a landline, which staff may try again', 'yes', 'caseload', [method({ texts: 'cannot' })], []],
    ['a number that opted out', 'opted-out', 'caseload', [method()], [stop('pretrial')]],
    ['an unknown number that opted out', 'opted-out', 'unclaimed', [], [stop('pretrial')]],
    ['an unknown number', 'yes', 'unclaimed', [], []],
    [
      'a number that is no longer the client’s',
      'no-number',
      'caseload',
      [method({ retiredAt: '2026-11-19T16:00:00.000Z' })],
      [],
    ],
    ['a client without a number', 'no-number', 'caseload', [], []],
    [
      'a client of whom only the e-mail address is this',
      'no-number',
      'caseload',
      [method({ type: 'email' })],
      [],
    ],
    ['a client off the list', 'not-served', 'off-list', [method()], []],
    ['a dismissed number', 'not-served', 'dismissed', [], []],
    ['a conversation joined to another', 'not-served', 'joined', [], []],
  ])('%s: %s', (_, answer, state, methods, links) => {
    expect(mayBeTexted(conversationOf({ state }), mariasPhone, methods, links)).toBe(answer)
  })

  it('only at the number it writes from, while unclaimed', () => {
    expect(mayBeTexted(conversationOf({ state: 'unclaimed' }), '+18015550135', [], [])).toBe('no-number')
  })
})
