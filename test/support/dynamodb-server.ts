import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import type { LocalDynamoDb } from '../../local/aws/dynamodb.ts'
import type { AwsRequest, LocalWorld } from '../../local/aws/wire.ts'

/** A clock tests move by hand, in milliseconds since 1970. */
export type HandClock = { now(): number; forward(milliseconds: number): void }

export function handClock(from = Date.UTC(2026, 10, 21)): HandClock {
  let at = from
  return {
    now: () => at,
    forward(milliseconds) {
      at += milliseconds
    },
  }
}

/** A world of its own over one SQLite file, in memory unless a path is given. */
export function dynamoDbWorld(clock: HandClock, path = ':memory:'): LocalWorld {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  return { database, clock, region: 'us-west-2', account: '000000000000', endpoint: 'http://127.0.0.1:4566' }
}

/** One request straight to the service, without HTTP. */
export function dynamoDbRequest(operation: string, body: unknown): AwsRequest {
  return {
    service: 'dynamodb',
    operation,
    region: 'us-west-2',
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer may be of any operation
export type Answer = Record<string, any> & { __type?: string; message?: string }

/** Asks the service and reads the answer, refusals too. */
export function ask(dynamodb: LocalDynamoDb, operation: string, body: unknown): Answer {
  return JSON.parse(String(dynamodb.answer(dynamoDbRequest(operation, body)).body)) as Answer
}

/** The service behind HTTP on a port of its own, for the real SDK. */
export async function serveDynamoDb(dynamodb: LocalDynamoDb) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
    const { status, headers, body } = dynamodb.answer(
      dynamoDbRequest(operation, Buffer.concat(chunks).toString()),
    )
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
