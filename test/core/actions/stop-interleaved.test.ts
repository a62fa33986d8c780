import { afterAll, beforeAll, expect, it } from 'vitest'
import { TooManyRaces } from '../../../core/actions/again.ts'
import { answerStopRequest } from '../../../core/actions/answer-stop-request.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import { optInWords, optOutWords } from '../../../core/model/opt-out.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { chanceFrom, isFull, seed } from '../../faults/support/seed.ts'
import { pretrial } from '../../support/cast.ts'
import { actor, inboundText, outboxWorker, textService } from '../../support/county.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { boundless } from '../../support/recorders.ts'
import { conversationOf, id, mariasPhone } from '../model/builders.ts'

/** All of them under FULL_RANDOM; a sample otherwise, another one each time. */
const lives = isFull ? 1_000_000 : 20_000
const now = '2026-11-20T16:00:00.000Z'
const department = { ...pretrial, settings: { ...defaultSettings, quietHours: null } }

const requests = ['please stop texting me', 'no me escriba más', 'leave me alone']
const ordinary = ['ok', 'see you at 9', 'gracias', 'can I stop by at 3']

// What waits for another writer to be done waits no real time here.
const wait = globalThis.setTimeout
beforeAll(() => {
  globalThis.setTimeout = ((work: () => void) => void queueMicrotask(work)) as unknown as typeof wait
})
afterAll(() => {
  globalThis.setTimeout = wait
})

/**
 * One life: staff write and schedule, the outbox sends, what is due is released, the client writes STOP, START, plain
 * requests and other things, staff answer those. All at once, each going on by one request to the store at a time, in
 * an order drawn by chance. Answers what left although stop was known.
 */
async function liveOnce(random: () => number) {
  const waiting: (() => void)[] = []
  let messages = 100
  const world = memoryStore({
    department,
    known: {
      client: { id: id('cl', 1), name: 'Maria Santos', language: 'es', note: '', createdAt: now, version: 1 },
      methods: [
        {
          ...{
            id: id('cm', 1),
            client: id('cl', 1),
            type: 'phone' as const,
            address: mariasPhone,
            title: 'Cell',
          },
          ...{ whose: 'client' as const, texts: 'works' as const, addedAt: now },
        },
      ],
    },
    conversation: conversationOf({ staff: actor('dana').staff }),
    links: [
      {
        kind: 'client',
        address: mariasPhone,
        department: 'pretrial',
        client: id('cl', 1),
        conversation: id('cv', 1),
      },
    ],
    step: () => new Promise((go) => waiting.push(go)),
  })
  let left = 0
  let leftAfterStop = 0
  const deps = {
    store: world.store,
    clock: { now: () => now },
    ids: { make: (kind: string) => id(kind, messages++) },
    audit: { record: async () => undefined },
    outbox: { enqueue: async () => undefined },
    schedules: { set: async () => undefined, remove: async () => undefined },
    rate: boundless,
    senders: {
      async text() {
        left++
        if (world.knowsStop(mariasPhone)) leftAfterStop++
        const luck = random()
        if (luck < 0.1) return { kind: 'not-taken' as const }
        if (luck < 0.15) return { kind: 'unknown' as const }
        return { kind: 'accepted' as const, providerId: `p${left}` }
      },
    },
  }
  const dana = actor('dana')
  const pick = <One>(of: readonly One[]) => of[Math.floor(random() * of.length)]
  const conversation = id('cv', 1)
  const key = () => `form-${String(messages++).padStart(16, '0')}`
  const writing = () => ({
    conversation,
    to: random() < 0.5 ? 'smart' : mariasPhone,
    body: 'Hi',
    formKey: key(),
  })
  const begin: (() => Promise<unknown> | undefined)[] = [
    () => composeMessage(deps, dana, writing()),
    () => scheduleMessage(deps, dana, { ...writing(), due: secondsAfter(now, 30), zone: 'America/Denver' }),
    () => {
      const due = pick(world.waiting())
      return due && releaseScheduled(deps, outboxWorker, { conversation, message: due.id })
    },
    () => {
      const message = pick(world.queued())
      return message && sendMessage(deps, outboxWorker, { thread: message.thread, message: message.id })
    },
    () => {
      const kind = random()
      const said = kind < 0.35 ? optOutWords : kind < 0.6 ? optInWords : kind < 0.85 ? requests : ordinary
      return receiveMessage(deps, textService, inboundText(pick(said) ?? ''))
    },
    () => {
      const paused = world.paused()
      const answer = random() < 0.5 ? 'no-more' : 'go-on'
      return paused && answerStopRequest(deps, dana, { conversation, message: paused.message, answer })
    },
  ]
  // Sending is what matters: it is begun as often as all else together.
  const weights = [0, 0, 0, 1, 2, 3, 3, 3, 3, 4, 4, 5]
  let under = 0
  const problems: unknown[] = []
  for (let act = 0, todo = 8 + Math.floor(random() * 8); act < todo || under > 0; ) {
    const begins = act < todo && (waiting.length === 0 || (under < 4 && random() < 0.3))
    if (begins) {
      act++
      const going = begin[pick(weights) ?? 0]?.()
      if (going) {
        under++
        // Six times second is a fault that its edge tries again; nothing has happened.
        going
          .catch((problem) => problem instanceof TooManyRaces || problems.push(problem))
          .finally(() => under--)
      }
    } else waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.()
    // Whoever was let go on runs until the next request to the store, and nobody else does.
    for (let tick = 0; tick < 12; tick++) await undefined
    while (waiting.length === 0 && under > 0) await undefined
  }
  const [problem] = problems
  if (problem) throw problem
  return { left, leftAfterStop }
}

it(
  `B-01 Nothing leaves after stop was known, in ${lives} random lives`,
  async () => {
    console.info(`SEED=${seed}`)
    let left = 0
    for (let life = 0; life < lives; life++) {
      const outcome = await liveOnce(chanceFrom(seed + life * 7919))
      if (outcome.leftAfterStop > 0) throw new Error(`SEED=${seed}, life ${life}: left after stop`)
      left += outcome.left
    }
    console.info(`${left} messages left in ${lives} lives`)
    expect(left).toBeGreaterThan(lives / 4)
  },
  isFull ? 3_600_000 : 120_000,
)
