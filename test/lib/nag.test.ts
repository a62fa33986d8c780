import { App, Stack, Validations } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { county as demo } from '../../config/demo.ts'
import { allKinds, government, ownDomain, trial } from './support/counties.ts'
import { synthesised } from './support/synthesised.ts'

describe('the AwsSolutions rules', () => {
  it.each([
    ['the demo county', demo],
    ['a county with all kinds of text numbers', allKinds],
    ['a county with a domain of its own', ownDomain],
    ['a county in GovCloud', government],
    ['an unprotected trial', trial],
  ])('find nothing in %s that is not accepted with a reason', async (_, county) => {
    await synthesised(county, { rules: AwsSolutionsChecks })
  })

  it('find nothing more when the account is known, as in a real deploy', async () => {
    await synthesised(demo, { account: '123456789012', rules: AwsSolutionsChecks })
  })

  it('would stop a queue that is not encrypted in transit', () => {
    const app = new App()
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    new Queue(new Stack(app, 'Careless'), 'Queue')
    expect(() => app.synth()).toThrow('AwsSolutions-SQS4')
  })
})
