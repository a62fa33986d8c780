import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reason } from '../../../core/model/delivery-status.ts'
import { NotAReceipt, readReceipt } from '../../../providers/text/read-receipt.ts'
import { id } from '../../core/model/builders.ts'

const detail = {
  eventType: 'TEXT_DELIVERED',
  eventVersion: '1.0',
  eventTimestamp: 1686975103470,
  isFinal: true,
  originationPhoneNumber: '+18015550100',
  messageId: '862a8790-60c0-4430-9b2b-658bdexample',
  messageStatus: 'DELIVERED',
  context: { conversation: id('cv', 1), thread: id('th', 1), message: id('msg', 1) },
}
const event = (parts: object = {}, outer: object = {}) =>
  JSON.stringify({
    version: '0',
    id: 'e1',
    'detail-type': 'Text Message Delivery Status Updated',
    source: 'aws.sms-voice',
    detail: { ...detail, ...parts },
    ...outer,
  })

describe('Each kind of report', () => {
  test.each<[string, string, Reason | undefined]>([
    ['PENDING', 'accepted', undefined],
    ['QUEUED', 'accepted', undefined],
    ['SENT', 'accepted', undefined],
    ['SUCCESSFUL', 'delivered', undefined],
    ['DELIVERED', 'delivered', undefined],
    ['INVALID', 'undelivered', 'not-mobile'],
    ['INVALID_MESSAGE', 'undelivered', 'refused'],
    ['UNREACHABLE', 'undelivered', 'unreachable'],
    ['CARRIER_UNREACHABLE', 'undelivered', 'unreachable'],
    ['BLOCKED', 'undelivered', 'blocked-by-carrier'],
    ['CARRIER_BLOCKED', 'undelivered', 'blocked-by-carrier'],
    ['SPAM', 'undelivered', 'marked-as-spam'],
    ['PROTECT_BLOCKED', 'undelivered', 'country-blocked'],
    ['TTL_EXPIRED', 'undelivered', 'expired'],
    ['UNKNOWN', 'accepted', undefined],
    ['FILE_INACCESSIBLE', 'undelivered', 'picture-refused'],
    ['FILE_TYPE_UNSUPPORTED', 'undelivered', 'picture-refused'],
    ['FILE_SIZE_EXCEEDED', 'undelivered', 'picture-refused'],
  ])('%s says %s (%s), of texts and of pictures', (status, says, reason) => {
    for (const medium of ['TEXT', 'MEDIA']) {
      expect(readReceipt(event({ eventType: `${medium}_${status}`, isFinal: false }))).toEqual({
        providerId: detail.messageId,
        context: { thread: id('th', 1), message: id('msg', 1) },
        receipt: { says, final: false, ...(reason ? { reason } : {}) },
      })
    }
  })
})

describe('Our ids in its context', () => {
  test.each([
    ['no context', undefined],
    ['an empty one', {}],
    ['null', null],
    ['another program’s', { account: 'bar' }],
    ['an id of another kind', { thread: id('cv', 1), message: id('msg', 1) }],
    ['a hostile id', { thread: 'th_../../x', message: id('msg', 1) }],
    ['half of them', { message: id('msg', 1) }],
  ])('%s: the provider’s id remains', (_, context) => {
    expect(readReceipt(event({ context }))).toEqual({
      providerId: detail.messageId,
      receipt: { says: 'delivered', final: true },
    })
  })
})

describe('What is no receipt is a named error', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['an event of another service', event({}, { source: 'aws.ses' })],
    ['an event without detail', event({}, { detail: undefined })],
    ['a kind we do not know', event({ eventType: 'TEXT_TELEPORTED' })],
    ['a voice event', event({ eventType: 'VOICE_COMPLETED' })],
    ['a kind named like a part of JavaScript', event({ eventType: 'TEXT___PROTO__' })],
    ['lower case', event({ eventType: 'text_delivered' })],
    ['a final that is a word', event({ isFinal: 'true' })],
    ['no id', event({ messageId: '' })],
    ['a context of numbers', event({ context: { thread: 1 } })],
  ])('%s', (_, body) => {
    expect(() => readReceipt(body)).toThrow(NotAReceipt)
  })

  test('of any kind, and the error holds none of it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => readReceipt(json)).toThrow(/^a (record of the receipts queue|delivery report) is/)
      }),
    )
  })
})
