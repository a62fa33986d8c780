import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPushService, type PushService } from '../../local/push-service.ts'
import { newPushKeys, publicKeyOf, vapid } from '../../providers/push/keys.ts'
import { openPush } from '../../providers/push/send-push.ts'
import { pretendBrowser } from '../support/pretend-browser.ts'

const contact = 'mailto:it@harborcounty.example'
const now = Math.floor(Date.now() / 1000)
const words = { says: 'new-messages', language: 'en' } as const
const server = createServer((request, response) => {
  if (request.url === '/push/elsewhere') response.writeHead(307, { location: `${address}/push/desk` }).end()
  else if (request.url === '/push/busy') response.writeHead(503).end()
  else if (request.url !== '/push/silent') service.take(request, response)
  else request.socket.destroy()
})
let address = ''
let service: PushService

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  service = openPushService({ endpoint: address, clock: { now: () => Date.now() } })
})
afterAll(() => void server.close())

const keys = newPushKeys()
const sender = () =>
  openPush({
    services: [address],
    contact,
    keys,
    say: () => ({ title: 'ClientComm', body: 'You have new messages.' }),
  })

it('a notification arrives sealed, signed for this service, and only its browser can read it', async () => {
  const browser = pretendBrowser(service.endpointOf('desk'))
  expect(await sender().send(browser.address, words)).toBe('taken')
  const [came] = service.of('desk')
  expect(came?.body.toString('latin1')).not.toContain('messages')
  expect(browser.read(came!.body)).toEqual({ title: 'ClientComm', body: 'You have new messages.' })
  expect(() => pretendBrowser(service.endpointOf('desk')).read(came!.body)).toThrow()
  expect(publicKeyOf(keys)).toHaveLength(87)
})

it.each([
  ['ended', 'gone'],
  ['busy', 'later'],
  ['silent', 'later'],
  ['elsewhere', 'refused'],
] as const)('what the service answers for a browser that is %s means: %s', async (name, outcome) => {
  service.end('ended')
  const { address } = pretendBrowser(service.endpointOf(name))
  expect(await sender().send(address, words)).toBe(outcome)
})

it('goes nowhere but to the services on the list, and to no browser without a key', async () => {
  const elsewhere = pretendBrowser('https://fcm.googleapis.com/fcm/send/x')
  expect(await sender().send(elsewhere.address, words)).toBe('refused')
  const keyless = { ...pretendBrowser(service.endpointOf('desk')).address, p256dh: 'A'.repeat(87) }
  expect(await sender().send(keyless, words)).toBe('refused')
})

it.each([
  ['for another service', { service: 'https://other.example', contact, seconds: now }],
  ['that is too old', { service: '', contact, seconds: now - 13 * 60 * 60 }],
  ['that holds for too long', { service: '', contact, seconds: now + 13 * 60 * 60 }],
  ['that names nobody', { service: '', contact: 'nobody', seconds: now }],
])('the service refuses a note %s', async (_, claims) => {
  const authorization = vapid(keys, { ...claims, service: claims.service || address })
  const headers = { ttl: '60', 'content-encoding': 'aes128gcm', authorization }
  const post = { method: 'POST', headers, body: new Uint8Array(100) }
  expect((await fetch(service.endpointOf('strict'), post)).status).toBe(403)
  expect(service.of('strict')).toEqual([])
})
