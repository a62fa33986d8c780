import { beforeAll, describe, expect, test } from 'vitest'
import { transferClient } from '../../core/actions/transfer/transfer-client.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { Store } from '../../core/ports.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

const dana = actor('dana')
const chris = actor('chris')

/** What is asked of the store on the way, to be stopped or overtaken there. */
type Strike = {
  at: number
  how: 'a text before' | 'killed before' | 'killed after' | 'a text, then killed after'
}

let phones = 1000
let county: TestCounty

/** The store with something happening at one of its requests, counted from one. */
function struck(store: Store, strike: Strike, text: () => Promise<unknown>) {
  let asked = 0
  const proxy = new Proxy(store, {
    get(target, name) {
      const work = Reflect.get(target, name) as unknown
      if (typeof work !== 'function') return work
      return async (...given: unknown[]) => {
        asked += 1
        const isHere = asked === strike.at
        if (isHere && strike.how.startsWith('a text')) await text()
        if (isHere && strike.how === 'killed before') throw new Error('killed')
        const answer: unknown = await work.apply(target, given)
        if (isHere && strike.how.endsWith('killed after')) throw new Error('killed')
        return answer
      }
    },
  })
  return { store: proxy, asked: () => asked }
}

async function clientWithTexts(): Promise<{
  client: Conversation
  texts: string[]
  text: () => Promise<unknown>
}> {
  phones += 1
  const number = `+1801555${phones}`
  const client = await county.client('dana', { name: `Client ${phones}`, number })
  const texts: string[] = []
  const text = async () => {
    const body = `Text ${texts.length + 1} from ${phones}`
    texts.push(body)
    return county.text(body, { from: number })
  }
  await text()
  await text()
  return { client, texts, text }
}

async function strikeOnce(strike: Strike): Promise<number> {
  const { client, texts, text } = await clientWithTexts()
  const faulty = struck(county.store, strike, text)
  const form = { conversation: client.id, to: chris.staff, note: 'Please call.', leavesTranscript: false }
  await transferClient({ ...county.deps, store: faulty.store }, dana, form).catch(() => undefined)
  // The form is sent again, as people do; then another text comes.
  const again = await transferClient(county.deps, dana, form)
  await text()
  await county.follow()
  const now = await county.conversation(client.id)
  const entries = await county.entries(now)
  const received = entries.flatMap((entry) => (entry.direction === 'in' ? [entry.body] : []))
  const told = entries.filter((entry) => entry.direction === 'marker' && entry.marker.kind === 'transferred')
  expect({
    again: again.kind,
    staff: now.staff,
    state: now.state,
    unread: now.unread,
    told: told.length,
  }).toEqual({
    again: 'transferred',
    staff: chris.staff,
    state: 'caseload',
    unread: texts.length,
    told: 1,
  })
  expect(received.toSorted()).toEqual(texts.toSorted())
  return faulty.asked()
}

describe.each([
  ['with its history', true],
  ['without its history', false],
])('V4-16 a text that arrives in the middle of a transfer %s', (_, historyMoves) => {
  beforeAll(async () => {
    county = await openCounty()
    const was = await county.store.settings('pretrial')
    await county.store.keepSettings('pretrial', { ...was, historyMoves, version: was.version + 1 }, was)
  })

  test.each(['a text before', 'killed before', 'killed after', 'a text, then killed after'] as const)(
    '%s any request: nothing is lost or doubled, and one colleague has the client',
    async (how) => {
      const requests = await strikeOnce({ at: 0, how })
      for (let at = 1; at <= requests; at++) await strikeOnce({ at, how })
      expect(requests).toBeGreaterThan(5)
    },
  )

  test('with ten texts and three transfers at once, one transfer is first and every text is there', async () => {
    const { client, texts, text } = await clientWithTexts()
    const form = { conversation: client.id, note: '', leavesTranscript: false }
    const transfers = [chris, actor('tess'), actor('ruth')].map(({ staff }) =>
      transferClient(county.deps, dana, { ...form, to: staff }).catch((fault: Error) => fault.name),
    )
    const arriving = Array.from({ length: 10 }, () => text().catch(() => text()))
    await Promise.all([...transfers, ...arriving])
    await county.follow()
    const now = await county.conversation(client.id)
    const received = (await county.entries(now)).flatMap((entry) =>
      entry.direction === 'in' ? [entry.body] : [],
    )
    // A text whose delivery failed came again under its next name.
    expect(new Set(received).size).toBe(received.length)
    expect(received.length).toBeGreaterThanOrEqual(12)
    expect(texts).toEqual(expect.arrayContaining(received))
    expect([chris.staff, actor('tess').staff, actor('ruth').staff]).toContain(now.staff)
    const outcomes = await Promise.all(transfers)
    const first = outcomes.filter((one) => typeof one === 'object' && one.kind === 'transferred')
    expect(first).toHaveLength(1)
  })
})
