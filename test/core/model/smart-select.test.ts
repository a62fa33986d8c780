import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { ContactMethod, Whose } from '../../../core/model/contact-method.ts'
import {
  afterArrival,
  afterUse,
  afterWriting,
  joinedFacts,
  type MethodFacts,
  trustIn,
  useAt,
} from '../../../core/model/method-use.ts'
import { type Choosing, chooseMethod } from '../../../core/model/smart-select.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'
import { wordsIn } from '../../../words/index.ts'
import { id } from './builders.ts'

const now = '2026-11-20T16:00:00.000Z'
const daysAgo = (days: number) => instantOf(millisecondsOf(now) - days * 86_400_000)
const cell = '+18015550134'
const work = '+18015550140'
const home = '+18015550198'

let made = 0
function phone(address: string, parts: Partial<ContactMethod> = {}): ContactMethod {
  made += 1
  return {
    id: id('cm', made),
    client: id('cl', 1),
    type: 'phone',
    address,
    title: 'Cell',
    whose: 'client',
    texts: 'unknown',
    addedAt: daysAgo(365),
    ...parts,
  }
}

/** Messages the client wrote, days ago, from each address. */
function wrote(from: Record<string, number[]>): MethodFacts {
  let facts: MethodFacts = {}
  const all = Object.entries(from).flatMap(([address, days]) => days.map((day) => ({ address, day })))
  for (const { address, day } of all.sort((one, other) => other.day - one.day)) {
    facts = afterWriting(facts, address, daysAgo(day))
  }
  return facts
}

function lost(facts: MethodFacts, address: string, times = 1, daysSince = 1): MethodFacts {
  let now = facts
  for (let time = 0; time < times; time++) {
    now = afterArrival(now, address, 'undelivered', 'unreachable', daysAgo(daysSince))
  }
  return now
}

const choose = (
  methods: ContactMethod[],
  facts: Choosing['conversation'] = {},
  more: Partial<Choosing> = {},
) => chooseMethod({ methods, conversation: facts, now, ...more })
const chosen = (...asked: Parameters<typeof choose>) => {
  const choice = choose(...asked)
  return choice.kind === 'chosen' ? choice.method.address : choice.because
}

describe('The phone that is chosen', () => {
  const both = [phone(cell), phone(work)]
  test.each<[string, MethodFacts, string]>([
    ['the one they wrote from', wrote({ [cell]: [3] }), cell],
    ['the one they wrote from last, of two used as often', wrote({ [cell]: [9, 5], [work]: [8, 2] }), work],
    ['the one used most, not one borrowed once today', wrote({ [cell]: [9, 6, 5, 3, 2], [work]: [0] }), cell],
    ['the new one, once it is used more', wrote({ [cell]: [60, 55, 50], [work]: [4, 1] }), work],
    [
      'the one used less, after two texts that did not arrive',
      lost(wrote({ [cell]: [5, 4, 3], [work]: [8] }), cell, 2),
      work,
    ],
    ['even one never used, when they go on not arriving', lost(wrote({ [cell]: [5, 4, 3] }), cell, 4), work],
    [
      'the same one after a single text that did not arrive, where it is used far more',
      lost(wrote({ [cell]: [5, 4, 3, 3, 2, 2, 1, 1, 1, 1, 0] }), cell),
      cell,
    ],
  ])('is %s', (_, facts, address) => {
    expect(chosen(both, facts)).toBe(address)
  })

  it('is the number given last, where nothing was ever written', () => {
    expect(choose([phone(cell), phone(work, { addedAt: daysAgo(2) })])).toMatchObject({
      method: { address: work },
      because: { kind: 'newest' },
    })
  })
  it('is the one that works, of two given at once', () => {
    expect(chosen([phone(cell), phone(work, { texts: 'works' })])).toBe(work)
  })
  it('is trusted again once something arrives, or is written from it', () => {
    const troubled = lost(wrote({ [cell]: [5, 4, 3] }), cell, 3)
    expect(chosen(both, afterArrival(troubled, cell, 'delivered', undefined, now))).toBe(cell)
    expect(chosen(both, afterWriting(troubled, cell, now))).toBe(cell)
  })
  it('is tried again after weeks: a phone is charged, a bill is paid', () => {
    const facts = wrote({ [cell]: [100, 99, 98, 97, 96, 95] })
    expect(chosen(both, lost(facts, cell, 1, 2))).toBe(work)
    expect(chosen(both, lost(facts, cell, 1, 95))).toBe(cell)
  })
  it('is the only one, even where texts do not arrive', () => {
    expect(chosen([phone(cell)], lost({}, cell, 5))).toBe(cell)
  })
})

describe('A phone that is never chosen by itself', () => {
  const used = wrote({ [home]: [1, 0] })
  test.each<[string, Partial<ContactMethod>]>([
    ['one that can’t get texts', { texts: 'cannot' }],
    ['one that is no longer used', { retiredAt: daysAgo(1) }],
    ['a relative’s', { whose: 'relative' }],
    ['a lawyer’s', { whose: 'lawyer' }],
    ['an interpreter’s', { whose: 'interpreter' }],
    ['a guardian’s, of a grown-up', { whose: 'guardian' }],
    ['a mailbox, while no mail is sent', { type: 'email' }],
  ])('%s', (_, parts) => {
    expect(chosen([phone(home, parts), phone(cell)], used)).toBe(cell)
  })
  it('one that opted out', () => {
    expect(chosen([phone(home), phone(cell)], { ...used, stopped: [home] })).toBe(cell)
  })
  it('any, while a plain request to stop is not answered', () => {
    const paused = { address: home, message: id('msg', 1), at: now }
    expect(chosen([phone(home), phone(cell)], { paused })).toBe('paused')
  })
})

describe('A minor', () => {
  const guardians = phone(home, { whose: 'guardian' })
  it('is written to by the guardian’s phone, whatever they write from', () => {
    expect(chosen([phone(cell), guardians], wrote({ [cell]: [1, 0] }), { clientIsMinor: true })).toBe(home)
  })
  it('without a guardian’s phone is not written to automatically', () => {
    expect(chosen([phone(cell)], {}, { clientIsMinor: true })).toBe('no-guardian')
  })
})

describe('Why none', () => {
  const own = (whose: Whose) => phone(cell, { whose })
  test.each<[string, ContactMethod[], MethodFacts & { stopped?: string[] }, string]>([
    ['nothing is known', [], {}, 'no-method'],
    ['all are retired', [phone(cell, { retiredAt: now })], {}, 'no-method'],
    ['only a relative’s is known', [own('relative')], {}, 'not-own'],
    ['it is a landline', [phone(home, { texts: 'cannot' })], {}, 'cannot'],
    ['they opted out', [phone(cell)], { stopped: [cell] }, 'opted-out'],
    [
      'one opted out, the other is a landline',
      [phone(cell), phone(home, { texts: 'cannot' })],
      { stopped: [cell] },
      'opted-out',
    ],
  ])('%s', (_, methods, facts, because) => {
    expect(chosen(methods, facts)).toBe(because)
  })
})

describe('The reason', () => {
  const both = [phone(cell), phone(work)]
  test.each<[string, Choosing['conversation'], unknown]>([
    ['they wrote from it', wrote({ [cell]: [3] }), { kind: 'wrote', at: daysAgo(3) }],
    [
      'they write from it most',
      wrote({ [cell]: [9, 6, 5, 3, 2], [work]: [0] }),
      { kind: 'wrote', at: daysAgo(2), rather: true },
    ],
    [
      'texts to the other did not arrive',
      lost(wrote({ [cell]: [5, 4, 3] }), cell, 4),
      { kind: 'instead', of: cell, why: 'did-not-arrive' },
    ],
    [
      'the other opted out',
      { ...wrote({ [cell]: [5] }), stopped: [cell] },
      { kind: 'instead', of: cell, why: 'opted-out' },
    ],
  ])('%s', (_, facts, because) => {
    expect(choose(both, facts)).toMatchObject({ because })
  })
  it('the other can’t get texts', () => {
    const methods = [phone(cell), phone(home, { texts: 'cannot' })]
    expect(choose(methods, wrote({ [home]: [1] }))).toMatchObject({
      because: { kind: 'instead', of: home, why: 'cannot' },
    })
    expect(choose(methods)).toMatchObject({ because: { kind: 'only' } })
  })
  it('never depends on the order in which methods are read', () => {
    const facts = wrote({ [cell]: [3, 2], [work]: [1] })
    expect(choose(both, facts)).toEqual(choose([...both].reverse(), facts))
  })
})

describe('What is remembered of an address', () => {
  it('counts each message by half after ten days', () => {
    const use = afterUse(undefined, cell, daysAgo(20))
    expect(useAt(use[cell], now)).toBeCloseTo(0.25)
    expect(useAt(afterUse(use, cell, daysAgo(10))[cell], now)).toBeCloseTo(0.75)
  })
  it('is the same in whatever order messages come', () => {
    const early = afterUse(afterUse(undefined, cell, daysAgo(9)), cell, daysAgo(2))
    const late = afterUse(afterUse(undefined, cell, daysAgo(2)), cell, daysAgo(9))
    expect(late).toEqual(early)
  })
  it('stays small: of many addresses the least used are forgotten', () => {
    let use = afterUse(undefined, cell, now)
    for (let one = 10; one < 40; one++) use = afterUse(use, `+180155502${one}`, daysAgo(one))
    expect(Object.keys(use)).toHaveLength(12)
    expect(Object.keys(use)).toContain(cell)
  })
  it('of trouble only what speaks of the phone', () => {
    for (const reason of ['marked-as-spam', 'spend-limit', 'opted-out', 'not-served'] as const) {
      const facts = {}
      expect(afterArrival(facts, cell, 'failed', reason, now)).toBe(facts)
    }
    expect(trustIn(lost({}, cell, 1, 0).trouble?.[cell], now)).toBeCloseTo(0.1)
  })
  it('adds up when two clients become one', () => {
    const joined = joinedFacts(wrote({ [cell]: [3] }), lost(wrote({ [cell]: [3], [work]: [1] }), work, 2))
    expect(useAt(joined.use?.[cell], daysAgo(3))).toBeCloseTo(2)
    expect(joined.use?.[work]).toBeDefined()
    expect(joined.trouble?.[work]?.count).toBe(2)
  })
})

describe('The examples of the document', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/smart-select.md'), 'utf8')
  const table = document.split('## Examples')[1]?.split('\n## ')[0] ?? ''
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Cell') && !line.startsWith('|--'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((one) => one.trim()),
    )

  it('are there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(8)
  })

  test.each(rows.map(([cells = '', works = '', uses = '', why = '']) => [cells, works, uses, why] as const))(
    'Cell: %s. Work phone: %s → %s, %s',
    (cells, works, uses, why) => {
      const facts = [
        { address: cell, said: cells },
        { address: work, said: works },
      ]
      let conversation: Choosing['conversation'] = {}
      const methods: ContactMethod[] = []
      for (const { address, said } of facts) {
        if (said === 'none') continue
        methods.push(phone(address, { texts: said.includes('landline') ? 'cannot' : 'unknown' }))
        const days = /wrote ([\d, ]+) days ago/.exec(said)?.[1]?.split(',').map(Number) ?? []
        conversation = joinedFacts(conversation, wrote({ [address]: days }))
        const failed = Number(/(\d) not delivered/.exec(said)?.[1] ?? 0)
        conversation = lost(conversation, address, failed, 1)
      }
      const stopped = facts.filter(({ said }) => said.includes('opted out')).map(({ address }) => address)
      const choice = choose(methods, { ...conversation, stopped })
      const name: Record<string, string> = { [cell]: 'cell', [work]: 'work phone' }
      expect(choice.kind === 'chosen' ? name[choice.method.address] : 'none').toBe(uses)
      const { smart } = wordsIn('en')
      const said =
        choice.kind === 'none'
          ? smart.none[choice.because]('Maria')
          : smart.because(choice.because, {
              name: 'Maria',
              ...(choice.because.kind === 'wrote' && { since: sinceOf(choice.because.at) }),
              ...(choice.because.kind === 'instead' && { other: `the ${name[choice.because.of]}` }),
            })
      expect(said).toBe(why)
    },
  )
})

function sinceOf(at: string): string {
  const days = Math.round((millisecondsOf(now) - millisecondsOf(at)) / 86_400_000)
  return days === 1 ? '1 day ago' : `${days} days ago`
}
