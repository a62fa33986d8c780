import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { afterEach, expect, test } from 'vitest'
import { departments } from '../../../local/demo-county/departments.ts'
import { openTextService, sendText } from '../../../providers/text/send-text.ts'
import { outboundOf } from '../../core/model/builders.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server on a port of its own; answers where it listens and how many connections it saw. */
async function listening(server: {
  listen: (port: number, host: string, done: () => void) => unknown
  address(): unknown
  close(): unknown
}) {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => server.close())
  return (server.address() as AddressInfo).port
}

function textServiceAt(port: number, answerWithin = 300) {
  const service = new PinpointSMSVoiceV2Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 300,
      requestTimeout: answerWithin,
      throwOnRequestTimeout: true,
    }),
  })
  closing.push(() => service.destroy())
  return service
}

const [pretrial] = departments
const sendingWith = { pictures: { bucket: 'files', scan: async () => 'clean' as const } }
const send = (port: number, message = outboundOf()) => {
  if (!pretrial) throw new Error('no department')
  return sendText(textServiceAt(port), message, pretrial, sendingWith)
}

/** A service that speaks HTTP; each request is handed on with its body. */
async function http(answer: (body: string, response: ServerResponse, request: IncomingMessage) => void) {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    requests.push(body)
    answer(body, response, request)
  })
  return { port: await listening(server), requests }
}

async function sockets(onConnection: (socket: Socket) => void) {
  return listening(createSocketServer(onConnection))
}

test('A text carries our ids, the department’s number and the words, and is asked for once', async () => {
  const { port, requests } = await http((_, response) => response.end(JSON.stringify({ MessageId: 'p1' })))
  const message = outboundOf({ body: 'Nos vemos mañana 👋' })
  expect(await send(port, message)).toEqual({ kind: 'accepted', providerId: 'p1' })
  expect(requests.map((body) => JSON.parse(body))).toEqual([
    {
      DestinationPhoneNumber: message.to,
      OriginationIdentity: pretrial?.textNumberId,
      MessageBody: 'Nos vemos mañana 👋',
      MessageType: 'TRANSACTIONAL',
      Context: { conversation: message.conversation, thread: message.thread, message: message.id },
    },
  ])
})

test('Nobody listening: it did not leave', async () => {
  const server = createServer()
  const port = await listening(server)
  await new Promise((done) => server.close(done))
  expect(await send(port)).toEqual({ kind: 'not-taken' })
})

test('A host name that does not exist: it did not leave', async () => {
  const service = new PinpointSMSVoiceV2Client({
    endpoint: 'http://nowhere.invalid',
    region: 'us-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  closing.push(() => service.destroy())
  if (!pretrial) throw new Error('no department')
  expect(await sendText(service, outboundOf(), pretrial, sendingWith)).toEqual({ kind: 'not-taken' })
})

test('A connection cut at the first bytes is unknown: more may have arrived', async () => {
  const port = await sockets((socket) => socket.once('data', () => socket.resetAndDestroy()))
  expect(await send(port)).toEqual({ kind: 'unknown' })
})

test('A connection cut after the request was read is unknown', async () => {
  const { port, requests } = await http((_, __, request) => request.socket.resetAndDestroy())
  expect(await send(port)).toEqual({ kind: 'unknown' })
  expect(requests).toHaveLength(1)
})

test('A connection cut in the middle of the answer is unknown', async () => {
  const { port } = await http((_, response, request) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"MessageId":')
    setTimeout(() => request.socket.destroy(), 20)
  })
  expect(await send(port)).toEqual({ kind: 'unknown' })
})

test('No answer in time is unknown, and asked for once', async () => {
  const { port, requests } = await http(() => undefined)
  expect(await send(port)).toEqual({ kind: 'unknown' })
  expect(requests).toHaveLength(1)
})

test.each([
  ['empty', '{}'],
  ['no JSON', '<html>proxy</html>'],
])('A success whose answer is %s is unknown', async (_, body) => {
  const { port } = await http((__, response) => response.end(body))
  expect(await send(port)).toEqual({ kind: 'unknown' })
})

const refuse = (status: number, type: string, fields: object = {}) =>
  http((_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify({ __type: `com.amazonaws#${type}`, Message: 'words', ...fields }))
  })

test.each([
  ['a throttle', 400, 'ThrottlingException', {}, { kind: 'not-taken' }],
  ['its own fault', 500, 'InternalServerException', {}, { kind: 'unknown' }],
  [
    'an opt-out',
    400,
    'ConflictException',
    { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
    { kind: 'refused', reason: 'opted-out', blocked: true },
  ],
  [
    'the spend limit',
    402,
    'ServiceQuotaExceededException',
    { Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' },
    { kind: 'refused', reason: 'spend-limit', blocked: false },
  ],
  [
    'keys it does not accept',
    403,
    'UnrecognizedClientException',
    {},
    { kind: 'refused', reason: 'not-allowed', blocked: false },
  ],
])('Over the wire, %s (%i) is understood, and asked for once', async (_, status, type, fields, meaning) => {
  const { port, requests } = await refuse(status, type, fields)
  expect(await send(port)).toEqual(meaning)
  expect(requests).toHaveLength(1)
})

test('The service we open never repeats by itself', async () => {
  const service = openTextService()
  expect(await service.config.maxAttempts()).toBe(1)
  service.destroy()
})

test('a picture is sent from where its checked copy stands, with the words', async () => {
  const { port, requests } = await http((_, response) => response.end('{"MessageId":"m-1"}'))
  expect(await send(port, withPicture())).toEqual({ kind: 'accepted', providerId: 'm-1' })
  expect(JSON.parse(requests[0] ?? '')).toMatchObject({
    MessageBody: outboundOf().body,
    MediaUrls: [`s3://files/pictures/${outboundOf().conversation}/pi_01JD0000000000000000000001`],
  })
})

test.each([
  ['not-yet', { kind: 'not-taken' }],
  ['unsafe', { kind: 'refused', reason: 'unsafe-picture', blocked: false }],
] as const)('a picture of which the scan says %s does not leave', async (says, answer) => {
  const { port, requests } = await http((_, response) => response.end('{"MessageId":"m-1"}'))
  if (!pretrial) throw new Error('no department')
  const pictures = { bucket: 'files', scan: async () => says }
  expect(await sendText(textServiceAt(port), withPicture(), pretrial, { pictures })).toEqual(answer)
  expect(requests).toEqual([])
})

const withPicture = () => ({
  ...outboundOf(),
  pictures: [{ id: 'pi_01JD0000000000000000000001', type: 'image/png' as const, bytes: 100, alt: 'The map' }],
})
