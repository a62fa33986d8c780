import { beforeAll, describe, expect, it } from 'vitest'
import { county } from '../../config/demo.ts'
import { ofType, type Synthesised, synthesised, theOne } from './support/synthesised.ts'

describe('the bucket of pictures', () => {
  let synth: Synthesised
  beforeAll(async () => {
    synth = await synthesised()
  })

  it('is nobody’s but ours: closed to the public, encrypted with the county’s key, by TLS alone', () => {
    const [id, { Properties }] = theOne(synth, 'AWS::S3::Bucket')
    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration[0]).toMatchObject({
      ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' },
    })
    const policies = ofType(synth, 'AWS::S3::BucketPolicy').filter(
      ([, policy]) => policy.Properties.Bucket.Ref === id,
    )
    expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"')
  })

  it('takes files from the pages of the staff site alone, and forgets what nobody looked at', () => {
    const [, { Properties }] = theOne(synth, 'AWS::S3::Bucket')
    const [rule] = Properties.CorsConfiguration.CorsRules
    expect(rule).toMatchObject({ AllowedMethods: ['PUT'], AllowedHeaders: ['content-type'] })
    expect(JSON.stringify(rule.AllowedOrigins)).toContain('DomainName')
    const [uploads] = Properties.LifecycleConfiguration.Rules
    expect(uploads).toMatchObject({ Prefix: 'uploads/', ExpirationInDays: 2 })
  })

  it('is scanned where pictures are sent from, unless the county file says why not', async () => {
    const [, { Properties }] = theOne(synth, 'AWS::GuardDuty::MalwareProtectionPlan')
    expect(Properties.ProtectedResource.S3Bucket.ObjectPrefixes).toEqual(['pictures/'])
    const without = await synthesised({
      ...county,
      scanFiles: { enabled: false, because: 'Pictures are scanned by the county’s own gateway' },
    })
    expect(ofType(without, 'AWS::GuardDuty::MalwareProtectionPlan')).toEqual([])
    const sender = ofType(without, 'AWS::Lambda::Function').find(
      ([, { Properties: fn }]) => fn.Environment.Variables.POWERTOOLS_SERVICE_NAME === 'send-message',
    )
    expect(sender?.[1].Properties.Environment.Variables.FILES_SCANNED).toBe('no')
  })
})
