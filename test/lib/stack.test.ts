import { beforeAll, describe, expect, it } from 'vitest'
import { allKinds, government, ownDomain } from './support/counties.ts'
import { ofType, type Resource, type Synthesised, synthesised, theOne } from './support/synthesised.ts'

let demo: Synthesised
beforeAll(async () => {
  demo = await synthesised()
})

const att = (id: string, attribute: string) => ({ 'Fn::GetAtt': [id, attribute] })

describe('the records', () => {
  it('can be brought back to any second of 35 days, are encrypted with the county’s key, and tell of every change', () => {
    const [, { Properties: table }] = theOne(demo, 'AWS::DynamoDB::GlobalTable')
    expect(table.BillingMode).toBe('PAY_PER_REQUEST')
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' })
    expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
    expect(table.Replicas[0].PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  it('have the five indexes from the first deploy, each showing only the line of a list', () => {
    const [, { Properties: table }] = theOne(demo, 'AWS::DynamoDB::GlobalTable')
    const indexes = table.GlobalSecondaryIndexes as { IndexName: string; Projection: unknown }[]
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual([
      'by-recency',
      'by-name',
      'by-need',
      'by-due',
      'by-shard',
    ])
    for (const { Projection } of indexes)
      expect(Projection).toEqual({ ProjectionType: 'INCLUDE', NonKeyAttributes: ['line'] })
  })
})

describe('a queue', () => {
  it('is encrypted with the county’s key and takes messages only over TLS', () => {
    const [key] = theOne(demo, 'AWS::KMS::Key')
    const refusing = ofType(demo, 'AWS::SQS::QueuePolicy')
      .filter(([, policy]) => JSON.stringify(policy).includes('"aws:SecureTransport":"false"'))
      .flatMap(([, policy]) => policy.Properties.Queues.map(({ Ref }: { Ref: string }) => Ref))
    for (const [id, queue] of ofType(demo, 'AWS::SQS::Queue')) {
      expect([id, queue.Properties.KmsMasterKeyId]).toEqual([id, att(key, 'Arn')])
      expect(refusing).toContain(id)
    }
  })

  it('hides a message for six times as long as its reader may take', () => {
    for (const [, mapping] of ofType(demo, 'AWS::Lambda::EventSourceMapping')) {
      const [source] = mapping.Properties.EventSourceArn['Fn::GetAtt']
      const queue = demo.resources[source]!
      if (queue.Type !== 'AWS::SQS::Queue') continue
      const reader = demo.resources[mapping.Properties.FunctionName.Ref]!
      expect(queue.Properties.VisibilityTimeout).toBe(6 * reader.Properties.Timeout)
    }
  })

  it('of dead letters also takes what a topic, a rule or a schedule could not deliver', () => {
    const [inbound] = theOne(demo, 'AWS::SQS::Queue', 'TextNumbersInboundTextsDeadLetters')
    const subscription = ofType(demo, 'AWS::SNS::Subscription').find(([id]) => id.includes('Inbound'))!
    expect(subscription[1].Properties.RedrivePolicy).toEqual({ deadLetterTargetArn: att(inbound, 'Arn') })
    const [receipts] = theOne(demo, 'AWS::SQS::Queue', 'TextNumbersReceiptsDeadLetters')
    const [, rule] = theOne(demo, 'AWS::Events::Rule', 'Receipts')
    expect(rule.Properties.Targets[0].DeadLetterConfig).toEqual({ Arn: att(receipts, 'Arn') })
    const [releases] = theOne(demo, 'AWS::SQS::Queue', 'SendLaterReleasesDeadLetters')
    const [, site] = theOne(demo, 'AWS::Lambda::Function', 'SitesStaffSite')
    expect(site.Properties.Environment.Variables.SCHEDULE_DEAD_LETTER_ARN).toEqual(att(releases, 'Arn'))
  })
})

describe('a text number', () => {
  it('of the demo is a simulator with an opt-out list of its own for each department', () => {
    const numbers = ofType(demo, 'AWS::SMSVOICE::PhoneNumber')
    const lists = numbers.map(([, { Properties }]) => Properties.OptOutListName.Ref)
    expect(new Set(lists).size).toBe(2)
    for (const [, { Properties }] of numbers) {
      expect(Properties).toMatchObject({
        NumberType: 'SIMULATOR',
        IsoCountryCode: 'US',
        SelfManagedOptOutsEnabled: false,
      })
    }
  })

  it('that CloudFormation cannot make is asked for by a step of the deploy', async () => {
    const synth = await synthesised(allKinds)
    const wanted = ofType(synth, 'Custom::TextNumber').map(([, step]) =>
      JSON.stringify(step.Properties.wanted),
    )
    expect(wanted).toHaveLength(3)
    expect(wanted.join()).toMatch(/TOLL_FREE.*TEN_DLC.*registration-0a1b2c3d.*phone-0123456789abcdef/s)
    for (const one of wanted) expect(one).toContain('InboundTopic')
  })

  it('reaches the table with its department, whatever kind it is', async () => {
    const synth = await synthesised(allKinds)
    const facts = JSON.stringify(theOne(synth, 'Custom::CountyFacts')[1].Properties.facts)
    expect(facts.match(/"PhoneNumber"/g)).toHaveLength(4)
    expect(facts.match(/"PhoneNumberId"/g)).toHaveLength(4)
  })

  it('hands texts to the topic, which no other account may fill', () => {
    expect(publishersOf(demo, 'InboundTopic')).toEqual(['sms-voice.amazonaws.com'])
  })

  it('may text the United States and its territories, and no other country', () => {
    const { block, allow } = JSON.parse(theOne(demo, 'Custom::SendCountries')[1].Properties.rules)
    expect(allow).toContain('US')
    expect(block).toEqual(expect.arrayContaining(['CA', 'MX', 'LV', 'RU']))
    expect(block.filter((country: string) => allow.includes(country))).toEqual([])
  })
})

describe('the staff site', () => {
  it('stands behind CloudFront, which proves itself by a secret and tells the viewer’s address', () => {
    const [, { Properties: distribution }] = theOne(demo, 'AWS::CloudFront::Distribution')
    const { Origins, DefaultCacheBehavior, CacheBehaviors, HttpVersion } = distribution.DistributionConfig
    expect(HttpVersion).toBe('http2and3')
    expect(Origins[0].OriginCustomHeaders[0].HeaderName).toBe('x-origin-secret')
    const [, site] = theOne(demo, 'AWS::Lambda::Function', 'SitesStaffSite')
    expect(site.Properties.Environment.Variables.ORIGIN_SECRET).toEqual(
      Origins[0].OriginCustomHeaders[0].HeaderValue,
    )
    expect(DefaultCacheBehavior.AllowedMethods).toContain('POST')
    expect(CacheBehaviors[0].PathPattern).toBe('assets/*')
    const [, edge] = theOne(demo, 'AWS::CloudFront::Function')
    expect(edge.Properties.FunctionCode).toContain("headers['x-viewer-address'] = { value: event.viewer.ip }")
  })

  it('knows its own address without waiting for itself', () => {
    const [, parameter] = theOne(demo, 'AWS::SSM::Parameter')
    const [distribution] = theOne(demo, 'AWS::CloudFront::Distribution')
    expect(parameter.Properties).toMatchObject({
      Name: '/clientcomm/harbor/staff-site-address',
      Value: { 'Fn::Join': ['', ['https://', att(distribution, 'DomainName')]] },
    })
    const [, site] = theOne(demo, 'AWS::Lambda::Function', 'SitesStaffSite')
    expect(site.Properties.Environment.Variables.SITE_ADDRESS_PARAMETER).toBe(
      '/clientcomm/harbor/staff-site-address',
    )
  })

  it('compresses what it answers and takes every path', () => {
    const [, { Properties: api }] = theOne(demo, 'AWS::ApiGateway::RestApi')
    expect(api).toMatchObject({ BinaryMediaTypes: ['*/*'], MinimumCompressionSize: 1024 })
    expect(api.EndpointConfiguration.Types).toEqual(['REGIONAL'])
    expect(theOne(demo, 'AWS::ApiGateway::Resource')[1].Properties.PathPart).toBe('{proxy+}')
  })

  it('keeps no query in its access log, and no request or answer at all', () => {
    const [, { Properties: stage }] = theOne(demo, 'AWS::ApiGateway::Stage')
    expect(stage.AccessLogSetting.Format).not.toMatch(/query|sourceIp|header|body/i)
    expect(stage.MethodSettings[0]).toMatchObject({ DataTraceEnabled: false, LoggingLevel: 'ERROR' })
  })

  it('counts what the firewall thinks of bodies, since ordinary texts look odd to it', () => {
    const common = ruleNamed(demo, 'AWSManagedRulesCommonRuleSet').Statement.ManagedRuleGroupStatement
    const counted = common.RuleActionOverrides.map(
      ({ Name, ActionToUse }: { Name: string; ActionToUse: object }) => [Name, Object.keys(ActionToUse)[0]],
    )
    expect(counted).toContainEqual(['SizeRestrictions_BODY', 'Count'])
    expect(counted).toContainEqual(['CrossSiteScripting_BODY', 'Count'])
  })

  it('tells viewers apart by the header that only our own function writes', () => {
    expect(ruleNamed(demo, 'TooManyRequests').Statement.RateBasedStatement).toMatchObject({
      AggregateKeyType: 'FORWARDED_IP',
      ForwardedIPConfig: { HeaderName: 'x-viewer-address', FallbackBehavior: 'MATCH' },
    })
  })

  it('bears the county’s own name where it has one', async () => {
    const synth = await synthesised(ownDomain)
    const [, { Properties }] = theOne(synth, 'AWS::CloudFront::Distribution')
    expect(Properties.DistributionConfig).toMatchObject({
      Aliases: ['clientcomm.harborcounty.example.org'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    })
    expect(theOne(synth, 'AWS::SSM::Parameter')[1].Properties.Value).toBe(
      'https://clientcomm.harborcounty.example.org',
    )
  })

  it('in GovCloud answers under that name directly, and under no other', async () => {
    const synth = await synthesised(government)
    expect(ofType(synth, 'AWS::CloudFront::Distribution')).toEqual([])
    expect(theOne(synth, 'AWS::ApiGateway::RestApi')[1].Properties.DisableExecuteApiEndpoint).toBe(true)
    expect(theOne(synth, 'AWS::ApiGateway::DomainName')[1].Properties.SecurityPolicy).toBe('TLS_1_2')
    expect(ruleNamed(synth, 'TooManyRequests').Statement.RateBasedStatement.AggregateKeyType).toBe('IP')
  })
})

describe('the staff directory', () => {
  it('lets nobody sign up, and nobody in without a second factor', () => {
    const [, { Properties: pool }] = theOne(demo, 'AWS::Cognito::UserPool')
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true)
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] })
    expect(pool.AccountRecoverySetting.RecoveryMechanisms).toEqual([{ Name: 'verified_email', Priority: 1 }])
  })

  it('hands the site a code and nothing else, for its own address only', () => {
    const [, { Properties: client }] = theOne(demo, 'AWS::Cognito::UserPoolClient')
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    })
    expect(client.CallbackURLs).toHaveLength(1)
    expect(JSON.stringify(client.CallbackURLs)).toContain('/sign-in/callback')
  })

  it('shows the newer sign-in pages, which need a branding to be shown at all', () => {
    expect(theOne(demo, 'AWS::Cognito::UserPoolDomain')[1].Properties.ManagedLoginVersion).toBe(2)
    expect(theOne(demo, 'AWS::Cognito::ManagedLoginBranding')[1].Properties.UseCognitoProvidedValues).toBe(
      true,
    )
  })

  it('invites the first administrator of the file to every department', () => {
    const { administrator } = theOne(demo, 'Custom::FirstAdministrator')[1].Properties
    expect(JSON.parse(administrator)).toEqual({
      name: 'Ada Okafor',
      email: 'ada.okafor@harborcounty.example',
      departments: ['pretrial', 'behavioral'],
    })
  })
})

describe('the alarms', () => {
  it('may be put on their topic, and unlocked on the way to it', () => {
    expect(publishersOf(demo, 'AlarmsTopic')).toEqual(['cloudwatch.amazonaws.com'])
    const { Statement } = theOne(demo, 'AWS::KMS::Key')[1].Properties.KeyPolicy
    const services = Statement.flatMap(
      ({ Principal }: { Principal: { Service?: string | string[] } }) => Principal.Service ?? [],
    )
    expect(services).toEqual(
      expect.arrayContaining([
        'cloudwatch.amazonaws.com',
        'sms-voice.amazonaws.com',
        'sns.amazonaws.com',
        'events.amazonaws.com',
      ]),
    )
  })
})

/** The services that may publish to a topic; throws for one that may do so for any account. */
function publishersOf(synth: Synthesised, topic: string): string[] {
  const statements = theOne(synth, 'AWS::SNS::TopicPolicy', topic)[1].Properties.PolicyDocument.Statement
  return statements
    .filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    .map(({ Principal, Condition }: { Principal: { Service: string }; Condition?: object }) => {
      if (!JSON.stringify(Condition)?.includes('aws:SourceAccount')) throw new Error(`${topic} is open`)
      return Principal.Service
    })
}

type Rule = { Name: string; Statement: Record<string, Resource['Properties']> }

function ruleNamed(synth: Synthesised, name: string): Rule {
  const rules = theOne(synth, 'AWS::WAFv2::WebACL')[1].Properties.Rules as Rule[]
  return rules.find((rule) => rule.Name === name)!
}
