import fc from 'fast-check'

/** What stands in every broken record somewhere: no log may hold it. */
export const secret = 'Chinook-7731'

type Json = Record<string, unknown>

const ulid = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 26, maxLength: 26 })
  .map((letters) => letters.join(''))
const id = (kind: string) => ulid.map((rest) => `${kind}_${rest}`)
/** None of these is a text of the right form. */
const notAText = fc.constantFrom<unknown>(null, 7, true, [], {}, ['x'], { S: secret })

const notJson = fc.constantFrom(
  `${secret} {`,
  `{"${secret}":`,
  `<xml>${secret}</xml>`,
  `"${secret}"`,
  `["${secret}"]`,
  `null `,
  `12345`,
  `{}`,
  `true`,
)

/** A record as it should be, with one thing in it that should not. */
function broken(whole: fc.Arbitrary<Json>, ways: fc.Arbitrary<(good: Json) => Json>): fc.Arbitrary<string> {
  return fc.tuple(whole, ways).map(([good, way]) => JSON.stringify(way(good)))
}
const without =
  (name: string) =>
  ({ [name]: _, ...rest }: Json): Json => ({ ...rest, note: secret })
const instead = (name: string, value: unknown) => (good: Json) => ({ ...good, note: secret, [name]: value })
const oneOf = (names: string[], values: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.constantFrom(...names), values).map(([name, value]) => instead(name, value))
const lacking = (...names: string[]) => fc.constantFrom(...names).map(without)

const text = fc.record({
  originationNumber: fc.constant('+18015550134'),
  destinationNumber: fc.constant('+18015550100'),
  messageKeyword: fc.constant('KEYWORD_123456789012'),
  messageBody: fc.constant(secret),
  inboundMessageId: fc.uuid(),
})
const notification = (message: string, more: Json = {}) =>
  JSON.stringify({ Type: 'Notification', MessageId: 'm', TopicArn: 't', Message: message, ...more })
const brokenText = broken(
  text,
  fc.oneof(
    lacking('originationNumber', 'destinationNumber', 'inboundMessageId'),
    oneOf(['originationNumber', 'destinationNumber', 'inboundMessageId'], notAText),
    oneOf(['messageBody'], fc.constantFrom<unknown>(7, true, [], {}, { S: secret })),
    oneOf(
      ['originationNumber', 'destinationNumber'],
      fc.constantFrom('', 'Maria', '+', '+12', `+1${secret}`),
    ),
    oneOf(['inboundMessageId'], fc.constantFrom('', 'x'.repeat(201))),
  ),
)
/** To a number of nobody's: not ours to keep, and nothing to lose. */
const nobodys = text.map((good) => JSON.stringify({ ...good, destinationNumber: '+13035550123' }))
export const inboundTexts = fc.oneof(
  notJson,
  brokenText,
  brokenText.map((inner) => notification(inner)),
  nobodys.map((inner) => notification(inner)),
  notJson.map((inner) => notification(inner)),
  text.map((good) => notification(JSON.stringify(good), { Type: 'SubscriptionConfirmation' })),
)

const detail = fc.record({
  eventType: fc.constantFrom('TEXT_DELIVERED', 'TEXT_QUEUED', 'TEXT_UNREACHABLE'),
  isFinal: fc.boolean(),
  messageId: fc.uuid(),
  destinationPhoneNumber: fc.constant('+18015550134'),
  context: fc.record({ conversation: id('cv'), thread: id('th'), message: id('msg') }),
})
const brokenDetail = fc
  .tuple(
    detail,
    fc.oneof(
      lacking('eventType', 'isFinal', 'messageId'),
      oneOf(['eventType', 'messageId'], notAText),
      oneOf(
        ['eventType'],
        fc.constantFrom('', 'DELIVERED', 'TEXT_', 'TEXT_LOST', 'VOICE_ANSWERED', 'text_delivered'),
      ),
      oneOf(['isFinal'], fc.constantFrom('true', 1, null)),
      oneOf(['messageId'], fc.constantFrom('', 'x'.repeat(201))),
      oneOf(['context'], fc.constantFrom<unknown>('none', 7, ['th'], { thread: 7 })),
    ),
  )
  .map(([good, way]) => way(good))
export const receipts = fc.oneof(
  notJson,
  brokenDetail.map((one) => JSON.stringify({ source: 'aws.sms-voice', detail: one })),
  detail.map((one) => JSON.stringify({ source: secret, detail: one })),
  detail.map((one) => JSON.stringify({ source: 'aws.sms-voice', details: one })),
)

const places = (first: string, kind: string) => {
  const whole = fc.record({ [first]: id(kind), message: id('msg') })
  const wrongIds = fc.oneof(
    notAText,
    fc.constantFrom('', secret, 'msg_', `${kind}_01J`, `${kind}_${'u'.repeat(26)}`, `THREAD#${secret}`),
    id('st'),
  )
  return fc.oneof(
    notJson,
    broken(whole, fc.oneof(lacking(first, 'message'), oneOf([first, 'message'], wrongIds))),
  )
}
export const outboxRecords = places('thread', 'th')
export const releaseRecords = places('conversation', 'cv')

/** Items as no release of ours writes them, each at a place of its own. */
export const items: fc.Arbitrary<Json & { pk: string; sk: string }> = fc
  .record({
    pk: ulid.map((rest) => `BROKEN#${rest}`),
    sk: fc.constant('ABOUT'),
    broken: fc.oneof(
      fc.record({
        type: fc.constant('conversation'),
        v: fc.constantFrom<unknown>(1, 99, 'one'),
        name: fc.constant(secret),
      }),
      fc.record({
        type: fc.constant('message-out'),
        status: fc.constant('queued'),
        v: fc.constant(1),
        body: fc.constant(secret),
      }),
      fc.record({
        type: fc.constant('address'),
        v: fc.constant(1),
        address: fc.constant(secret),
        kind: fc.constantFrom('client', 'friend'),
      }),
    ),
  })
  .map(({ broken: more, ...key }) => ({ ...key, ...more }))

/** So many of them, the same for the same seed. */
export function sampled<One>(kind: fc.Arbitrary<One>, count: number, seed: number): One[] {
  return fc.sample(kind, { numRuns: count, seed })
}
