import { expect, test } from 'vitest'
import { handler } from '../../lambdas/receive-text.ts'
import { failedOf, inboundNotification, lambdaHouse, queueEvent } from '../support/lambdas.ts'

const house = lambdaHouse()
const number = '+13855550177'
let texts = 0
const text = (body: string, from = number) => {
  texts += 1
  return inboundNotification({ originationNumber: from, messageBody: body, inboundMessageId: `in-${texts}` })
}
const unclaimed = async () => (await house.store.unclaimed('pretrial', { limit: 50 })).items

test('Texts are kept, and what cannot be read or belongs to nobody comes again alone', async () => {
  const stray = inboundNotification({
    originationNumber: number,
    destinationNumber: '+15005550000',
    messageBody: 'lost',
    inboundMessageId: 'stray',
  })
  const batch = [text('hello'), 'not json', text('again', '+13855550178'), '{"Type":"Notification"}', stray]
  expect(failedOf(await handler(queueEvent(batch)))).toEqual(['r1', 'r3', 'r4'])
  expect((await unclaimed()).map(({ preview }) => preview).sort()).toEqual(['again', 'hello'])
})

test('A batch handed over twice changes nothing the second time', async () => {
  const batch = queueEvent([text('one'), text('two')])
  expect(failedOf(await handler(batch))).toEqual([])
  const before = await unclaimed()
  expect(failedOf(await handler(batch))).toEqual([])
  expect(await unclaimed()).toEqual(before)
})

test('Two hundred malformed records are each a failure with a name, and nothing else changes', async () => {
  const before = await unclaimed()
  const values = [
    null,
    1,
    [],
    {},
    '',
    { Type: 'Notification', Message: '{}' },
    { Message: text('x') },
    'x'.repeat(9),
  ]
  const bodies = Array.from({ length: 200 }, (_, place) => JSON.stringify(values[place % values.length]))
  for (let from = 0; from < bodies.length; from += 10)
    expect(failedOf(await handler(queueEvent(bodies.slice(from, from + 10))))).toHaveLength(10)
  expect(await unclaimed()).toEqual(before)
})

test('The log names outcomes and faults, and holds no number and no word anyone wrote', async () => {
  await handler(
    queueEvent([text('my secret is 4711'), text('secret too').replace('Notification', 'Confirmation')]),
  )
  expect(house.logged).toContain('message received')
  expect(house.logged).toMatch(/record failed/)
  expect(house.logged).toMatch(/NotAnInboundText/)
  for (const written of ['4711', 'secret', '5550177', '5550178', 'hello'])
    expect(house.logged).not.toContain(written)
})
