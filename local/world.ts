import { join } from 'node:path'
import type { SignInOptions } from './aws/cognito/sign-in-service.ts'
import { type Cognito, openCognito } from './aws/cognito-idp.ts'
import { type LocalDynamoDb, openDynamoDb } from './aws/dynamodb.ts'
import { openBus } from './aws/events.ts'
import { type Files, openFiles } from './aws/s3.ts'
import { openScheduler, type Scheduler } from './aws/scheduler.ts'
import { openSecrets } from './aws/secrets.ts'
import { type AwsServer, openAwsServer } from './aws/server.ts'
import { openSes } from './aws/ses.ts'
import type { ReceiptPace } from './aws/sms-voice/receipts.ts'
import { openSmsVoice, type Phones } from './aws/sms-voice.ts'
import { openSqs, type Sqs } from './aws/sqs.ts'
import { openParameters, type Parameters } from './aws/ssm.ts'
import type { LocalWorld } from './aws/wire.ts'
import { type Clock, openClock } from './clock.ts'
import { type Edge, openEdge } from './edge.ts'
import { environmentOf } from './environment.ts'
import { type Faults, openFaults } from './faults.ts'
import { openFunctionLog } from './functions/log.ts'
import { type Functions, openFunctions } from './functions.ts'
import { type House, house as usualHouse } from './house.ts'
import { openCountyPush, type PushService } from './push-service.ts'
import { makeQueues } from './queues.ts'
import { openState } from './state.ts'
import { makeTable } from './table.ts'
import { startTriggers } from './triggers.ts'
import { startUpkeep } from './upkeep.ts'

export type WorldOptions = {
  /** Where everything is kept. */
  dataDir: string
  /** Where AWS answers; 0, as usual, takes a free port. */
  awsPort?: number
  /** Where the staff site answers; without it there is no site. 0 takes a free port. */
  sitePort?: number
  /** Whether the site answers once everything stands, or waits for `edge.begin`; answers unless said otherwise. */
  siteBegins?: boolean
  house?: House
  /** The bundled file of a function; `dist/lambdas/<name>/index.mjs` unless said otherwise. */
  bundleOf?(name: string): string
  /** Whether queues, stream, clock and bus start functions; yes unless said otherwise. */
  triggers?: boolean
  /** How long after a text its receipts come, in milliseconds. */
  receiptPace?: ReceiptPace
  /** How many copies of one function may run at once. */
  copies?: number
  /** Serves the sign-in pages too. */
  signIn?: SignInOptions
}

/** Everything that runs on this machine, open to tests and the simulator. */
export type World = LocalWorld & {
  clock: Clock
  house: House
  faults: Faults
  server: AwsServer
  functions: Functions
  queues: Sqs
  dynamodb: LocalDynamoDb
  scheduler: Scheduler
  phones: Phones
  cognito: Cognito
  parameters: Parameters
  /** Where notifications to pretend browsers go. */
  pushes: PushService
  /** By which browsers know this county's notifications. */
  pushPublicKey: string
  files: Files
  edge: Edge | undefined
  /** Lets queues, stream, clock and bus start functions, where `triggers: false` held them back. */
  startTriggers(): void
  /** Ends everything; what is kept stays in `dataDir`. */
  stop(): Promise<void>
}

const usualPace: ReceiptPace = [150, 600, 1200]
const usualCopies = 4

/**
 * Opens the house on this machine: state, AWS, functions and triggers, ready to be used. Opened again over the same
 * folder it goes on where it stopped, or where it was killed. Throws when a port is taken or the folder is in use.
 */
export async function openWorld(options: WorldOptions): Promise<World> {
  const house = options.house ?? usualHouse
  const database = openState(options.dataDir)
  const clock = openClock(database)
  const faults = openFaults()
  const server = await openAwsServer(options.awsPort ?? 0, clock, faults).catch((error) => {
    database.close()
    throw error
  })
  const giveUp = async (error: unknown) => {
    await server.stop()
    database.close()
    throw error
  }
  const { region, account } = house
  const world: LocalWorld & { clock: Clock } = { database, clock, region, account, endpoint: server.endpoint }

  const queues = openSqs(world)
  makeQueues(queues, house)
  const dynamodb = openDynamoDb(world)
  makeTable(dynamodb, house, world)
  const scheduler = openScheduler(world, queues)
  scheduler.createGroup(house.scheduleGroup)
  const files = openFiles(world, { scanned: house.files.scanned ? [house.files.bucket] : [] })
  const parameters = openParameters(world)
  const secrets = openSecrets(world)
  const { pushes, publicKey: pushPublicKey } = openCountyPush(world, secrets, house.push.secret)
  server.serveUnsigned(pushes.take)
  const send = (queue: string, body: string) => void queues.send(queue, body)
  const smsVoice = openSmsVoice(world, {
    numbers: house.textNumbers,
    protectConfigurationId: house.protectConfigurationId,
    bus: openBus(world, house.rules, send),
    faults,
    pace: options.receiptPace ?? usualPace,
    publish(topic, notification) {
      for (const { name, queue } of house.topics)
        if (name === topic) send(queue, JSON.stringify(notification))
    },
    mediaReadable: files.has,
  })
  const functions = openFunctions(
    house.functions.map((fn) => ({
      ...fn,
      bundle:
        options.bundleOf?.(fn.name) ??
        join(import.meta.dirname, '..', 'dist', 'lambdas', fn.name, 'index.mjs'),
      environment: environmentOf(fn, house, { ...world, pushPublicKey }, queues),
    })),
    {
      endpoint: server.endpoint,
      region,
      account,
      clock: clock.shared,
      log: openFunctionLog(options.dataDir),
      copies: options.copies ?? usualCopies,
    },
  )
  const edge =
    options.sitePort === undefined
      ? undefined
      : await openEdge(options.sitePort, 'staff-site', functions).catch(giveUp)
  const siteAddress = edge?.address ?? 'http://127.0.0.1:4000'
  parameters.put(house.siteAddressParameter, siteAddress)
  files.makeBucket(house.files.bucket, { browsersMayPutFrom: siteAddress })
  const { callbackPath, logoutPath, id: poolId, name: poolName, ...client } = house.userPool
  const addresses = { callbackUrls: [siteAddress + callbackPath], logoutUrls: [siteAddress + logoutPath] }
  const cognito = openCognito(world, { poolId, poolName, ...client, ...addresses })
  const ses = openSes(world, {
    verified: [house.mail.domain],
    configurationSets: [house.mail.configurationSet],
    mailbox: cognito.mailbox,
    bus: openBus(world, house.rules, send),
    faults,
  })
  if (options.signIn) {
    const { signInService } = await import('./aws/cognito/sign-in-service.ts')
    server.serveUnsigned(signInService(world, cognito, options.signIn))
  }
  const services = [
    queues.service,
    dynamodb,
    scheduler.service,
    files.service,
    parameters.service,
    secrets.service,
    smsVoice.service,
    ses,
    cognito,
  ]
  for (const service of services) server.serve(service)

  const stopUpkeep = startUpkeep(dynamodb, house.table.name, world)
  let stopTriggers: (() => Promise<void>) | undefined
  const start = () => {
    stopTriggers ??= startTriggers({ ...world, house, queues, dynamodb, functions })
  }
  if (options.triggers !== false) start()
  if (options.siteBegins !== false) edge?.begin()
  return {
    ...world,
    house,
    faults,
    server,
    functions,
    queues,
    dynamodb,
    scheduler,
    phones: smsVoice.phones,
    cognito,
    parameters,
    pushes,
    pushPublicKey,
    files,
    edge,
    startTriggers: start,
    async stop() {
      if (!database.isOpen) return
      clock.stop()
      stopUpkeep()
      await edge?.stop()
      const stopped = stopTriggers?.()
      await functions.stop()
      await stopped
      await server.stop()
      database.close()
    },
  }
}
