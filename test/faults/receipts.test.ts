import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordReceipt } from '../../core/actions/record-receipt.ts'
import { sendMessage } from '../../core/actions/send-message.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { Receipt } from '../../core/model/delivery-status.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { SendAnswer } from '../../core/ports.ts'
import { openCounty, outboxWorker, type TestCounty, textService } from '../support/county.ts'
import { isFull, seed } from './support/seed.ts'

const runs = isFull ? 1500 : 60

const receipt: fc.Arbitrary<Receipt> = fc.record({
  says: fc.constantFrom('accepted', 'delivered', 'undelivered', 'undelivered', 'blocked'),
  reason: fc.constantFrom('unreachable', 'blocked-by-carrier', 'expired', 'unknown'),
  final: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})
/** The same receipts, each at least once, in two orders with different repetitions. */
const twoTellings = fc.array(receipt, { minLength: 1, maxLength: 5 }).chain((receipts) => {
  const telling = fc
    .array(fc.constantFrom(...receipts), { maxLength: 4 })
    .chain((again) =>
      fc.shuffledSubarray([...receipts, ...again], { minLength: receipts.length + again.length }),
    )
  return fc.tuple(telling, telling)
})
/** How we heard of the message's leaving, and when: before the receipts, or after so many. */
const ownStory = fc.record({
  answer: fc.constantFrom<SendAnswer>({ kind: 'accepted', providerId: 'provider' }, { kind: 'unknown' }),
  answeredAfter: fc.integer({ min: 0, max: 5 }),
})

let county: TestCounty
let maria: Conversation
beforeAll(async () => {
  county = await openCounty()
  maria = await county.maria()
})

/** Sends a message, tells its receipts, and answers where everything ends. */
async function told(
  receipts: Receipt[],
  story: { answer: SendAnswer; answeredAfter: number },
  allAtOnce: boolean,
) {
  const message = await county.wrote('dana', maria)
  county.senders.answers.push(async () => {
    await tell(message, receipts.slice(0, story.answeredAfter), allAtOnce)
    return story.answer
  })
  await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
  await tell(message, receipts.slice(story.answeredAfter), allAtOnce)
  const { status, reason } = await county.message(message)
  const { failed } = await county.conversation(maria.id)
  return { status, reason, failed }
}

async function tell({ thread, id }: OutboundMessage, receipts: Receipt[], allAtOnce: boolean) {
  const record = (one: Receipt): Promise<unknown> =>
    recordReceipt(county.deps, textService, {
      providerId: 'provider',
      context: { thread, message: id },
      receipt: one,
    }).catch((fault) => (fault.name === 'TooManyRaces' ? record(one) : Promise.reject(fault)))
  if (allAtOnce) await Promise.all(receipts.map(record))
  else for (const one of receipts) await record(one)
}

describe('Every order and repetition of receipts', () => {
  test(`ends in the same state, whenever we learn that the message left (${runs} runs, seed ${seed})`, async () => {
    console.info(`receipts: seed ${seed}, ${runs} runs`)
    const stories = fc.tuple(ownStory, ownStory)
    await fc.assert(
      fc.asyncProperty(
        twoTellings,
        stories,
        fc.boolean(),
        async ([first, second], [one, other], allAtOnce) => {
          const ends = await told(first, one, false)
          expect(await told(second, other, allAtOnce)).toEqual(ends)
          expect(ends.status).not.toMatch(/queued|sending|unconfirmed/)
          expect(ends.failed).toBe(ends.reason)
        },
      ),
      { seed, numRuns: runs },
    )
  })
})
