import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { close, listen, readBody } from '../http.ts'
import { guardHeaders, operationNamed, written } from './server/protocol.ts'
import { type Caller, callerOf, readScope, type Scope } from './server/scope.ts'
import { AnswerLost, AwsFault, type AwsRequest, type AwsResponse, type AwsService } from './wire.ts'

/** What a test sees of a call: before it is applied, and after it is applied but not yet answered. */
export type CallSeen = {
  service: string
  operation: string
  request: AwsRequest
  phase: 'before' | 'after'
  /** The HTTP status it is about to be answered with; only after it is applied. */
  status?: number
  /** The Lambda worker that calls, if it is one. */
  functionName?: string
  worker?: number
}
/** May answer `drop`: the connection is cut, before the call is applied or before it is answered. */
export type CallListener = (call: CallSeen) => undefined | 'drop' | Promise<undefined | 'drop'>
/** Takes a request that carries no signature (the sign-in pages). Answers whether it did. */
export type UnsignedListener = (request: IncomingMessage, response: ServerResponse) => boolean

export type AwsServer = {
  port: number
  /** Such as `http://127.0.0.1:4566`. */
  endpoint: string
  serve(service: AwsService): void
  serveUnsigned(listener: UnsignedListener): void
  /** Returns what takes the listener away again. */
  onRequest(listener: CallListener): () => void
  stop(): Promise<void>
}

/**
 * Starts one HTTP server for every AWS service, told apart by the service's name in the request's signature.
 * What it does not know it refuses. Rejects with `EADDRINUSE` when the port is taken; port 0 takes a free one.
 */
export async function openAwsServer(port: number, clock: Clock, faults: Faults): Promise<AwsServer> {
  const services = new Map<string, AwsService>()
  const unsigned: UnsignedListener[] = []
  const listeners = new Set<CallListener>()

  const server = createServer({ keepAliveTimeout: 120_000, noDelay: true }, (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://local')
    const scope = readScope(incoming.headers, url.searchParams)
    if (!scope && unsigned.some((listener) => listener(incoming, outgoing))) return
    answer(incoming, outgoing, url, scope).catch((error) => {
      if (!(error instanceof AnswerLost)) console.error(error)
      incoming.socket.destroy()
    })
  })
  const taken = await listen(server, port)

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse, url: URL, scope?: Scope) {
    const requestId = randomUUID()
    const service = scope?.service ?? 's3'
    let response: AwsResponse
    try {
      response = await answered(await readRequest(incoming, url, scope), callerOf(scope?.accessKeyId ?? ''))
    } catch (error) {
      if (error instanceof AnswerLost) throw error
      if (!(error instanceof AwsFault)) console.error(error)
      const fault = error instanceof AwsFault ? error : new AwsFault('InternalFailure', String(error), 500)
      response = written(service, fault, requestId)
    }
    const length = { 'content-length': String(Buffer.byteLength(response.body)) }
    outgoing.writeHead(response.status, {
      date: new Date(clock.now()).toUTCString(),
      ...length,
      ...guardHeaders(service, response, requestId),
      ...response.headers,
    })
    outgoing.end(incoming.method === 'HEAD' ? undefined : response.body)
  }

  async function answered(request: AwsRequest, caller: Caller | undefined): Promise<AwsResponse> {
    const service = services.get(request.service)
    if (!service)
      throw new AwsFault('UnknownServiceException', `No service ${request.service} is served here`, 404)
    const operation = service.operationOf?.(request) ?? request.operation
    const seen = { service: service.name, operation, request, ...caller }
    await tell({ ...seen, phase: 'before' })
    const delay = faults.strikes('delay', service.name, operation)
    if (delay?.effect === 'delay') await pause(delay.milliseconds)
    const refused = faults.refuses(request, operation)
    if (refused) throw refused
    const response = await service.answer(request)
    await tell({ ...seen, phase: 'after', status: response.status })
    if (faults.strikes('lose-answer', service.name, operation)) throw new AnswerLost()
    return response
  }

  async function tell(call: CallSeen) {
    for (const listener of listeners) if ((await listener(call)) === 'drop') throw new AnswerLost()
  }

  return {
    port: taken,
    endpoint: `http://127.0.0.1:${taken}`,
    serve: (service) => void services.set(service.name, service),
    serveUnsigned: (listener) => void unsigned.push(listener),
    onRequest(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => close(server),
  }
}

async function readRequest(incoming: IncomingMessage, url: URL, scope?: Scope): Promise<AwsRequest> {
  if (!scope) throw new AwsFault('MissingAuthenticationToken', 'Missing Authentication Token', 403)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value)
  return {
    service: scope.service,
    operation: operationNamed(scope.service, headers['x-amz-target']),
    region: scope.region,
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: await readBody(incoming),
  }
}
