import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a REST API hands to its function for any path (proxy integration, payload format 1.0). */
export function proxyEvent(request: IncomingMessage, body: Buffer, port: number) {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
  const multiValueHeaders = headersOf(request, port)
  const multiValueQuery = queryOf(url.searchParams)
  const now = new Date()
  const atRoot = url.pathname === '/'
  return {
    resource: atRoot ? '/' : '/{proxy+}',
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers: lastOf(multiValueHeaders),
    multiValueHeaders,
    queryStringParameters: multiValueQuery && lastOf(multiValueQuery),
    multiValueQueryStringParameters: multiValueQuery,
    pathParameters: atRoot ? null : { proxy: decodeSafely(url.pathname.slice(1)) },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'local',
      domainName: `127.0.0.1:${port}`,
      domainPrefix: '127',
      extendedRequestId: randomUUID(),
      httpMethod: request.method ?? 'GET',
      identity: {
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? null,
      },
      path: `/site${url.pathname}`,
      protocol: `HTTP/${request.httpVersion}`,
      requestId: randomUUID(),
      requestTime: now.toUTCString(),
      requestTimeEpoch: now.getTime(),
      resourceId: 'local',
      resourcePath: atRoot ? '/' : '/{proxy+}',
      stage: 'site',
    },
    // binaryMediaTypes is */*, so every body comes as base64
    body: body.length === 0 ? null : body.toString('base64'),
    isBase64Encoded: body.length > 0,
  }
}

function headersOf(request: IncomingMessage, port: number): Record<string, string[]> {
  const headers: Record<string, string[]> = {}
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] as string
    if (/^(connection|keep-alive|transfer-encoding|upgrade|te|trailer|expect|proxy-.*)$/i.test(name)) continue
    const values = headers[name] ?? []
    headers[name] = [...values, request.rawHeaders[index + 1] as string]
  }
  return {
    ...headers,
    'X-Forwarded-For': [request.socket.remoteAddress ?? '127.0.0.1'],
    'X-Forwarded-Port': [String(port)],
    'X-Forwarded-Proto': ['http'],
  }
}

function queryOf(query: URLSearchParams): Record<string, string[]> | null {
  const names = [...new Set(query.keys())]
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, query.getAll(name)]))
}

const lastOf = (all: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.at(-1) ?? '']))

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
