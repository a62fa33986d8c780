import { beforeEach, describe, expect, test } from 'vitest'
import { answerStopRequest } from '../../../core/actions/answer-stop-request.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { mirrorOptOuts } from '../../../core/actions/mirror-opt-outs.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { pretrial } from '../../support/cast.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
} from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const compose = (to = mariasPhone) =>
  composeMessage(county.deps, actor('dana'), {
    ...{ conversation: maria.id, to, body: 'See you at 9.', formKey: formKey(), override: 'Agreed' },
  })
const now = () => county.conversation(maria.id)
const ask = async () => (await county.text('no me escriba más')).message
const answer = (message: string, said: 'no-more' | 'go-on', by: Parameters<typeof actor>[0] = 'dana') =>
  answerStopRequest(county.deps, actor(by), { conversation: maria.id, message, answer: said })
const markers = async () =>
  (await county.entries(maria)).flatMap((entry) => (entry.direction === 'marker' ? [entry.marker.kind] : []))

describe('B-01 A plain request to stop', () => {
  test('pauses sending to that phone, and is shown', async () => {
    const message = await ask()
    expect(await now()).toMatchObject({ paused: { address: mariasPhone, message }, reach: 'paused' })
    expect(await markers()).toEqual(['paused'])
    expect(await compose()).toEqual({ kind: 'blocked', because: 'paused' })
    expect(await compose('smart')).toEqual({ kind: 'blocked', because: 'paused' })
  })

  test('holds back what was on its way', async () => {
    const written = await county.wrote('dana', maria)
    await ask()
    const place = { thread: written.thread, message: written.id }
    expect(await sendMessage(county.deps, outboxWorker, place)).toEqual({
      kind: 'blocked',
      because: 'paused',
    })
    expect(county.senders.texts).toEqual([])
  })

  test('goes on being asked while they write other things, and is asked once', async () => {
    const message = await ask()
    await county.text('ok')
    await county.text('leave me alone')
    expect(await now()).toMatchObject({ paused: { message } })
    expect(await markers()).toEqual(['paused'])
  })

  test('means no more texts, when staff say so: only the person takes that back', async () => {
    const message = await ask()
    expect(await answer(message, 'no-more')).toEqual({ kind: 'opted-out' })
    expect(await now()).toMatchObject({ stopped: [mariasPhone], reach: 'opted-out' })
    expect((await now()).paused).toBeUndefined()
    expect(await markers()).toEqual(['paused', 'opted-out'])
    expect(await compose()).toEqual({ kind: 'blocked', because: 'opted-out' })
    // The service's own list does not know of it, and does not end it.
    const optOutList = { of: async () => [] }
    await mirrorOptOuts({ ...county.deps, optOutList }, outboxWorker, pretrial)
    expect(await compose()).toEqual({ kind: 'blocked', because: 'opted-out' })
    await county.text('START')
    expect(await compose()).toMatchObject({ kind: 'queued' })
  })

  test('means nothing, when staff say so', async () => {
    const message = await ask()
    expect(await answer(message, 'go-on')).toEqual({ kind: 'resumed' })
    expect(await now()).not.toHaveProperty('paused')
    expect(await now()).not.toHaveProperty('reach')
    expect(await markers()).toEqual(['paused', 'resumed'])
    expect(await compose()).toMatchObject({ kind: 'queued' })
  })

  test('is answered once: the second is told so', async () => {
    const message = await ask()
    const both = await Promise.all([answer(message, 'no-more'), answer(message, 'go-on', 'ruth')])
    expect(both.map(({ kind }) => kind).filter((kind) => kind === 'answered-already')).toHaveLength(1)
    expect(await answer(message, 'go-on')).toEqual({ kind: 'answered-already' })
  })

  test.each([
    ['STOP', 'opted-out'],
    ['START', undefined],
  ])('is answered by %s too', async (word, reach) => {
    const message = await ask()
    await county.text(word)
    expect(await now()).not.toHaveProperty('paused')
    expect((await now()).reach).toBe(reach)
    expect(await answer(message, 'go-on')).toEqual({ kind: 'answered-already' })
  })

  test('is no colleague’s to answer', async () => {
    expect(await answer(await ask(), 'go-on', 'chris')).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await now()).toHaveProperty('paused')
  })
})

describe('B-01 STOP while messages are on their way', () => {
  test.each(['STOP', 'please stop texting me'])(
    '%s: each is sent or blocked, and none after it',
    async (word) => {
      const written = [] as Awaited<ReturnType<typeof county.wrote>>[]
      for (let count = 0; count < 10; count++)
        written.push(await county.wrote('dana', maria, `Text ${count}`))
      const send = ({ thread, id }: { thread: string; id: string }) =>
        sendMessage(county.deps, outboxWorker, { thread, message: id })
      const [, ...early] = await Promise.all([county.text(word), ...written.slice(0, 5).map(send)])
      const left = county.senders.texts.length
      const late = await Promise.all(written.slice(5).map(send))
      expect(county.senders.texts).toHaveLength(left)
      expect(early.filter(({ kind }) => kind === 'sent')).toHaveLength(left)
      expect(new Set(late.map(({ kind }) => kind))).toEqual(new Set(['blocked']))
      for (const message of written)
        expect(['sent', 'blocked']).toContain((await county.message(message)).status)
    },
  )
})
