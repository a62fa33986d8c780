import { Stack } from 'aws-cdk-lib'
import { Effect, type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { retained } from './protection.ts'

type KeyUse = 'read' | 'read and write'
type KeyService = 'dynamodb' | 'sqs' | 's3'

const actions: Record<KeyUse, string[]> = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  'read and write': [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
}

/** The county's one key: table, queues, topics and logs are unreadable without it. Renewed by AWS every year. */
export class CountyKey extends Key {
  constructor(scope: Construct, id: string, { county }: { county: County }) {
    super(scope, id, {
      description: `ClientComm, ${county.name}: records, queues, topics and logs`,
      enableKeyRotation: true,
      removalPolicy: retained(county),
    })
    this.letServices()
  }

  /** Lets a function use the key, but only through the service that keeps the data. */
  letUse(grantee: IGrantable, service: KeyService, use: KeyUse): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions[use],
        resources: [this.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `${service}.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    )
  }

  /**
   * The services that put something into our topics, queues and logs on their own account. As in AWS's own examples
   * the key asks no further; the policies of topics and queues say on whose behalf a service may put something there.
   */
  private letServices(): void {
    for (const service of ['sms-voice', 'sns', 'events', 'cloudwatch']) {
      this.letService(`${service}.amazonaws.com`, ['kms:Decrypt', 'kms:GenerateDataKey*'])
    }
    const { partition, region, account } = Stack.of(this)
    this.letService(
      `logs.${region}.amazonaws.com`,
      ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
        },
      },
    )
  }

  private letService(
    service: string,
    actions: string[],
    conditions: Record<string, Record<string, string>> = {},
  ): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal(service)],
        actions,
        resources: ['*'], // in a key's own policy this is the key itself
        conditions,
      }),
    )
  }
}
