import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** The entries in `lambdas/`, by name. */
export type FunctionName =
  | 'receive-text'
  | 'send-message'
  | 'record-receipt'
  | 'release-scheduled'
  | 'write-mass-message'
  | 'notify-staff'
  | 'write-export'
  | 'on-kept'
  | 'sweep'
  | 'staff-site'
  | 'deploy-county'
  | 'deploy-text-number'
  | 'deploy-send-countries'
  | 'deploy-first-administrator'
  | 'deploy-push-keys'

export type CountyFunctionProps = {
  name: FunctionName
  /** What it does, for whoever reads the list of functions in the console. */
  does: string
  timeoutSeconds: number
  memoryMegabytes?: number
  key: IKey
  environment?: Record<string, string>
}

/**
 * A function as all of ours are: Node 24 on arm64, the bundle that `npm run build` made, a role with nothing in it
 * but its own log, logs kept a year, encrypted, and never the event. It gets rights only through the constructs
 * that hand them out together with the variables they go with.
 */
export class CountyFunction extends LambdaFunction {
  readonly logs: LogGroup
  readonly timeoutSeconds: number

  constructor(scope: Construct, id: string, props: CountyFunctionProps) {
    const { name, does, timeoutSeconds, memoryMegabytes = 512, key, environment = {} } = props
    const logs = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundled(name),
      handler: 'index.handler',
      description: does,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
      environment: { POWERTOOLS_SERVICE_NAME: name, ...environment },
      role,
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    })
    logs.grantWrite(role)
    this.logs = logs
    this.timeoutSeconds = timeoutSeconds
  }
}

function bundled(name: FunctionName): Code {
  const folder = join(import.meta.dirname, '..', 'dist', 'lambdas', name)
  if (existsSync(join(folder, 'index.mjs'))) return Code.fromAsset(folder)
  throw new Error(
    `There is no bundle of ${name}: write lambdas/${name}.ts with a handler, then run "npm run build".`,
  )
}
