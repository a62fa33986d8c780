import * as z from 'zod/mini'
import { refusal, serverError, throttle } from './aws/server/refusals.ts'
import type { AwsFault, AwsRequest } from './aws/wire.ts'

const common = {
  /** As in the request's signature: dynamodb, sqs, scheduler, sms-voice, ses, s3, ssm, cognito-idp. */
  service: z.string().check(z.minLength(1)),
  /**
   * One operation, such as `SendTextMessage`; without it all of the service's. What the text service reports by itself
   * is called `receipt` and `inbound`; a mailbox that sends mail back is called `mailbox`.
   */
  operation: z.optional(z.string()),
  /** How likely it strikes, 0 to 1; without it always. */
  probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** How often it strikes before it is spent; without it until cleared. */
  times: z.optional(z.int().check(z.minimum(1))),
}

/** What can be made to go wrong, each as AWS would let it go wrong. */
export const Fault = z.discriminatedUnion('effect', [
  z.strictObject({ ...common, effect: z.literal('throttle') }),
  z.strictObject({
    ...common,
    effect: z.literal('refuse'),
    /** The service's reason, such as `MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT`; it tells the exception. */
    reason: z.optional(z.string()),
    /** The exception's name, where the reason does not tell it. */
    code: z.optional(z.string()),
  }),
  z.strictObject({ ...common, effect: z.literal('server-error') }),
  /** The work is done, then the connection is cut before the answer. */
  z.strictObject({ ...common, effect: z.literal('lose-answer') }),
  z.strictObject({
    ...common,
    effect: z.literal('delay'),
    milliseconds: z.int().check(z.minimum(1), z.maximum(600_000)),
  }),
  /** Of sms-voice and ses only: what they report (receipts, inbound texts) is reported twice. */
  z.strictObject({ ...common, effect: z.literal('duplicate') }),
  /** Of sms-voice and ses only: the last receipt of a message comes first. */
  z.strictObject({ ...common, effect: z.literal('reorder') }),
])
export type Fault = z.infer<typeof Fault>

export type Faults = {
  /** Puts one more fault in place. */
  add(fault: Fault): void
  /** Replaces all faults by these. */
  set(faults: Fault[]): void
  clear(): void
  list(): Fault[]
  /** Whether a fault of this effect strikes now; counts it when it does. */
  strikes(effect: Fault['effect'], service: string, operation: string): Fault | undefined
  /** The refusal to answer with instead of doing the work, if one strikes. */
  refuses(request: Pick<AwsRequest, 'service'>, operation: string): AwsFault | undefined
}

/** The faults in force. They are not kept: a restart begins with none. */
export function openFaults(chance: () => number = Math.random): Faults {
  let inForce: { fault: Fault; left: number }[] = []
  const entry = (fault: Fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })

  function strikes(effect: Fault['effect'], service: string, operation: string): Fault | undefined {
    for (const one of inForce) {
      const { fault } = one
      if (fault.effect !== effect || fault.service !== service) continue
      if (fault.operation !== undefined && fault.operation !== operation) continue
      if (chance() >= (fault.probability ?? 1)) continue
      one.left -= 1
      inForce = inForce.filter(({ left }) => left > 0)
      return fault
    }
    return undefined
  }

  return {
    add: (fault) => void inForce.push(entry(Fault.parse(fault))),
    set(faults) {
      inForce = faults.map((fault) => entry(Fault.parse(fault)))
    },
    clear() {
      inForce = []
    },
    list: () => inForce.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault)),
    strikes,
    refuses({ service }, operation) {
      if (strikes('throttle', service, operation)) return throttle(service)
      if (strikes('server-error', service, operation)) return serverError(service)
      const refused = strikes('refuse', service, operation)
      return refused?.effect === 'refuse' ? refusal(service, refused.reason, refused.code) : undefined
    },
  }
}
