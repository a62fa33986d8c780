import { beforeAll, describe, expect, it } from 'vitest'
import { house } from '../../local/house.ts'
import { ofType, type Resource, type Synthesised, synthesised, theOne } from '../lib/support/synthesised.ts'

/** The house on a laptop and the house on AWS: described twice, so compared here. */
describe('the house on a laptop', () => {
  let synth: Synthesised
  beforeAll(async () => {
    synth = await synthesised()
  })

  it('has the functions of the stack, but those that only a deploy needs', () => {
    const names = functionsOf(synth)
      .map(nameOf)
      .filter((name) => !name.startsWith('deploy-'))
    expect(house.functions.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  it.each(house.functions)(
    'gives $name the time, memory and variables it has on AWS',
    ({ name, ...local }) => {
      const { Properties } = functionsOf(synth).find((fn) => nameOf(fn) === name)!
      const { POWERTOOLS_SERVICE_NAME: _, ...variables } = Properties.Environment.Variables
      expect(local.timeoutSeconds).toBe(Properties.Timeout)
      expect(local.memoryMegabytes).toBe(Properties.MemorySize)
      expect([...local.variables].toSorted()).toEqual(Object.keys(variables).toSorted())
    },
  )

  it('has the queues of the stack, each with its dead letters', () => {
    const queues = ofType(synth, 'AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy)
    const stack = queues.map(([id, { Properties }]) => ({
      name: queueName(id),
      visibilitySeconds: Properties.VisibilityTimeout,
    }))
    expect(house.queues.toSorted(byName)).toEqual(stack.toSorted(byName))
    for (const [, { Properties }] of queues) {
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(house.maxReceiveCount)
      expect(Properties.MessageRetentionPeriod).toBe(house.retentionDays * 24 * 60 * 60)
    }
  })

  it('feeds each function from the same queues, in the same batches', () => {
    const stack = mappings(synth, 'sqs').map(({ Properties: given }) => ({
      queue: queueName(given.EventSourceArn['Fn::GetAtt'][0]),
      functionName: nameOf(synth.resources[given.FunctionName.Ref]!),
      batchSize: given.BatchSize,
      ...(given.ScalingConfig && { maxConcurrency: given.ScalingConfig.MaximumConcurrency }),
      reportsFailures: given.FunctionResponseTypes?.includes('ReportBatchItemFailures'),
    }))
    expect(house.queueTriggers.toSorted(byQueue)).toEqual(stack.toSorted(byQueue))
  })

  it('follows the table as the stack does', () => {
    const [{ Properties: given }] = mappings(synth, 'stream') as [Resource]
    expect(house.streamTriggers).toEqual([
      {
        table: house.table.name,
        functionName: nameOf(synth.resources[given.FunctionName.Ref]!),
        batchSize: given.BatchSize,
        bisects: given.BisectBatchOnFunctionError,
        maxRetries: given.MaximumRetryAttempts,
        onFailure: queueName(given.DestinationConfig.OnFailure.Destination['Fn::GetAtt'][0]),
        reportsFailures: given.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      },
    ])
  })

  it('has the table of the stack with its indexes', () => {
    const [, { Properties: given }] = theOne(synth, 'AWS::DynamoDB::GlobalTable')
    const indexes = given.GlobalSecondaryIndexes.map(
      (index: {
        IndexName: string
        KeySchema: { AttributeName: string }[]
        Projection: { NonKeyAttributes: string[] }
      }) => ({
        name: index.IndexName,
        partitionKey: index.KeySchema[0]!.AttributeName,
        sortKey: index.KeySchema[1]!.AttributeName,
        projects: index.Projection.NonKeyAttributes,
      }),
    )
    expect(house.table.indexes).toEqual(indexes)
    expect(given.TimeToLiveSpecification).toEqual({ AttributeName: house.table.timeToLive, Enabled: true })
  })

  it('has the rules of the default bus and of the clock', () => {
    const rules = ofType(synth, 'AWS::Events::Rule').map(([, { Properties }]) => Properties)
    const ofBus = rules
      .filter(({ EventPattern }) => EventPattern)
      .map(({ EventPattern, Targets }) => ({
        source: EventPattern.source[0],
        detailTypes: EventPattern['detail-type'],
        queue: queueName(Targets[0].Arn['Fn::GetAtt'][0]),
      }))
    const bySource = (one: { source: string }, other: { source: string }) =>
      one.source < other.source ? -1 : 1
    expect(house.rules.map(({ name: _, ...rule }) => rule).toSorted(bySource)).toEqual(
      ofBus.toSorted(bySource),
    )
    const clock = rules.find(({ ScheduleExpression }) => ScheduleExpression)!
    expect(clock.ScheduleExpression).toBe('rate(1 minute)')
    expect(house.rateTriggers).toEqual([
      {
        rule: 'sweep',
        functionName: nameOf(synth.resources[clock.Targets[0].Arn['Fn::GetAtt'][0]]!),
        everyMinutes: 1,
      },
    ])
  })

  it('hands texts over in the envelope of the topic', () => {
    const subscription = ofType(synth, 'AWS::SNS::Subscription').find(
      ([, { Properties }]) => Properties.Protocol === 'sqs',
    )!
    expect(subscription[1].Properties.RawMessageDelivery).not.toBe(true)
    expect(house.topics).toEqual([
      { name: 'inbound-texts', queue: queueName(subscription[1].Properties.Endpoint['Fn::GetAtt'][0]) },
    ])
  })

  it('lets people come back from signing in to the same addresses', () => {
    const [, { Properties: client }] = theOne(synth, 'AWS::Cognito::UserPoolClient')
    const path = (address: { 'Fn::Join': [string, unknown[]] }) => address['Fn::Join'][1].at(-1)
    expect(house.userPool.callbackPath).toBe(path(client.CallbackURLs[0]))
    expect(house.userPool.logoutPath).toBe(path(client.LogoutURLs[0]))
    expect(house.siteAddressParameter).toBe(theOne(synth, 'AWS::SSM::Parameter')[1].Properties.Name)
  })

  it('answers the same words from the same numbers', () => {
    const numbers = ofType(synth, 'AWS::SMSVOICE::PhoneNumber').map(([, { Properties }]) => ({
      mandatory: {
        stop: Properties.MandatoryKeywords.STOP.Message,
        help: Properties.MandatoryKeywords.HELP.Message,
      },
      keywords: Properties.OptionalKeywords.map((one: Record<string, string>) => ({
        keyword: one.Keyword,
        message: one.Message,
        action: one.Action,
      })),
    }))
    expect(house.textNumbers.map(({ mandatory, keywords }) => ({ mandatory, keywords }))).toEqual(numbers)
  })
})

function functionsOf(synth: Synthesised): Resource[] {
  return ofType(synth, 'AWS::Lambda::Function').map(([, fn]) => fn)
}

function nameOf(fn: Resource): string {
  return fn.Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME
}

function mappings(synth: Synthesised, kind: 'sqs' | 'stream'): Resource[] {
  return ofType(synth, 'AWS::Lambda::EventSourceMapping')
    .map(([, mapping]) => mapping)
    .filter(({ Properties }) => Boolean(Properties.StartingPosition) === (kind === 'stream'))
}

/** `OutboxBulkOutboxQueue43DE…` stands for `bulk-outbox`: the construct's name, without its place and its hash. */
function queueName(logicalId: string): string {
  const bare = logicalId.replace(/[0-9A-F]{8}$/, '').replace(/Queue$/, '')
  const place =
    ['TextNumbers', 'SendLater', 'MassMessages', 'Outbox', 'Records'].find(
      (one) => bare.startsWith(one) && bare !== one,
    ) ?? ''
  return bare
    .slice(place.length)
    .replace(/(?!^)([A-Z])/g, '-$1')
    .toLowerCase()
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
const byQueue = (a: { queue: string }, b: { queue: string }) => a.queue.localeCompare(b.queue)
