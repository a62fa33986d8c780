import { afterAll, describe } from 'vitest'
import { javaVersion, startAwsDynamoDb } from './aws-dynamodb.ts'

export type Engine = { name: string; endpoint?: () => Promise<string> }

const java = javaVersion()
let aws: ReturnType<typeof startAwsDynamoDb> | undefined

/** AWS's own DynamoDB Local, started by the first test that asks for it. */
const awsLocal: Engine = {
  name: 'AWS’s DynamoDB Local',
  async endpoint() {
    aws ??= startAwsDynamoDb()
    return (await aws).endpoint
  },
}

/** The same sentences for our DynamoDB and, where Java 17 or newer is found, for AWS's own; says so where not. */
export function onEachEngine(what: string, sentences: (engine: Engine) => void): void {
  describe(`${what}, on our DynamoDB`, () => sentences({ name: 'ours' }))
  if (java >= 17) describe(`${what}, on ${awsLocal.name}`, () => sentences(awsLocal))
  else
    describe.skip(`${what}, on ${awsLocal.name}: needs Java 17, found ${java || 'none'}`, () =>
      sentences(awsLocal))
  afterAll(async () => (await aws)?.stop())
}
