import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotAnInboundText, readInboundText } from '../../../providers/text/read-inbound.ts'

const text = {
  originationNumber: '+18015550134',
  destinationNumber: '+18015550100',
  messageKeyword: 'KEYWORD_123456789012',
  messageBody: '¿A qué hora?',
  previousPublishedMessageId: 'c7a0a7b9',
  inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
}
const notification = (message: unknown, parts: object = {}) =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: 'n1',
    TopicArn: 'arn:aws:sns:us-west-2:000000000000:inbound',
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: '2026-11-21T16:00:00.000Z',
    ...parts,
  })
const reading = (parts: object) => readInboundText(notification({ ...text, ...parts }))

test('A text is read as the service documents it', () => {
  expect(reading({})).toEqual({
    channel: 'text',
    provider: 'text',
    providerId: text.inboundMessageId,
    from: text.originationNumber,
    to: text.destinationNumber,
    body: text.messageBody,
    answers: 'c7a0a7b9',
  })
})

describe('What varies', () => {
  test('a number without its plus gets one, a short code none', () => {
    expect(reading({ originationNumber: '18015550134' })).toMatchObject({ from: '+18015550134' })
    expect(reading({ originationNumber: '262966' })).toMatchObject({ from: '262966' })
  })

  test.each([undefined, null, ''])('a text whose body is %j has empty words', (messageBody) => {
    expect(reading({ messageBody })).toMatchObject({ body: '' })
  })

  test.each([undefined, null])('one that answers nothing (%j) says so', (previousPublishedMessageId) => {
    expect(reading({ previousPublishedMessageId })).not.toHaveProperty('answers')
  })

  test('whatever was written is kept to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (messageBody) => {
        expect(reading({ messageBody }).body).toBe(JSON.parse(JSON.stringify(messageBody)))
      }),
    )
  })

  test('fields we do not know change nothing', () => {
    expect(reading({ newField: { deep: true }, __proto__: { polluted: true } })).toEqual(reading({}))
  })
})

describe('What is no text is a named error', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a number', '7'],
    ['null', 'null'],
    ['the text without its envelope', JSON.stringify(text)],
    ['another kind of notification', notification(text, { Type: 'SubscriptionConfirmation' })],
    ['an envelope around words', notification('hello')],
    ['an envelope around a list', notification([text])],
  ])('%s', (_, body) => {
    expect(() => readInboundText(body)).toThrow(NotAnInboundText)
  })

  test.each([
    { originationNumber: undefined },
    { originationNumber: '' },
    { originationNumber: '+1801555013\n4' },
    { originationNumber: '+18015550134#OPT-OUT' },
    { originationNumber: ['+18015550134'] },
    { originationNumber: '1'.repeat(21) },
    { destinationNumber: null },
    { destinationNumber: 'pretrial' },
    { inboundMessageId: '' },
    { inboundMessageId: 'x'.repeat(201) },
    { inboundMessageId: undefined },
    { messageBody: 7 },
    { messageBody: { $ne: 1 } },
  ])('%j', (parts) => {
    expect(() => reading(parts)).toThrow(NotAnInboundText)
  })

  test('of any kind, and the error holds none of it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        try {
          readInboundText(notification(json))
        } catch (fault) {
          expect(fault).toBeInstanceOf(NotAnInboundText)
          expect((fault as Error).message).toBe('a record of the inbound queue is not an inbound text')
        }
      }),
    )
  })
})
