import { beforeAll, describe, expect, test } from 'vitest'
import { afterInbound, type Conversation } from '../../../core/model/conversation.ts'
import { mayBecome, statuses } from '../../../core/model/delivery-status.ts'
import type { InboundMessage, OutboundMessage } from '../../../core/model/message.ts'
import { inboundOf, outboundOf } from '../../core/model/builders.ts'
import { mariasPhone, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
let maria: Conversation

/** A new conversation of Maria's, without her number: only one client can have that. */
async function another(): Promise<Conversation> {
  const conversation = await county.client('dana', { name: 'Maria Santos' })
  return conversation
}
const make = (kind: 'msg' | 'cv' | 'th') => county.deps.ids.make(kind)
const inThread = (of: Conversation) => ({
  conversation: of.id,
  thread: of.threads[0]?.id ?? '',
  at: county.now(),
})
const textIn = (of: Conversation, parts: Partial<InboundMessage> = {}) =>
  inboundOf({ ...inThread(of), id: make('msg'), providerId: make('msg'), ...parts })
async function queued(of: Conversation): Promise<OutboundMessage> {
  const was = await county.conversation(of.id)
  const message = outboundOf({ ...inThread(of), id: make('msg'), statusAt: county.now() })
  const conversation = { ...was, version: was.version + 1 }
  await county.store.keep.composed({ message, conversation, was, formKey: message.id })
  return message
}

export function messages({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
    maria = await county.maria()
  })

  describe('Keeping an inbound text', () => {
    test('keeps the text and the conversation together, once for each provider’s id', async () => {
      const was = await another()
      const message = textIn(was)
      const kept = { message, conversation: afterInbound(was, message), was, provider: 'text' }
      expect(await county.store.keep.inbound(kept)).toBe('done')
      expect(await county.store.keep.inbound(kept)).toBe('seen')
      expect(await county.store.inboundSeen('text', message.providerId)).toEqual({
        conversation: was.id,
        message: message.id,
      })
      expect(await county.store.message(message.thread, message.id)).toEqual(message)
      expect(await county.store.conversation(was.id)).toEqual({
        ...kept.conversation,
        unreadSince: message.at,
      })
    })

    test('keeps nothing when the conversation was written meanwhile', async () => {
      const was = await another()
      await county.store.keep.seen({ ...was, version: was.version + 1 }, was)
      const message = textIn(was)
      const kept = { message, conversation: afterInbound(was, message), was, provider: 'text' }
      expect(await county.store.keep.inbound(kept)).toBe('changed')
      expect(await county.store.message(message.thread, message.id)).toBeUndefined()
      expect(await county.store.inboundSeen('text', message.providerId)).toBeUndefined()
    })

    test('of a first contact is refused when another made the conversation', async () => {
      const { conversation: id } = await county.text('hi', { from: unknownPhone })
      const other = { ...(await county.conversation(id)), id: make('cv'), version: 1 }
      const message = textIn(other, { from: unknownPhone })
      expect(await county.store.keep.inbound({ message, conversation: other, provider: 'text' })).toBe(
        'changed',
      )
      expect(await county.store.conversation(other.id)).toBeUndefined()
      expect(await county.store.addressLinks(unknownPhone)).toMatchObject([
        { kind: 'unclaimed', conversation: id },
      ])
    })

    test('notes an opt-out with it, and takes it back', async () => {
      const was = await another()
      const out = textIn(was)
      const stopped = afterInbound(was, out)
      await county.store.keep.inbound({
        message: out,
        conversation: stopped,
        was,
        provider: 'text',
        optOut: 'out',
      })
      expect(await county.store.isOptedOut(out.from, 'pretrial')).toBe(true)
      const back = textIn(was)
      const kept = {
        message: back,
        conversation: afterInbound(stopped, back),
        was: stopped,
        provider: 'text',
      }
      await county.store.keep.inbound({ ...kept, optOut: 'in' })
      expect(await county.store.isOptedOut(out.from, 'pretrial')).toBe(false)
    })
  })

  describe('Keeping an outbound message', () => {
    test('tells a form sent before which message it made', async () => {
      const was = await another()
      const message = outboundOf({ ...inThread(was), id: make('msg') })
      const kept = { message, conversation: { ...was, version: 2 }, was, formKey: 'form-of-the-contract' }
      expect(await county.store.keep.composed(kept)).toBe('done')
      const again = { ...kept, message: { ...message, id: make('msg') } }
      expect(await county.store.keep.composed(again)).toEqual({ replay: message.id })
      expect(await county.store.formMade('form-of-the-contract')).toBe(message.id)
      expect(await county.store.message(message.thread, again.message.id)).toBeUndefined()
    })

    test('reads back every field as it was kept', async () => {
      const was = await another()
      const whole = outboundOf({
        ...inThread(was),
        id: make('msg'),
        body: 'ñ 👋 "quoted" \n second line',
        lane: 'bulk',
        segments: 2,
        attempts: 3,
        author: { automatic: 'unknown-number' },
        scheduledFor: county.now(),
      })
      const kept = { message: whole, conversation: { ...was, version: 2 }, was, formKey: whole.id }
      await county.store.keep.composed(kept)
      expect(await county.store.message(whole.thread, whole.id)).toEqual(whole)
    })
  })

  describe('A status', () => {
    test('goes from queued to sending for one of many at once', async () => {
      const message = await queued(maria)
      const flips = Array.from({ length: 6 }, () => county.store.keep.sending(message, county.now()))
      expect((await Promise.all(flips)).sort()).toEqual([...Array(5).fill('changed'), 'done'])
    })

    test('goes back to queued only from sending, and counts the attempts', async () => {
      const message = await queued(maria)
      expect(await county.store.keep.putBack(message, county.now())).toBe('changed')
      await county.store.keep.sending(message, county.now())
      expect(await county.store.keep.putBack(message, county.now())).toBe('done')
      expect(await county.message(message)).toMatchObject({ status: 'queued', attempts: 1 })
    })

    test('becomes sent only where nothing later is known', async () => {
      for (const status of statuses) {
        const message = await queued(maria)
        if (status !== 'queued') {
          const to = mayBecome('queued', status) ? message : await sending(message)
          await county.store.keep.status({ message: to, to: { status }, at: county.now() })
        }
        await county.store.keep.sent(message, message.id, county.now())
        const now = status === 'sending' || status === 'unconfirmed' ? 'sent' : status
        expect(await county.message(message), status).toMatchObject({ status: now })
        expect(await county.store.sentAs(message.id)).toEqual({ thread: message.thread, message: message.id })
      }
    })

    test('is written only from the one it was read at, with its reason, and alone or with the conversation', async () => {
      const message = await queued(maria)
      const at = county.now()
      const to = { status: 'failed' as const, reason: 'spend-limit' as const }
      const stale = { ...message, status: 'sending' as const }
      expect(await county.store.keep.status({ message: stale, to, at })).toBe('changed')
      const was = await county.conversation(maria.id)
      const moved = {
        now: { ...was, failed: to.reason, version: was.version + 1 },
        was: { ...was, version: 1 },
      }
      expect(await county.store.keep.status({ message, to, at, conversation: moved })).toBe('changed')
      expect(await county.message(message)).toMatchObject({ status: 'queued' })
      const conversation = { ...moved, was }
      expect(await county.store.keep.status({ message, to, at, conversation })).toBe('done')
      expect(await county.message(message)).toMatchObject(to)
      expect(await county.conversation(maria.id)).toMatchObject({ failed: 'spend-limit' })
    })

    test('loses its reason when it comes out well after all', async () => {
      const message = await queued(maria)
      const at = county.now()
      await county.store.keep.status({ message, to: { status: 'undelivered', reason: 'unreachable' }, at })
      const now = await county.message(message)
      await county.store.keep.status({ message: now, to: { status: 'delivered' }, at })
      expect((await county.message(message)).reason).toBeUndefined()
    })

    test('in flight is found by the sweep, settled is not', async () => {
      const message = await queued(maria)
      const due = async () =>
        (await Promise.all([0, 1, 2, 3].map((shard) => county.store.dueBefore(shard, '2099'))))
          .flat()
          .some((one) => one.id === message.id)
      expect(await due()).toBe(true)
      await county.store.keep.sending(message, county.now())
      expect(await due()).toBe(true)
      await county.store.keep.sent(message, message.id, county.now())
      expect(await due()).toBe(false)
    })

    test('put off by the sweep is put off while it is queued as it was read', async () => {
      const message = await queued(maria)
      expect(await county.store.keep.requeued(message, '2027-01-01T00:00:00.000Z')).toBe('done')
      expect(await county.store.keep.requeued(message, '2028-01-01T00:00:00.000Z')).toBe('changed')
      expect(await county.message(message)).toMatchObject({ statusAt: '2027-01-01T00:00:00.000Z' })
    })
  })

  async function sending(message: OutboundMessage): Promise<OutboundMessage> {
    await county.store.keep.sending(message, county.now())
    return { ...message, status: 'sending' }
  }

  test('What we learn of an address is kept, and forgotten', async () => {
    const at = county.now()
    await county.store.keep.optedOut({ address: mariasPhone, department: 'behavioral', at, how: 'refused' })
    expect(await county.store.isOptedOut(mariasPhone, 'behavioral')).toBe(true)
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(false)
    const back = {
      address: mariasPhone,
      department: 'behavioral',
      at,
      optOut: 'in' as const,
      conversations: [],
    }
    await county.store.keep.optOutMirrored(back)
    expect(await county.store.isOptedOut(mariasPhone, 'behavioral')).toBe(false)
    const known = await county.store.client(maria.client ?? '')
    await county.store.keep.cannotGetTexts(maria.client ?? '', known?.methods[0]?.id ?? '')
    await county.store.keep.cannotGetTexts(maria.client ?? '', 'cm_gone')
    expect(await county.store.client(maria.client ?? '')).toMatchObject({ methods: [{ texts: 'cannot' }] })
  })
}
