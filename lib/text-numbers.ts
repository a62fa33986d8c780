import { Aws, Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import type { AssignedNumber } from '../config/county-facts.ts'
import { acceptWildcard } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { CountyQueue } from './county-queue.ts'
import { DepartmentNumber } from './department-number.ts'
import { deployStepTimeoutSeconds } from './deploy-step.ts'
import { SendCountries } from './send-countries.ts'

type Props = { county: County; key: CountyKey }

/**
 * The departments' text numbers, and what comes from them: clients' texts by the topic, the carriers' receipts by
 * the event bus. Each is acknowledged only when kept.
 */
export class TextNumbers extends Construct {
  readonly receiver: CountyFunction
  readonly inboundTexts: CountyQueue
  readonly recorder: CountyFunction
  readonly receipts: CountyQueue
  readonly inboundTopic: Topic
  private readonly departments: Map<string, DepartmentNumber>
  private readonly countries: SendCountries
  private arrangerMade: CountyFunction | undefined

  constructor(scope: Construct, id: string, { county, key }: Props) {
    super(scope, id)
    this.receiver = new CountyFunction(this, 'ReceiveText', {
      name: 'receive-text',
      does: 'Keeps a text that a client sent, in the right conversation',
      timeoutSeconds: 30,
      key,
    })
    this.inboundTexts = new CountyQueue(this, 'InboundTexts', {
      key,
      reader: this.receiver,
      feeding: { batch: 10 },
    })
    this.inboundTopic = this.topic(key)
    this.recorder = new CountyFunction(this, 'RecordReceipt', {
      name: 'record-receipt',
      does: 'Notes what became of a text that left',
      timeoutSeconds: 30,
      key,
    })
    this.receipts = new CountyQueue(this, 'Receipts', { key, reader: this.recorder, feeding: { batch: 10 } })
    this.collectReceipts()
    this.countries = new SendCountries(this, 'SendCountries', { county, key })
    this.departments = new Map(
      county.departments.map((department) => [
        department.id,
        new DepartmentNumber(this, department.id, {
          county,
          department,
          inboundTopicArn: this.inboundTopic.topicArn,
          arranger: () => this.arranger(key),
        }),
      ]),
    )
  }

  /** The numbers as assigned at deploy, by department. */
  get assigned(): Record<string, AssignedNumber> {
    return Object.fromEntries([...this.departments].map(([id, { assigned }]) => [id, assigned]))
  }

  /** Lets a function send texts from the departments' numbers and from no other. */
  letSend(fn: CountyFunction): void {
    const numbers = [...this.departments.values()].map(({ numberArn }) => numberArn)
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['sms-voice:SendTextMessage', 'sms-voice:SendMediaMessage'],
        resources: [...numbers, this.countries.configuration.attrArn],
      }),
    )
    fn.addEnvironment('PROTECT_CONFIGURATION_ID', this.countries.configuration.attrProtectConfigurationId)
  }

  /** Lets a function read who told the service STOP, department by department. */
  letReadOptOuts(fn: CountyFunction): void {
    const lists = [...this.departments.values()].map(({ optOutListArn }) => optOutListArn)
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['sms-voice:DescribeOptedOutNumbers'], resources: lists }),
    )
  }

  /** Clients' texts: number → topic → queue, in SNS's envelope. */
  private topic(key: CountyKey): Topic {
    const topic = new Topic(this, 'InboundTopic', { masterKey: key, enforceSSL: true })
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    )
    const { queue, deadLetters } = this.inboundTexts
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    )
    new Subscription(this, 'InboundSubscription', {
      topic,
      endpoint: queue.queueArn,
      protocol: SubscriptionProtocol.SQS,
      rawMessageDelivery: false,
      deadLetterQueue: deadLetters,
    })
    return topic
  }

  /** The service puts receipts on the account's default bus by itself; no configuration set is needed. */
  private collectReceipts(): void {
    new Rule(this, 'ReceiptsRule', {
      description: 'What became of texts that left, to the queue of receipts',
      eventPattern: {
        source: ['aws.sms-voice'],
        detailType: ['Text Message Delivery Status Updated', 'Media Message Delivery Status Updated'],
      },
      targets: [new SqsQueue(this.receipts.queue, { deadLetterQueue: this.receipts.deadLetters })],
    })
  }

  /** Made only for a county that needs it: leases and arranges numbers at deploy. */
  private arranger(key: CountyKey): CountyFunction {
    this.arrangerMade ??= makeArranger(this, key)
    return this.arrangerMade
  }
}

function makeArranger(scope: Construct, key: CountyKey): CountyFunction {
  const fn = new CountyFunction(scope, 'DeployTextNumber', {
    name: 'deploy-text-number',
    does: 'At deploy: leases and arranges text numbers that CloudFormation cannot make',
    timeoutSeconds: deployStepTimeoutSeconds,
    key,
  })
  const { partition, region, account } = Stack.of(scope)
  const resources = ['phone-number', 'opt-out-list', 'registration'].map(
    (kind) => `arn:${partition}:sms-voice:${region}:${account}:${kind}/*`,
  )
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'sms-voice:DescribePhoneNumbers',
        'sms-voice:RequestPhoneNumber',
        'sms-voice:UpdatePhoneNumber',
        'sms-voice:PutKeyword',
        'sms-voice:DeleteKeyword',
      ],
      resources,
    }),
  )
  for (const arn of resources) {
    acceptWildcard(
      fn.role!,
      arn,
      'The number it leases has no id before the deploy; it runs only while deploying.',
    )
  }
  return fn
}
