import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { accept } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { DeployStep } from './deploy-step.ts'
import { retained } from './protection.ts'
import { pushServices } from './push-services.ts'

/**
 * Notifications to browsers (Web Push). The first deploy makes the county's key pair, and no later one another: each
 * browser is bound to it. Its private half stands in a secret and nowhere else.
 */
export class Push extends Construct {
  private readonly secret: Secret
  private readonly publicKey: string
  private readonly contact: string

  constructor(scope: Construct, id: string, { county, key }: { county: County; key: CountyKey }) {
    super(scope, id)
    this.contact = `mailto:${county.alarmEmail}`
    this.secret = new Secret(this, 'Keys', {
      description: 'The key pair by which browsers know the notifications of this county',
      removalPolicy: retained(county),
    })
    accept(this.secret, {
      SMG4: 'Every browser that takes notifications is bound to this key pair: with another, all would have to be switched on anew.',
    })
    const fn = new CountyFunction(this, 'DeployPushKeys', {
      name: 'deploy-push-keys',
      does: 'At the first deploy: makes the key pair for notifications',
      timeoutSeconds: 60,
      key,
    })
    this.let(fn, ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'])
    const step = new DeployStep(this, 'KeyPair', {
      fn,
      kind: 'PushKeys',
      given: { secret: this.secret.secretArn },
    })
    this.publicKey = step.getAttString('PublicKey')
  }

  /** Lets the site switch notifications on and off. */
  letSwitch(site: CountyFunction): void {
    site.addEnvironment('PUSH_PUBLIC_KEY', this.publicKey)
    site.addEnvironment('PUSH_SERVICES', pushServices.join(' '))
  }

  /** Lets a function send notifications. */
  letSend(fn: CountyFunction): void {
    this.let(fn, ['secretsmanager:GetSecretValue'])
    fn.addEnvironment('PUSH_SECRET', this.secret.secretArn)
    fn.addEnvironment('PUSH_SERVICES', pushServices.join(' '))
    fn.addEnvironment('PUSH_CONTACT', this.contact)
  }

  private let(fn: CountyFunction, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.secret.secretArn] }))
  }
}
