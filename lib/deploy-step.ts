import { CustomResource, Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { CountyFunction } from './county-function.ts'

/** Long enough for the slow text service (one request a second), short enough that a hanging deploy is noticed. */
export const deployStepTimeoutSeconds = 300

/** Something a deploy does that CloudFormation has no word for; the function answers for creation, change and removal. */
export class DeployStep extends CustomResource {
  constructor(
    scope: Construct,
    id: string,
    props: { fn: CountyFunction; kind: string; given: Record<string, string> },
  ) {
    super(scope, id, {
      serviceToken: props.fn.functionArn,
      serviceTimeout: Duration.seconds(deployStepTimeoutSeconds + 60),
      resourceType: `Custom::${props.kind}`,
      properties: props.given,
    })
  }
}
