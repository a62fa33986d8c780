import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { simulator } from '../../../local/simulator/simulator.ts'
import { behavioral, openOutsideWorld, pretrial } from './outside-world.ts'

const maria = '+18015550134'
let outside: ReturnType<typeof openOutsideWorld>
beforeEach(() => {
  outside = openOutsideWorld()
})
afterEach(() => outside.close())

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await simulator(outside.world).request(`/simulator/api${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer.
  return { status: response.status, body: (await response.json()) as any, headers: response.headers }
}

const hola = { from: maria, to: pretrial, body: 'Hola Dana', id: 'text-1' }

describe('a text from a phone', () => {
  it('is handed to the county and stands on the phone', async () => {
    expect(await ask('POST', '/texts', hola)).toMatchObject({
      status: 201,
      body: { id: 'text-1', outcome: 'handed on' },
    })
    expect(outside.published).toHaveLength(1)
    const { body } = await ask('GET', `/phones/${maria}/texts`)
    expect(body).toEqual({
      number: maria,
      stopped: [],
      texts: [
        {
          id: 'text-1',
          from: maria,
          to: pretrial,
          body: 'Hola Dana',
          at: expect.stringMatching(/Z$/),
          direction: 'sent',
          media: [],
        },
      ],
    })
  })

  it('is the same text when its id comes again', async () => {
    await ask('POST', '/texts', hola)
    expect(await ask('POST', '/texts', hola)).toMatchObject({ status: 200, body: { outcome: 'seen before' } })
    expect(outside.published).toHaveLength(1)
  })

  it('takes numbers as people write them', async () => {
    await ask('POST', '/texts', { ...hola, from: '(801) 555-0134', to: '801-555-0100' })
    expect((await ask('GET', `/phones/${encodeURIComponent('801 555 0134')}/texts`)).body.texts).toHaveLength(
      1,
    )
  })

  it('STOP is answered by the service, for that department only, and the county never sees it', async () => {
    const answer = await ask('POST', '/texts', { ...hola, body: ' stop ' })
    expect(answer).toMatchObject({
      status: 201,
      body: { outcome: 'answered by the service', answer: 'You will get no more texts.' },
    })
    await ask('POST', '/texts', { ...hola, to: behavioral, id: 'text-2', body: 'HELP' })
    expect(outside.published).toEqual([])
    const { body } = await ask('GET', `/phones/${maria}/texts`)
    expect(body.stopped).toEqual([pretrial])
    expect(body.texts.map((text: { body: string }) => text.body)).toEqual([
      ' stop ',
      'You will get no more texts.',
      'HELP',
      'Call (801) 555-0101.',
    ])
    await ask('POST', '/texts', { ...hola, id: 'text-3', body: 'Start' })
    expect((await ask('GET', `/phones/${maria}/texts`)).body.stopped).toEqual([])
  })

  it.each([
    [
      'a word as sender',
      { ...hola, from: 'Maria' },
      'That is not a phone number. Write it like (801) 555-0134.',
    ],
    ['a number no phone has', { ...hola, from: '+1801555' }, 'No phone can have that number.'],
    ['one of the county’s own numbers', { ...hola, from: behavioral }, 'one of the county’s own numbers'],
    ['a number no department has', { ...hola, to: '+18015550177' }, 'No department has the number'],
    ['nothing', { ...hola, body: ' \n ' }, 'The text is empty.'],
    ['too much', { ...hola, body: 'a'.repeat(1601) }, 'longer than 1600'],
  ])('is refused in a sentence: %s', async (_, text, sentence) => {
    const { status, body } = await ask('POST', '/texts', text)
    expect(status).toBe(422)
    expect(body.error).toContain(sentence)
    expect(outside.published).toEqual([])
  })

  it.each([
    ['no body at all', undefined, 'application/json'],
    ['a number for a word', { ...hola, body: 7 }, 'body has to be of type string'],
    ['a member missing', { from: maria, to: pretrial }, 'body'],
    ['a member too many', { ...hola, body: 'x', urgent: true }, 'urgent'],
    ['a list', [hola], 'the body has to be of type object'],
  ])('is not understood: %s', async (_, text, about) => {
    const { status, body } = await ask('POST', '/texts', text)
    expect(status).toBe(400)
    expect(body.error).toContain(about)
  })
})

it('shows what the county sent, and nothing on a phone it cannot reach', async () => {
  await outside.send(pretrial, maria, 'Your pass is ready.')
  await outside.send(pretrial, '+18015550199', 'Are you there?')
  expect((await ask('GET', `/phones/${maria}/texts`)).body.texts).toMatchObject([
    { direction: 'received', from: pretrial, body: 'Your pass is ready.' },
  ])
  expect((await ask('GET', '/phones/+18015550199/texts')).body.texts).toEqual([])
  const { body } = await ask('GET', '/phones')
  expect(body.phones).toMatchObject([
    { number: maria, owner: 'Maria Santos', texts: 1, unread: 1, last: 'Your pass is ready.' },
  ])
})

it('puts faults in place, tells them, and clears them', async () => {
  const faults = [
    { service: 'sms-voice', operation: 'SendTextMessage', effect: 'lose-answer', times: 3 },
    { service: 'dynamodb', effect: 'throttle', probability: 0.1 },
  ]
  expect(await ask('PUT', '/faults', { faults })).toMatchObject({ status: 200, body: { faults } })
  expect((await ask('GET', '/faults')).body).toEqual({ faults })
  const wrong = await ask('PUT', '/faults', { faults: [{ service: 'sms-voice', effect: 'explode' }] })
  expect(wrong.status).toBe(400)
  expect((await ask('GET', '/faults')).body).toEqual({ faults })
  expect((await ask('DELETE', '/faults')).body).toEqual({ faults: [] })
  expect(outside.world.faults.list()).toEqual([])
})

it('moves the clock forward, never back', async () => {
  const before = Date.parse((await ask('GET', '/clock')).body.now)
  const after = Date.parse((await ask('POST', '/clock', { advanceSeconds: 3600 })).body.now)
  expect(after - before).toBeGreaterThanOrEqual(3_600_000)
  expect(after - before).toBeLessThan(3_610_000)
  expect((await ask('POST', '/clock', { advanceSeconds: -1 })).status).toBe(400)
  expect((await ask('POST', '/clock', { advanceSeconds: 'soon' })).status).toBe(400)
})

it('opens mailboxes without regard to case, newest first', async () => {
  const { mailbox } = outside.world
  mailbox.put({
    to: 'Ada@harborcounty.example',
    from: 'no-reply@x.example',
    subject: 'One',
    text: '1',
    at: 0,
  })
  mailbox.put({
    to: 'ada@harborcounty.example',
    from: 'no-reply@x.example',
    subject: 'Two',
    text: '2',
    at: 1000,
  })
  const { body } = await ask('GET', '/mailboxes/ADA@harborcounty.example')
  expect(body.mails.map(({ subject }: { subject: string }) => subject)).toEqual(['Two', 'One'])
  expect(body.mails[1].at).toBe('1970-01-01T00:00:00.000Z')
  expect((await ask('GET', '/mailboxes/nobody')).status).toBe(422)
})

it('lets no other site in the same browser write', async () => {
  const { status } = await ask('POST', '/texts', hola, { 'Sec-Fetch-Site': 'cross-site' })
  expect(status).toBe(403)
  expect((await ask('POST', '/texts', hola, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(outside.published).toEqual([])
})

it('answers what it does not have in JSON, under strict rules', async () => {
  const { status, body, headers } = await ask('POST', '/mails')
  expect(status).toBe(404)
  expect(body.error).toContain('docs/simulator.md')
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
})
