import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { takeBack } from '../../../core/actions/take-back.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { millisecondsOf } from '../../../core/model/time.ts'
import { actor, formKey, openCounty, outboxWorker, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
let message: OutboundMessage
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  const { staff } = actor('dana')
  await county.store.changePreferences(staff, { holdSeconds: 8 })
  const composed = await composeMessage(county.deps, actor('dana'), {
    ...{ conversation: maria.id, to: 'smart', body: 'See you at 9.', formKey: formKey(), override: 'Agreed' },
  })
  if (composed.kind !== 'queued') throw new Error(composed.kind)
  message = composed.message
})

const send = () => sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
const back = (by: Parameters<typeof actor>[0] = 'dana') =>
  takeBack(county.deps, actor(by), { conversation: maria.id, message: message.id })

describe('B-25 A message that is held for a few seconds', () => {
  test('comes to the outbox only then', async () => {
    expect(millisecondsOf(message.heldUntil ?? '') - millisecondsOf(message.at)).toBe(8000)
    await county.follow()
    expect(county.outbox.enqueued).toMatchObject([{ message: message.id, delaySeconds: 8 }])
  })

  test('does not leave before, whoever asks', async () => {
    county.pass(7)
    expect(await send()).toEqual({ kind: 'waiting', seconds: 1 })
    expect(county.senders.texts).toEqual([])
    county.pass(1)
    expect(await send()).toMatchObject({ kind: 'sent' })
  })

  test('can be taken back, with its words, and never leaves', async () => {
    expect(await back()).toMatchObject({ kind: 'taken-back', message: { body: 'See you at 9.' } })
    expect(await county.message(message)).toMatchObject({ status: 'cancelled' })
    county.pass(60)
    expect(await send()).toEqual({ kind: 'not-queued' })
    expect(county.senders.texts).toEqual([])
    expect(await back()).toMatchObject({ kind: 'taken-back' })
  })

  test('once it has left can’t be taken back, and that is said', async () => {
    county.pass(8)
    await send()
    expect(await back()).toMatchObject({ kind: 'too-late', message: { status: 'sent' } })
    expect(await county.message(message)).toMatchObject({ status: 'sent' })
  })

  test('taken back while it leaves: one of the two wins, never both', async () => {
    county.pass(8)
    const [taken] = await Promise.all([back(), send()])
    const { status } = await county.message(message)
    expect(county.senders.texts).toHaveLength(taken.kind === 'taken-back' ? 0 : 1)
    expect(status).toBe(taken.kind === 'taken-back' ? 'cancelled' : 'sent')
  })

  test('is its author’s to take back', async () => {
    expect(await back('ruth')).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await back('chris')).toEqual({ kind: 'refused', because: 'not-yours' })
  })
})
