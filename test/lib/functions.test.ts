import { beforeAll, describe, expect, it } from 'vitest'
import { ofType, type Resource, type Synthesised, synthesised, theOne } from './support/synthesised.ts'

const names = [
  'receive-text',
  'send-message',
  'record-receipt',
  'release-scheduled',
  'write-mass-message',
  'notify-staff',
  'write-export',
  'on-kept',
  'sweep',
  'staff-site',
  'deploy-county',
  'deploy-send-countries',
  'deploy-first-administrator',
  'deploy-push-keys',
]

const keepsRecords = [
  ...['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  ...['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
  'dynamodb:BatchWriteItem',
]
const readsQueue = [
  ...['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl', 'sqs:DeleteMessage'],
  'sqs:GetQueueAttributes',
]
const readsStream = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
]
const schedules = [
  'scheduler:CreateSchedule',
  'scheduler:GetSchedule',
  'scheduler:UpdateSchedule',
  'scheduler:DeleteSchedule',
]

/** All that each function may do, but writing its own log and using the county's key. */
const allowed: Record<string, string[]> = {
  'receive-text': [...keepsRecords, ...readsQueue],
  'send-message': [
    ...keepsRecords,
    ...readsQueue,
    'sqs:SendMessage',
    'sms-voice:SendTextMessage',
    'sms-voice:SendMediaMessage',
    's3:GetObject',
    's3:GetObjectTagging',
  ],
  'record-receipt': [...keepsRecords, ...readsQueue],
  'release-scheduled': [...keepsRecords, ...readsQueue],
  'write-mass-message': [...keepsRecords, ...readsQueue],
  'notify-staff': [
    ...keepsRecords,
    ...readsQueue,
    'sqs:SendMessage',
    'ses:SendEmail',
    'ssm:GetParameter',
    'secretsmanager:GetSecretValue',
  ],
  'write-export': [...keepsRecords, ...readsQueue, 's3:PutObject'],
  'on-kept': [...keepsRecords, ...readsStream, ...schedules, 'iam:PassRole', 'sqs:SendMessage'],
  sweep: [...keepsRecords, 'sqs:SendMessage', 'sms-voice:DescribeOptedOutNumbers', 's3:DeleteObject'],
  'staff-site': [
    ...keepsRecords,
    ...schedules,
    'iam:PassRole',
    'sqs:SendMessage',
    'ssm:GetParameter',
    'cognito-idp:AdminCreateUser',
    'cognito-idp:AdminDeleteUser',
    'cognito-idp:AdminDisableUser',
    'cognito-idp:AdminEnableUser',
    'cognito-idp:AdminGetUser',
    'cognito-idp:AdminResetUserPassword',
    'cognito-idp:AdminUpdateUserAttributes',
    'cognito-idp:AdminUserGlobalSignOut',
    's3:PutObject',
    's3:GetObject',
    's3:ListBucket',
  ],
  'deploy-county': keepsRecords,
  'deploy-send-countries': ['sms-voice:UpdateProtectConfigurationCountryRuleSet'],
  'deploy-push-keys': ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
  'deploy-first-administrator': [...keepsRecords, 'cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
}

describe('a function', () => {
  let synth: Synthesised
  beforeAll(async () => {
    synth = await synthesised()
  })

  it('is one of those the stack knows', () => {
    expect(countyFunctions(synth).map(nameOf).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s runs on Node 24, arm64, with its log encrypted and kept a year', (name) => {
    const fn = functionNamed(synth, name)
    expect(fn.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    })
    const log = synth.resources[fn.Properties.LoggingConfig.LogGroup.Ref]!
    expect(log.Properties).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() })
  })

  it.each(names)('%s may do this and nothing else', (name) => {
    const statements = statementsOf(synth, functionNamed(synth, name))
    const actions = statements
      .flatMap(({ Action }) => [Action].flat())
      .filter((action) => !/^(logs|kms):/.test(action))
    expect([...new Set(actions)].sort()).toEqual([...new Set(allowed[name])].sort())
  })

  it.each(names)('%s may touch only what is named', (name) => {
    for (const { Resource, Action } of statementsOf(synth, functionNamed(synth, name))) {
      const everything = [Resource].flat().filter((resource) => resource === '*')
      expect([Action, everything]).toEqual([Action, []])
      expect(JSON.stringify(Action)).not.toContain('*')
    }
  })

  it.each(names)('%s may use the key only through the service that keeps the data', (name) => {
    const ofKey = statementsOf(synth, functionNamed(synth, name)).filter(({ Action }) =>
      [Action].flat()[0]?.startsWith('kms:'),
    )
    for (const statement of ofKey) {
      // The reader of a queue or stream gets plain decryption from the CDK; everything else goes through a service.
      const actions = [statement.Action].flat()
      if (actions.every((action) => action === 'kms:Decrypt' || action === 'kms:DescribeKey')) continue
      expect(statement.Condition?.StringEquals?.['kms:ViaService']).toMatch(/^(dynamodb|sqs|s3)\.us-west-2\./)
    }
  })

  it.each(names)('%s may add to the audit at most, and never change or remove what stands there', (name) => {
    const statements = statementsOf(synth, functionNamed(synth, name))
    const mayWrite = statements.some(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('dynamodb:UpdateItem'),
    )
    const denied = statements.filter(({ Effect }) => Effect === 'Deny')
    expect(denied.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual(
      mayWrite
        ? [
            {
              Action: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
              Condition: {
                'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*', 'AUDIT-CHAIN#*'] },
              },
            },
          ]
        : [],
    )
  })

  it('reserves no runs: a new account has ten in all', () => {
    for (const fn of countyFunctions(synth))
      expect(fn.Properties.ReservedConcurrentExecutions).toBeUndefined()
  })

  it('sends from the departments’ numbers only', () => {
    const [send] = statementsOf(synth, functionNamed(synth, 'send-message')).filter(({ Action }) =>
      [Action].flat().includes('sms-voice:SendTextMessage'),
    )
    const numbers = ofType(synth, 'AWS::SMSVOICE::PhoneNumber').map(([id]) => ({ 'Fn::GetAtt': [id, 'Arn'] }))
    const [configuration] = theOne(synth, 'AWS::SMSVOICE::ProtectConfiguration')
    const named = [...numbers, { 'Fn::GetAtt': [configuration, 'Arn'] }]
    expect(send?.Resource).toHaveLength(named.length)
    expect(send?.Resource).toEqual(expect.arrayContaining(named))
  })

  it('hands the scheduler one role, which reaches the queue of releases and its dead letters', () => {
    const [pass] = statementsOf(synth, functionNamed(synth, 'staff-site')).filter(
      ({ Action }) => Action === 'iam:PassRole',
    )
    const [role] = theOne(synth, 'AWS::IAM::Role', 'SchedulerRole')
    expect(pass).toMatchObject({
      Resource: { 'Fn::GetAtt': [role, 'Arn'] },
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    })
    const [, policy] = theOne(synth, 'AWS::IAM::Policy', 'SchedulerRole')
    expect(policy.Properties.PolicyDocument.Statement[0]).toMatchObject({ Action: 'sqs:SendMessage' })
    expect(JSON.stringify(policy.Properties.PolicyDocument.Statement[0].Resource)).toMatch(
      /Releases.*Releases/,
    )
  })
})

type Statement = {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: unknown
  Condition?: { StringEquals?: Record<string, string> }
}

function countyFunctions(synth: Synthesised): Resource[] {
  return ofType(synth, 'AWS::Lambda::Function').map(([, fn]) => fn)
}

function nameOf(fn: Resource): string {
  return fn.Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME ?? 'not ours'
}

function functionNamed(synth: Synthesised, name: string): Resource {
  return countyFunctions(synth).find((fn) => nameOf(fn) === name)!
}

function statementsOf({ resources }: Synthesised, fn: Resource): Statement[] {
  const [role] = fn.Properties.Role['Fn::GetAtt']
  return Object.values(resources)
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::IAM::Policy' && Properties.Roles.some((one: { Ref: string }) => one.Ref === role),
    )
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
}
