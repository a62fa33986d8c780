import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { testWorld } from '../support/local-world.ts'

async function site(expression: string, more: object = {}) {
  const source = `export const handler = async (event) => (${expression})`
  const world = await testWorld({ functions: { 'staff-site': source }, sitePort: 0, ...more })
  return { world, address: world.edge?.address ?? '' }
}
const echo =
  '{ statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(event) }'

/** Reads a response as it was sent, not unpacked. */
function raw(
  address: string,
  headers: Record<string, string>,
): Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> {
  return new Promise((done, refuse) => {
    const asked = request(address, { headers, agent: false }, async (response) => {
      const pieces: Buffer[] = []
      for await (const piece of response) pieces.push(piece as Buffer)
      done({ headers: response.headers, bytes: Buffer.concat(pieces) })
    })
    asked.on('error', refuse)
    asked.end()
  })
}

describe('the REST API on a laptop', () => {
  test('hands over a proxy event as API Gateway does', async () => {
    const { address, world } = await site(echo)
    const response = await fetch(`${address}/clients/cl_1?tag=a&tag=b%20c&q=`, {
      method: 'POST',
      body: 'name=Señora',
      headers: { cookie: 'a=1; b=2', 'content-type': 'application/x-www-form-urlencoded' },
    })
    const event = (await response.json()) as Record<string, never>
    expect(event).toMatchObject({
      resource: '/{proxy+}',
      path: '/clients/cl_1',
      httpMethod: 'POST',
      queryStringParameters: { tag: 'b c', q: '' },
      multiValueQueryStringParameters: { tag: ['a', 'b c'], q: [''] },
      pathParameters: { proxy: 'clients/cl_1' },
      multiValueHeaders: { cookie: ['a=1; b=2'], 'X-Forwarded-Proto': ['http'] },
      isBase64Encoded: true,
      body: Buffer.from('name=Señora').toString('base64'),
      requestContext: {
        stage: 'site',
        resourcePath: '/{proxy+}',
        path: '/site/clients/cl_1',
        domainName: `127.0.0.1:${world.edge?.port}`,
        identity: { sourceIp: '127.0.0.1' },
      },
    })
  })

  test('says nothing of a body or a query where there is none', async () => {
    const { address } = await site(echo)
    expect(await (await fetch(address)).json()).toMatchObject({
      resource: '/',
      path: '/',
      pathParameters: null,
      body: null,
      isBase64Encoded: false,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
    })
  })

  test('answers with several cookies, bytes and the status', async () => {
    const bytes = Buffer.from([0, 255, 1]).toString('base64')
    const { address } = await site(
      `{ statusCode: 201, isBase64Encoded: true, body: "${bytes}", multiValueHeaders: { "Set-Cookie": ["a=1; HttpOnly", "b=2"] }, headers: { location: "/x", date: "never" } }`,
    )
    const response = await fetch(address)
    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
    expect(response.headers.get('location')).toBe('/x')
    expect(response.headers.get('x-amzn-remapped-date')).toBe('never')
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1])
  })

  test('compresses from a kilobyte on, for who accepts it', async () => {
    const { address } = await site(
      '{ statusCode: 200, body: "x".repeat(Number(event.queryStringParameters.size)) }',
    )
    const sent = (size: number, encoding: string) =>
      raw(`${address}/?size=${size}`, { 'accept-encoding': encoding })
    expect((await sent(5000, 'gzip, br')).headers['content-encoding']).toBe('gzip')
    expect((await sent(5000, 'gzip, br')).bytes.length).toBeLessThan(200)
    expect((await sent(500, 'gzip')).headers['content-encoding']).toBeUndefined()
    expect((await sent(5000, 'identity')).bytes.length).toBe(5000)
  })

  test.each([
    ['fails', '(() => { throw new Error("secret detail") })()'],
    ['answers without a status', '{ body: "x" }'],
    ['answers with a field too many', '{ statusCode: 200, cookies: [] }'],
    ['answers with a body that is no text', '{ statusCode: 200, body: { a: 1 } }'],
    ['answers with more than 6 MB', '{ statusCode: 200, body: "x".repeat(6291457) }'],
  ])('says 502, and no more, when the function %s', async (_what, expression) => {
    const { address } = await site(expression)
    const response = await fetch(address)
    expect([response.status, await response.json()]).toEqual([502, { message: 'Internal server error' }])
  })

  test('refuses a request over 10 MB', async () => {
    const { address } = await site(echo)
    const response = await fetch(address, { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) })
    expect(response.status).toBe(413)
  })

  test('leaves to what stands beside it what that takes', async () => {
    const { world, address } = await site('{ statusCode: 200, body: "site" }')
    world.edge?.serveBeside((request, response) => {
      if (request.url !== '/simulator') return false
      response.end('simulator')
      return true
    })
    expect(await (await fetch(`${address}/simulator`)).text()).toBe('simulator')
    expect(await (await fetch(address)).text()).toBe('site')
  })

  test('lets whoever asks early wait until it begins', async () => {
    const { world, address } = await site('{ statusCode: 200, body: "site" }', { siteBegins: false })
    const early = fetch(`${address}/simulator`).then((response) => response.text())
    expect(await Promise.race([early, pause(100, 'waits')])).toBe('waits')
    world.edge?.serveBeside((_, response) => {
      response.end('simulator')
      return true
    })
    world.edge?.begin()
    expect(await early).toBe('simulator')
  })

  test('tells its address to whoever reads the parameter', async () => {
    const { world, address } = await site(echo)
    expect(world.cognito.pools.client(world.house.userPool.clientId)?.callbackUrls).toEqual([
      `${address}/sign-in/callback`,
    ])
  })
})
