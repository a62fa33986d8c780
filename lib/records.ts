import {
  AttributeType,
  Billing,
  type ITable,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { indexes } from '../store/keys.ts'
import { accept } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { deadLetters } from './county-queue.ts'
import { retained } from './protection.ts'

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const keeping = [
  ...reading,
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
]
/** What would change or remove a line of the audit. Of several keys in a request one is enough. */
const changingTheAudit = {
  actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
  conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*', 'AUDIT-CHAIN#*'] } },
}

/**
 * Everything kept: one table with five sparse indexes, each projecting only `line`, and the function that follows
 * its stream. The indexes all stand from the first deploy: CloudFormation adds one per update, and what an index
 * projects is fixed for ever.
 */
export class Records extends Construct {
  readonly table: TableV2
  /** Hands kept facts on: to the outbox, to lists and counts. */
  readonly onKept: CountyFunction
  readonly onKeptDeadLetters: Queue
  private readonly key: CountyKey

  constructor(scope: Construct, id: string, { county, key }: { county: County; key: CountyKey }) {
    super(scope, id)
    this.key = key
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: Object.values(indexes).map((indexName, index) => ({
        indexName,
        partitionKey: { name: `g${index + 1}pk`, type: AttributeType.STRING },
        sortKey: { name: `g${index + 1}sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ['line'],
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      timeToLiveAttribute: 'expiresAt',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: county.protect.enabled,
      removalPolicy: retained(county),
    })
    this.onKept = new CountyFunction(this, 'OnKept', {
      name: 'on-kept',
      does: 'Follows what was kept: hands messages to the outbox, keeps lists and counts',
      timeoutSeconds: 60,
      key,
    })
    this.onKeptDeadLetters = deadLetters(this, 'OnKeptDeadLetters', key)
    accept(this.onKeptDeadLetters, {
      SQS3: "It is a dead-letter queue itself: of the stream's reader, not of a queue.",
    })
    this.follow()
    this.letKeep(this.onKept)
  }

  /** Lets a function read what is kept. */
  letRead(reader: CountyFunction): void {
    this.let(reader, reading, 'read')
  }

  /** Lets a function read and write what is kept; never scan, never touch the table itself, never change the audit. */
  letKeep(keeper: CountyFunction): void {
    const resources = [this.table.tableArn]
    keeper.addToRolePolicy(new PolicyStatement({ effect: Effect.DENY, resources, ...changingTheAudit }))
    this.let(keeper, keeping, 'read and write')
  }

  private let(fn: CountyFunction, actions: string[], use: 'read' | 'read and write'): void {
    const indexArns = Object.values(indexes).map((index) => `${this.table.tableArn}/index/${index}`)
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.table.tableArn, ...indexArns] }))
    this.key.letUse(fn, 'dynamodb', use)
    fn.addEnvironment('TABLE_NAME', this.table.tableName)
  }

  private follow(): void {
    this.onKept.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.onKeptDeadLetters.queueArn] }),
    )
    this.key.letUse(this.onKept, 'sqs', 'read and write')
    this.onKept.addEventSource(
      new DynamoEventSource(this.table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        onFailure: { bind: () => ({ destination: this.onKeptDeadLetters.queueArn }) },
      }),
    )
  }
}
