import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { customResource, type Made, type Step, StepFailed } from '../../../lambdas/deploy/custom-resource.ts'

const common = {
  ServiceToken: 'arn:aws:lambda:us-west-2:123456789012:function:deploy',
  ResponseURL: 'https://cloudformation.example/answer',
  StackId: 'stack',
  RequestId: 'request-1',
  LogicalResourceId: 'Thing',
  ResourceType: 'Custom::Thing',
}
const given = { ServiceToken: common.ServiceToken, ServiceTimeout: '360', colour: 'red' }
const plentyOfTime = { getRemainingTimeInMillis: () => 60_000 }

const create = {
  ...common,
  RequestType: 'Create',
  ResourceProperties: given,
} as CloudFormationCustomResourceEvent
const update = {
  ...common,
  RequestType: 'Update',
  PhysicalResourceId: 'made-before',
  ResourceProperties: given,
  OldResourceProperties: { ServiceToken: common.ServiceToken, colour: 'blue' },
} as CloudFormationCustomResourceEvent
const remove = (PhysicalResourceId: string) =>
  ({
    ...common,
    RequestType: 'Delete',
    PhysicalResourceId,
    ResourceProperties: given,
  }) as CloudFormationCustomResourceEvent

async function answered(
  event: CloudFormationCustomResourceEvent,
  run: (step: Step) => Promise<Made>,
  context = plentyOfTime,
) {
  const answers: CloudFormationCustomResourceResponse[] = []
  await customResource(run, async (_, body) => void answers.push(body))(event, context)
  expect(answers).toHaveLength(1)
  return answers[0]!
}

describe('a step of the deploy', () => {
  it('tells CloudFormation what it made', async () => {
    const answer = await answered(create, async () => ({ physicalId: 'made', data: { Address: 'here' } }))
    expect(answer).toEqual({
      StackId: 'stack',
      RequestId: 'request-1',
      LogicalResourceId: 'Thing',
      Status: 'SUCCESS',
      PhysicalResourceId: 'made',
      Data: { Address: 'here' },
    })
  })

  it('is given what the stack says now and said before, without CloudFormation’s own words', async () => {
    let seen: Step | undefined
    await answered(update, async (step) => {
      seen = step
      return { physicalId: step.physicalId! }
    })
    expect(seen).toMatchObject({
      type: 'Update',
      physicalId: 'made-before',
      given: { colour: 'red' },
      before: { colour: 'blue' },
    })
    expect(seen?.given).not.toHaveProperty('ServiceToken')
    expect(seen?.given).not.toHaveProperty('ServiceTimeout')
  })

  it('answers in its own words when it fails', async () => {
    const answer = await answered(create, async () => {
      throw new StepFailed('There is no such number. Correct the county file.')
    })
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'There is no such number. Correct the county file.',
    })
  })

  it('names what it had made before it failed, so that the next try finds it', async () => {
    const answer = await answered(create, async () => {
      throw new StepFailed('Leased, not arranged.', 'phone-1')
    })
    expect(answer.PhysicalResourceId).toBe('phone-1')
  })

  it('keeps what stood when an update fails', async () => {
    const answer = await answered(update, async () => {
      throw new Error('the service is down')
    })
    expect(answer).toMatchObject({
      Status: 'FAILED',
      PhysicalResourceId: 'made-before',
      Reason: 'Error: the service is down',
    })
  })

  it('does nothing when the rollback of a failed creation removes what was never made', async () => {
    const failed = await answered(create, async () => {
      throw new Error('no')
    })
    let ran = false
    const answer = await answered(remove(failed.PhysicalResourceId), async () => {
      ran = true
      return { physicalId: 'x' }
    })
    expect(ran).toBe(false)
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: failed.PhysicalResourceId })
  })

  it('gives up in time to say so, instead of leaving the deploy to hang', async () => {
    const answer = await answered(create, () => new Promise(() => {}), {
      getRemainingTimeInMillis: () => 10_050,
    })
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('took too long') })
  })
})
