import { beforeAll, describe, expect, it } from 'vitest'
import { trial } from './support/counties.ts'
import { ofType, type Resource, type Synthesised, synthesised } from './support/synthesised.ts'

/** Renaming one of these would leave the old one behind and begin with an empty new one. */
const keptByLogicalId: Record<string, string> = {
  FilesBucket7C17EE2E: 'AWS::S3::Bucket',
  Key961B73FD: 'AWS::KMS::Key',
  PushKeys3F42599A: 'AWS::SecretsManager::Secret',
  RecordsTableC9B7A30B: 'AWS::DynamoDB::GlobalTable',
  StaffDirectoryStaffFC7AA4AD: 'AWS::Cognito::UserPool',
  TextNumbersSendCountriesProtection13E13464: 'AWS::SMSVOICE::ProtectConfiguration',
  TextNumbersbehavioralNumberD0791AEA: 'AWS::SMSVOICE::PhoneNumber',
  TextNumbersbehavioralOptOutListEFB82751: 'AWS::SMSVOICE::OptOutList',
  TextNumberspretrialNumber41557284: 'AWS::SMSVOICE::PhoneNumber',
  TextNumberspretrialOptOutList6AABCDEE: 'AWS::SMSVOICE::OptOutList',
}

describe('what outlives the stack', () => {
  let synth: Synthesised
  beforeAll(async () => {
    synth = await synthesised()
  })

  it('stands under the same logical ids as ever', () => {
    const types = retainedOf(synth).map(([id, resource]) => [id, resource.Type])
    expect(Object.fromEntries(types)).toEqual(keptByLogicalId)
  })

  it('is kept when replaced, too', () => {
    for (const [id, resource] of retainedOf(synth))
      expect([id, resource.UpdateReplacePolicy]).toEqual([id, 'Retain'])
  })

  it('is protected from deletion by its own service, and so is the stack', () => {
    const [, table] = ofType(synth, 'AWS::DynamoDB::GlobalTable')[0]!
    expect(table.Properties.Replicas).toEqual([expect.objectContaining({ DeletionProtectionEnabled: true })])
    expect(ofType(synth, 'AWS::Cognito::UserPool')[0]![1].Properties.DeletionProtection).toBe('ACTIVE')
    const numbers = ofType(synth, 'AWS::SMSVOICE::PhoneNumber')
    expect(numbers.map(([, number]) => number.Properties.DeletionProtectionEnabled)).toEqual([true, true])
    expect(synth.stack.terminationProtection).toBe(true)
  })

  it('bears no fixed name, so that a failed first deploy can be repeated', () => {
    const names = /^(Table|UserPool|OptOutList|Alias|Bucket|Topic|Queue|Function|LogGroup|Role)?Name$/
    const named = retainedOf(synth).flatMap(([id, { Properties = {} }]) =>
      Object.keys(Properties)
        .filter((property) => names.test(property) && typeof Properties[property] === 'string')
        .map((property) => `${id}.${property}`),
    )
    expect(named).toEqual([])
  })

  it('goes with the stack when the county file gives a reason to', async () => {
    const trialSynth = await synthesised(trial)
    expect(retainedOf(trialSynth)).toEqual([])
    expect(trialSynth.stack.terminationProtection).toBe(false)
  })
})

/** But the account's one role and setting for API logs: AWS keeps a single one for all stacks. */
function retainedOf({ resources }: Synthesised): [string, Resource][] {
  return Object.entries(resources).filter(
    ([id, { DeletionPolicy }]) => DeletionPolicy === 'Retain' && !/CloudWatchRole|ApiAccount/.test(id),
  )
}
