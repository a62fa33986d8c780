import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ReceiptInput, recordReceipt } from '../../../core/actions/record-receipt.ts'
import { resolveUnconfirmed } from '../../../core/actions/resolve-unconfirmed.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { advance, type DeliveryStatus, type Receipt } from '../../../core/model/delivery-status.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { actor, openCounty, outboxWorker, type TestCounty, textService } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
let message: OutboundMessage
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  message = await county.wrote('dana', maria)
})

const place = () => ({ thread: message.thread, message: message.id })
const send = () => sendMessage(county.deps, outboxWorker, place())
const accepted: Receipt = { says: 'accepted', final: false }
const delivered: Receipt = { says: 'delivered', final: true }
const unreachable: Receipt = { says: 'undelivered', reason: 'unreachable', final: true }
const report = (receipt: Receipt, parts: Partial<ReceiptInput> = { context: place() }) =>
  recordReceipt(county.deps, textService, { providerId: `provider-${message.id}`, receipt, ...parts })

describe('A receipt', () => {
  test('moves its message up', async () => {
    await send()
    expect(await report(delivered)).toEqual({ kind: 'advanced', message: message.id, status: 'delivered' })
    expect(await county.message(message)).toMatchObject({ status: 'delivered', statusAt: county.now() })
  })

  test('said again is a success that writes nothing', async () => {
    await send()
    await report(delivered)
    const cost = await county.cost(async () =>
      expect(await report(delivered)).toEqual({ kind: 'same', message: message.id }),
    )
    expect(cost.write).toBe(0)
  })

  test('that lost our ids finds its message by the provider’s id', async () => {
    await send()
    expect(await report(delivered, {})).toMatchObject({ kind: 'advanced', status: 'delivered' })
  })

  test('may come while we are still waiting for the provider’s answer', async () => {
    county.senders.answers.push(async () => {
      expect(await report(delivered)).toMatchObject({ kind: 'advanced' })
      return { kind: 'accepted', providerId: `provider-${message.id}` }
    })
    await send()
    expect(await county.message(message)).toMatchObject({ status: 'delivered' })
  })

  test('settles a message whose answer was lost', async () => {
    county.senders.answers.push({ kind: 'unknown' })
    await send()
    expect(await report(accepted)).toMatchObject({ kind: 'advanced', status: 'sent' })
    expect(await report(delivered)).toMatchObject({ kind: 'advanced', status: 'delivered' })
  })

  test.each([
    ['names nobody’s ids', { providerId: 'of another program' }],
    ['names ids that are not in the table', { context: { thread: 'th_none', message: 'msg_none' } }],
  ])('that %s is not ours and changes nothing', async (_, parts) => {
    await send()
    const cost = await county.cost(async () =>
      expect(await report(delivered, parts)).toEqual({ kind: 'not-ours' }),
    )
    expect(cost.write).toBe(0)
  })

  test('that names a text of the client’s is not ours', async () => {
    const inbound = await county.text('hi')
    const context = { thread: message.thread, message: inbound.message }
    expect(await report(delivered, { context })).toEqual({ kind: 'not-ours' })
  })

  test('of a message that failed changes nothing', async () => {
    county.senders.answers.push({ kind: 'refused', reason: 'spend-limit', blocked: false })
    await send()
    expect(await report(delivered)).toMatchObject({ kind: 'same' })
    expect(await county.message(message)).toMatchObject({ status: 'failed', reason: 'spend-limit' })
  })
})

describe('The failed flag of the conversation', () => {
  test('is raised when the newest message did not arrive, and cleared when it did after all', async () => {
    await send()
    await report(unreachable)
    expect(await county.conversation(maria.id)).toMatchObject({ failed: 'unreachable' })
    expect(await county.store.notDelivered(maria.staff ?? '')).toHaveLength(1)
    await report(delivered)
    expect((await county.conversation(maria.id)).failed).toBeUndefined()
    expect(await county.store.notDelivered(maria.staff ?? '')).toEqual([])
    expect((await county.message(message)).reason).toBeUndefined()
  })

  test('is cleared by writing again, and an old receipt does not raise it', async () => {
    await send()
    await report(unreachable)
    const later = await county.wrote('dana', maria, 'Did you get this?')
    expect((await county.conversation(maria.id)).failed).toBeUndefined()
    expect(await report({ says: 'blocked', reason: 'blocked-by-carrier', final: true })).toMatchObject({
      status: 'blocked',
    })
    expect((await county.conversation(maria.id)).failed).toBeUndefined()
    expect((await county.conversation(maria.id)).newestOutbound).toBe(later.id)
  })
})

describe('A landline', () => {
  const landline: Receipt = { says: 'undelivered', reason: 'not-mobile', final: true }
  const methods = async () => (await county.store.client(maria.client ?? ''))?.methods ?? []

  test('is remembered on the contact method', async () => {
    await send()
    await report(landline)
    expect(await methods()).toMatchObject([{ address: maria.address, texts: 'cannot', title: 'Cell' }])
  })

  test('that has been removed meanwhile is no fault', async () => {
    await send()
    const known = await county.store.client(maria.client ?? '')
    const gone = { ...county.store, client: async () => known && { ...known, methods: [] } }
    const receipt = { providerId: 'x', context: place(), receipt: landline }
    const outcome = await recordReceipt({ ...county.deps, store: gone }, textService, receipt)
    expect(outcome).toMatchObject({ kind: 'advanced', status: 'undelivered' })
  })
})

describe('Every order and repetition of receipts', () => {
  const carrierStory = [accepted, accepted, { ...delivered, final: false }, delivered]

  test('ends in the same state', async () => {
    const everything = fc.shuffledSubarray([...carrierStory, ...carrierStory], { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(everything, fc.boolean(), fc.boolean(), async (receipts, first, twoAtOnce) => {
        const story = [...receipts, delivered]
        message = await county.wrote('dana', maria, 'again')
        if (!first) await send()
        if (twoAtOnce) await Promise.all(story.map((receipt) => report(receipt)))
        else for (const receipt of story) await report(receipt)
        if (first) await send()
        expect(await county.message(message)).toMatchObject({ status: 'delivered' })
      }),
      { numRuns: process.env.FULL_RANDOM ? 300 : 20 },
    )
  })

  test('is as the ladder has it, whichever receipts came', async () => {
    const any = fc.array(fc.constantFrom(accepted, delivered, unreachable), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(any, async (receipts) => {
        message = await county.wrote('dana', maria, 'again')
        await send()
        for (const receipt of receipts) await report(receipt)
        const climbed = receipts.reduce<DeliveryStatus>((status, receipt) => {
          const next = advance(status, receipt)
          return next === 'same' ? status : next.status
        }, 'sent')
        expect(await county.message(message)).toMatchObject({ status: climbed })
        const { failed } = await county.conversation(maria.id)
        expect(failed).toBe(climbed === 'undelivered' ? 'unreachable' : undefined)
      }),
      { numRuns: process.env.FULL_RANDOM ? 300 : 20 },
    )
  })
})

describe('A person who knows', () => {
  const settle = (say: 'it-arrived' | 'it-did-not', who = actor('dana')) =>
    resolveUnconfirmed(county.deps, who, { conversation: maria.id, message: message.id, say })
  beforeEach(async () => {
    county.senders.answers.push({ kind: 'unknown' })
    await send()
  })

  test('says that an unconfirmed message arrived', async () => {
    expect(await settle('it-arrived')).toEqual({ kind: 'settled' })
    expect(await county.message(message)).toMatchObject({ status: 'delivered' })
    expect((await county.conversation(maria.id)).version).toBeGreaterThan(maria.version)
  })

  test('says that it did not, and a late receipt still corrects them', async () => {
    expect(await settle('it-did-not')).toEqual({ kind: 'settled' })
    expect(await county.message(message)).toMatchObject({ status: 'undelivered', reason: 'unknown' })
    expect(await county.conversation(maria.id)).toMatchObject({ failed: 'unknown' })
    await report(delivered)
    expect((await county.conversation(maria.id)).failed).toBeUndefined()
  })

  test('is told when a receipt was quicker', async () => {
    await report(delivered)
    expect(await settle('it-did-not')).toEqual({ kind: 'moved-on' })
    expect(await county.message(message)).toMatchObject({ status: 'delivered' })
  })

  test('settles only messages of conversations that are theirs', async () => {
    expect(await settle('it-arrived', actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await settle('it-arrived', actor('priya'))).toEqual({ kind: 'not-found' })
  })
})
