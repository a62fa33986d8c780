import type {
  CloudFormationCustomResourceEvent,
  CloudFormationCustomResourceResponse,
  Context,
} from 'aws-lambda'

/** What CloudFormation asks of a step of the deploy. `before` stands on updates: what the step was last given. */
export type Step = {
  type: 'Create' | 'Update' | 'Delete'
  /** What an earlier run of this step made; absent on Create. */
  physicalId?: string
  given: Record<string, unknown>
  before?: Record<string, unknown>
  /** The same for each delivery of one request: makes a repeated delivery recognisable. */
  requestId: string
}

/** What the step made. A new `physicalId` on an update makes CloudFormation delete the old one afterwards. */
export type Made = { physicalId: string; data?: Record<string, string> }

/** A fault with a sentence for the person at the terminal, and what was made before it, if anything. */
export class StepFailed extends Error {
  override name = 'StepFailed'
  readonly physicalId: string | undefined
  constructor(sentence: string, physicalId?: string) {
    super(sentence)
    this.physicalId = physicalId
  }
}

type Answer = (url: string, body: CloudFormationCustomResourceResponse) => Promise<void>

const nothingMade = 'nothing-was-made'
/** Left over for the answer itself when a step takes too long. */
const answerMilliseconds = 10_000

/**
 * Wraps a step of the deploy: runs it and tells CloudFormation how it ended, always, so that a deploy never hangs.
 * A failed Create is answered with a marker, and the Delete that its rollback sends for that marker does nothing.
 */
export function customResource(run: (step: Step) => Promise<Made>, answer: Answer = putAnswer) {
  return async (
    event: CloudFormationCustomResourceEvent,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ) => {
    const same = {
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
    }
    const step = readStep(event)
    try {
      const made = await inTime(undoesNothing(step) ? { physicalId: nothingMade } : run(step), context)
      await answer(event.ResponseURL, {
        ...same,
        Status: 'SUCCESS',
        PhysicalResourceId: made.physicalId,
        ...(made.data && { Data: made.data }),
      })
    } catch (fault) {
      const made =
        (fault instanceof StepFailed ? fault.physicalId : undefined) ?? step.physicalId ?? nothingMade
      await answer(event.ResponseURL, {
        ...same,
        Status: 'FAILED',
        PhysicalResourceId: made,
        Reason: sentenceOf(fault),
      })
    }
  }
}

function readStep(event: CloudFormationCustomResourceEvent): Step {
  const {
    ServiceToken: _,
    ServiceTimeout: __,
    ...given
  } = event.ResourceProperties as Record<string, unknown>
  return {
    type: event.RequestType,
    given,
    requestId: event.RequestId,
    ...('PhysicalResourceId' in event && { physicalId: event.PhysicalResourceId }),
    ...('OldResourceProperties' in event && { before: event.OldResourceProperties }),
  }
}

function undoesNothing({ type, physicalId }: Step): boolean {
  return type === 'Delete' && physicalId === nothingMade
}

async function inTime(
  made: Made | Promise<Made>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Made> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const milliseconds = Math.max(0, context.getRemainingTimeInMillis() - answerMilliseconds)
    timer = setTimeout(
      () => reject(new StepFailed('This took too long. Run the deploy again.')),
      milliseconds,
    )
  })
  try {
    return await Promise.race([made, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** Our own sentences in full; of a service's fault its name and message, which hold no data of people. */
function sentenceOf(fault: unknown): string {
  if (fault instanceof StepFailed) return fault.message
  return fault instanceof Error
    ? `${fault.name}: ${fault.message}`.slice(0, 1000)
    : 'Something failed without a reason.'
}

async function putAnswer(url: string, body: CloudFormationCustomResourceResponse): Promise<void> {
  const attempts = 4
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': '' },
      })
      if (response.ok) return
      throw new Error(`CloudFormation answered ${response.status}`)
    } catch (fault) {
      if (attempt === attempts) throw fault
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt))
    }
  }
}
