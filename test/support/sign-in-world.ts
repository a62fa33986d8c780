import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { signInService } from '../../local/aws/cognito/sign-in-service.ts'
import { openCognito } from '../../local/aws/cognito-idp.ts'
import { openDynamoDb } from '../../local/aws/dynamodb.ts'
import { openAwsServer } from '../../local/aws/server.ts'
import { openClock } from '../../local/clock.ts'
import { openFaults } from '../../local/faults.ts'
import { openState } from '../../local/state.ts'

export const poolId = 'us-west-2_Harbor001'
export const clientId = 'harborstaffsite'
export const demoPassword = 'Harbor-County-2026!'

export type SignInWorld = Awaited<ReturnType<typeof signInWorld>>

/** The sign-in service and the table on a port of their own, over state that `restart` keeps. */
export async function signInWorld(site = 'http://127.0.0.1:4999') {
  const folder = mkdtempSync(join(tmpdir(), 'clientcomm-sign-in-'))
  const start = async (port: number) => {
    const database = openState(folder)
    const clock = openClock(database)
    const server = await openAwsServer(port, clock, openFaults())
    const world = { database, clock, region: 'us-west-2', account: '123456789012', endpoint: server.endpoint }
    const cognito = openCognito(world, {
      poolId,
      poolName: 'staff',
      clientId,
      clientName: 'staff site',
      callbackUrls: [`${site}/sign-in/callback`],
      logoutUrls: [`${site}/signed-out`],
    })
    server.serve(cognito)
    server.serve(openDynamoDb(world))
    const accounts = () => [{ email: 'dana@harbor.example', name: 'Dana Whitfield', what: 'Case manager' }]
    server.serveUnsigned(signInService(world, cognito, { demo: { password: demoPassword, accounts } }))
    return { database, clock, server, cognito }
  }
  let running = await start(0)
  const { endpoint, port } = running.server
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 2,
  })
  const stop = async () => {
    running.clock.stop()
    await running.server.stop()
    running.database.close()
  }
  return {
    endpoint,
    issuer: `${endpoint}/${poolId}`,
    /** The SDK's client. */
    client,
    get cognito() {
      return running.cognito
    },
    get clock() {
      return running.clock
    },
    /** Ends everything that runs and begins again over the same file and port. */
    async restart() {
      await stop()
      // Callers learn a moment later that their open connections are gone.
      await pause(50)
      running = await start(port)
    },
    async close() {
      client.destroy()
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}
