import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { sendTimeoutSeconds } from './outbox.ts'

/** Looks every minute for what was forgotten: queued too long, sending too long, due and not released. */
export class Upkeep extends Construct {
  readonly sweep: CountyFunction

  constructor(scope: Construct, id: string, { key }: { key: CountyKey }) {
    super(scope, id)
    this.sweep = new CountyFunction(this, 'Sweep', {
      name: 'sweep',
      does: 'Every minute: puts forgotten messages back on their way, calls lost ones unconfirmed',
      timeoutSeconds: 60, // as long as until the next one
      key,
      environment: { SEND_TIMEOUT_SECONDS: String(sendTimeoutSeconds) },
    })
    new Rule(this, 'EveryMinute', {
      description: 'Starts the sweep',
      schedule: Schedule.rate(Duration.minutes(1)),
      // A missed minute needs no second try: the next minute does the same.
      targets: [new LambdaFunction(this.sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    })
  }
}
