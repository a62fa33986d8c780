import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnProtectConfiguration } from 'aws-cdk-lib/aws-smsvoice'
import { Construct } from 'constructs'
import { getCountries } from 'libphonenumber-js'
import type { County } from '../config/county.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { DeployStep, deployStepTimeoutSeconds } from './deploy-step.ts'
import { retained } from './protection.ts'

/** The United States and its territories, which share +1 with it. */
const served = ['US', 'AS', 'GU', 'MP', 'PR', 'VI']

/**
 * Where texts may go: to the United States and nowhere else. Texts to far numbers that nobody knows are the usual
 * way to run up a county's bill.
 */
export class SendCountries extends Construct {
  readonly configuration: CfnProtectConfiguration

  constructor(scope: Construct, id: string, { county, key }: { county: County; key: CountyKey }) {
    super(scope, id)
    this.configuration = new CfnProtectConfiguration(this, 'Protection', {
      deletionProtectionEnabled: county.protect.enabled,
    })
    this.configuration.applyRemovalPolicy(retained(county))
    const fn = new CountyFunction(this, 'DeploySendCountries', {
      name: 'deploy-send-countries',
      does: 'At deploy: blocks texts to other countries',
      timeoutSeconds: deployStepTimeoutSeconds,
      key,
    })
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['sms-voice:UpdateProtectConfigurationCountryRuleSet'],
        resources: [this.configuration.attrArn],
      }),
    )
    const block = getCountries().filter((country) => !served.includes(country))
    new DeployStep(this, 'Countries', {
      fn,
      kind: 'SendCountries',
      given: {
        configuration: this.configuration.attrProtectConfigurationId,
        rules: JSON.stringify({ block, allow: served }),
      },
    })
  }
}
