import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'

/** A parameter that the deployment wrote, read once at start; a missing one is a fault. */
export async function readParameter(name: string): Promise<string> {
  const answer = await new SSMClient({ maxAttempts: 4 }).send(new GetParameterCommand({ Name: name }))
  if (!answer.Parameter?.Value) throw new Error(`the parameter ${name} is empty`)
  return answer.Parameter.Value
}
