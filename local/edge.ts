import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { readAnswer } from './edge/proxy-answer.ts'
import { proxyEvent } from './edge/proxy-event.ts'
import type { Functions } from './functions.ts'
import { close, listen, readBody } from './http.ts'

/** Takes a request that is not the site's (the simulator). Answers whether it did. */
export type Beside = (request: IncomingMessage, response: ServerResponse) => boolean
export type Edge = {
  port: number
  /** Such as `http://127.0.0.1:4000`. */
  address: string
  serveBeside(beside: Beside): void
  /** Begins to answer: until then whoever asks waits. */
  begin(): void
  stop(): Promise<void>
}

const longestRequestBytes = 10 * 1024 * 1024
const smallestCompressedBytes = 1024
const longestWaitMilliseconds = 29_000
const compressed = promisify(gzip)

/**
 * The REST API in front of a site's function: each request becomes a proxy event and the function's answer the
 * response, compressed from 1 kB on as the API does, once it was told to begin. A function that fails is a 502, one that takes 29 s a 504.
 */
export async function openEdge(port: number, functionName: string, functions: Functions): Promise<Edge> {
  const others: Beside[] = []
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, async (request, response) => {
    await begun
    if (others.some((beside) => beside(request, response))) return
    answer(request, response).catch(() => response.destroy())
  })
  const taken = await listen(server, port)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request)
    if (body.length > longestRequestBytes)
      return refuse(response, 413, 'Request Too Long', 'RequestEntityTooLarge')
    const invoked = functions.invoke(functionName, proxyEvent(request, body, taken))
    const outcome = await inTime(invoked)
    if (!outcome) return refuse(response, 504, 'Endpoint request timed out', 'InternalServerErrorException')
    const read = outcome.kind === 'answered' ? readAnswer(outcome.payload) : undefined
    if (!read) return refuse(response, 502, 'Internal server error', 'InternalServerErrorException')
    response.setHeader('x-amzn-requestid', randomUUID())
    for (const [name, value] of read.headers) response.appendHeader(name, value)
    await send(request, response, read.status, read.body)
  }

  return {
    port: taken,
    address: `http://127.0.0.1:${taken}`,
    serveBeside: (beside) => void others.push(beside),
    begin,
    stop: () => close(server),
  }
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer) {
  const wanted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const compress = wanted && body.length >= smallestCompressedBytes && !response.hasHeader('content-encoding')
  const sent = compress ? await compressed(body) : body
  if (compress) response.setHeader('content-encoding', 'gzip')
  const bodiless = status === 204 || status === 304
  if (!bodiless) response.setHeader('content-length', sent.length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' || bodiless ? undefined : sent)
}

function refuse(response: ServerResponse, status: number, message: string, errorType: string) {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': errorType })
  response.end(JSON.stringify({ message }))
}

async function inTime<Result>(work: Promise<Result>): Promise<Result | undefined> {
  const waiting = new AbortController()
  const tooLate = pause(longestWaitMilliseconds, undefined, { signal: waiting.signal }).catch(() => undefined)
  return Promise.race([work, tooLate]).finally(() => waiting.abort())
}
