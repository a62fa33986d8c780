import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { county } from '../config/demo.ts'
import { instantOf } from '../core/model/time.ts'
import { openSchedules } from '../providers/schedules.ts'
import { departments } from './demo-county/departments.ts'
import { ownerOf } from './demo-county/people.ts'
import { seedDemoCounty } from './demo-county/seed.ts'
import { sharedPassword, staff } from './demo-county/staff.ts'
import { secondsToWorkingHours } from './demo-county/working-hours.ts'
import { simulatorBeside } from './simulator/beside.ts'
import { keepFact, readFact } from './state.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

export type ProductOptions = Pick<
  WorldOptions,
  'dataDir' | 'awsPort' | 'sitePort' | 'bundleOf' | 'receiptPace'
>

/**
 * Starts the whole product on this machine: the house, the demo county in it, the site with the simulator beside it,
 * the sign-in pages. Who asks the site before all that stands waits for it. The bundles must have been built. Ports
 * of 0 take free ones.
 */
export async function openProduct(options: ProductOptions): Promise<World> {
  const accounts = Object.values(staff).map(({ email, name, title }) => ({ email, name, what: title }))
  const signIn = { demo: { password: sharedPassword, accounts: () => accounts } }
  const world = await openWorld({ sitePort: 0, ...options, signIn, triggers: false, siteBegins: false })
  beginInWorkingHours(world)
  await seed(world)
  world.startTriggers()
  world.edge?.serveBeside(
    simulatorBeside({
      database: world.database,
      clock: world.clock,
      faults: world.faults,
      phones: world.phones,
      mailbox: world.cognito.mailbox,
      fileAt: world.files.at,
      zone: county.zone,
      departments,
      ownerOf,
    }),
  )
  world.edge?.begin()
  return world
}

/** Before the county is told for the first time; from then on its clock goes on by itself. */
function beginInWorkingHours({ database, clock }: World): void {
  if (readFact(database, 'demo-county.began') !== undefined) return
  const seconds = secondsToWorkingHours(instantOf(clock.now()), county.zone)
  if (seconds > 0) clock.advance(seconds)
  keepFact(database, 'demo-county.began', instantOf(clock.now()))
}

async function seed(world: World): Promise<void> {
  const { house, queues, clock, region, endpoint } = world
  const credentials = { accessKeyId: 'LOCAL-SEED', secretAccessKey: 'local' }
  const sdk = { endpoint, region, credentials }
  const [dynamodb, scheduler, sqs] = [new DynamoDBClient(sdk), new SchedulerClient(sdk), new SQSClient(sdk)]
  const schedules = openSchedules(
    {
      group: house.scheduleGroup,
      roleArn: `arn:aws:iam::${house.account}:role/clientcomm-scheduler`,
      queueUrl: queues.addressOf('releases'),
      queueArn: queues.arnOf('releases'),
      deadLetterArn: queues.arnOf('releases-dead-letters'),
    },
    { now: () => instantOf(clock.now()) },
    scheduler,
    sqs,
  )
  const marshallOptions = { removeUndefinedValues: true }
  await seedDemoCounty(
    {
      database: world.database,
      table: {
        documents: DynamoDBDocumentClient.from(dynamodb, { marshallOptions }),
        name: house.table.name,
      },
      numbers: house.textNumbers,
      issuer: `${endpoint}/${house.userPool.id}`,
      admit: world.cognito.admit,
      schedules,
      optOut: world.phones.optOut,
    },
    instantOf(clock.now()),
  )
  for (const client of [dynamodb, scheduler, sqs]) client.destroy()
}
