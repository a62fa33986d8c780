import { beforeAll, describe, expect, it } from 'vitest'
import { county as demo } from '../../config/demo.ts'
import { ofType, type Synthesised, synthesised, theOne } from './support/synthesised.ts'

describe('mail to staff', () => {
  let synth: Synthesised
  beforeAll(async () => {
    synth = await synthesised()
  })

  it('leaves from the county’s one sender and from no other', () => {
    const [send, ...others] = sendingStatements(synth)
    expect(others).toEqual([])
    expect(send?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'no-reply@clientcomm.harborcounty.example' },
    })
  })

  it('has its domain verified, and tells the records that the DNS needs', () => {
    const [, identity] = theOne(synth, 'AWS::SES::EmailIdentity')
    expect(identity.Properties.EmailIdentity).toBe('clientcomm.harborcounty.example')
    const { Outputs } = synth.template as { Outputs: Record<string, unknown> }
    expect(Object.keys(Outputs).filter((name) => name.includes('MailRecord'))).toHaveLength(3)
  })

  it('travels encrypted, and is reported to the queue of receipts', () => {
    const [, set] = theOne(synth, 'AWS::SES::ConfigurationSet')
    expect(set.Properties.DeliveryOptions).toMatchObject({ TlsPolicy: 'REQUIRE' })
    const [, destination] = theOne(synth, 'AWS::SES::ConfigurationSetEventDestination')
    expect(destination.Properties.EventDestination.MatchingEventTypes).toEqual(
      expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject']),
    )
    const [, rule] = theOne(synth, 'AWS::Events::Rule', 'MailReports')
    expect(rule.Properties.Targets[0].Arn['Fn::GetAtt'][0]).toContain('Receipts')
  })

  it('keeps its hands off a domain that is verified already', async () => {
    const existing = await synthesised({
      ...demo,
      mail: { domain: 'harborcounty.example', identity: 'existing' },
    })
    expect(ofType(existing, 'AWS::SES::EmailIdentity')).toEqual([])
    expect(sendingStatements(existing)).toHaveLength(1)
  })

  it('is not there in a county that has not set it up', async () => {
    const { mail: _, ...county } = demo
    const without = await synthesised(county)
    const ses = Object.values(without.resources).filter(({ Type }) => Type.startsWith('AWS::SES::'))
    expect(ses).toEqual([])
    expect(sendingStatements(without)).toEqual([])
  })
})

type Statement = { Action: string | string[]; Condition?: object }

function sendingStatements(synth: Synthesised): Statement[] {
  return ofType(synth, 'AWS::IAM::Policy')
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
    .filter(({ Action }) => [Action].flat().includes('ses:SendEmail'))
}
