import type { ContactMethod } from '../../../core/model/contact-method.ts'
import { afterArrival, afterWriting, type MethodFacts } from '../../../core/model/method-use.ts'
import { chooseMethod } from '../../../core/model/smart-select.ts'
import { type Instant, instantOf } from '../../../core/model/time.ts'

/** Messages that came to a phone the client had in hand; how often four messages in a row reached nobody. */
export type Figures = { sent: number; reached: number; lost: number }
type Rule = 'smart' | 'lastUsed' | 'lastUsable' | 'best'

/** A phone as it is: what the county learns of it is only what it hears back. */
type Phone = {
  method: ContactMethod
  /** mobile: takes texts · landline: never · gone: the number was given up · out: no minutes until that day. */
  state: 'mobile' | 'landline' | 'gone'
  outUntil: number
  optedOut: boolean
  /** Whether the client carries it; a sister's phone only now and then. */
  share: number
}

const day = 86_400_000
const start = Date.UTC(2026, 0, 1, 16)

/** A year of clients who write now and then and are written to every week, by each of three rules. */
export function simulateYear({ seed, clients }: { seed: number; clients: number }): Record<Rule, Figures> {
  const sum = (rule: Rule): Figures => {
    const total = { sent: 0, reached: 0, lost: 0 }
    // The same lives for each rule: chance is drawn anew from the client's own seed.
    for (let client = 0; client < clients; client++) {
      const one = liveYear(rule, chance(seed * 100_003 + client))
      total.sent += one.sent
      total.reached += one.reached
      total.lost += one.lost
    }
    return total
  }
  return { smart: sum('smart'), lastUsed: sum('lastUsed'), lastUsable: sum('lastUsable'), best: sum('best') }
}

function liveYear(rule: Rule, random: () => number): Figures {
  const life = begun(random)
  const figures = { sent: 0, reached: 0, lost: 0 }
  let facts: MethodFacts & { stopped: string[] } = { stopped: [] }
  let lastUsed: string | undefined
  let missed = 0
  for (let today = 0; today < 365; today++) {
    const now = instantOf(start + today * day)
    happens(life, today, now, random)
    const from = life.writesOn(today, random)
    if (from) {
      facts = { ...afterWriting(facts, from.method.address, now), stopped: facts.stopped }
      lastUsed = from.method.address
    }
    const luck = random()
    if (today % 7 !== 3 || today < 28) continue
    const to = pick(rule, life.phones, { facts, lastUsed, now, today })
    if (!to) continue
    figures.sent++
    const outcome = handOver(to, today)
    // What the county hears back.
    if (outcome === 'not-mobile') to.method = { ...to.method, texts: 'cannot' }
    if (outcome === 'opted-out') facts = { ...facts, stopped: [...facts.stopped, to.method.address] }
    else {
      const status = outcome === 'delivered' ? 'delivered' : 'undelivered'
      const reason = outcome === 'delivered' ? undefined : outcome
      facts = { ...afterArrival(facts, to.method.address, status, reason, now), stopped: facts.stopped }
    }
    lastUsed = to.method.address
    const isReached = outcome === 'delivered' && luck < inHand(to, life.phones, today)
    figures.reached += isReached ? 1 : 0
    missed = isReached ? 0 : missed + 1
    if (missed === 4) figures.lost++
  }
  return figures
}

type Known = {
  facts: MethodFacts & { stopped: string[] }
  lastUsed: string | undefined
  now: Instant
  today: number
}

function pick(rule: Rule, phones: Phone[], { facts, lastUsed, now, today }: Known): Phone | undefined {
  const of = (address: string | undefined) => phones.find(({ method }) => method.address === address)
  if (rule === 'lastUsed') return of(lastUsed) ?? phones[0]
  if (rule === 'lastUsable') {
    const takesTexts = ({ method }: Phone) =>
      method.texts !== 'cannot' && !facts.stopped.includes(method.address)
    const last = of(lastUsed)
    return last && takesTexts(last) ? last : phones.find(takesTexts)
  }
  // Nobody can know this much: as far as any rule could come.
  if (rule === 'best') {
    const chance = (phone: Phone) =>
      handOver(phone, today) === 'delivered' ? inHand(phone, phones, today) : 0
    return phones.toSorted((one, other) => chance(other) - chance(one))[0]
  }
  const methods = phones.map(({ method }) => method)
  const choice = chooseMethod({ methods, conversation: facts, now })
  return choice.kind === 'chosen' ? of(choice.method.address) : undefined
}

function handOver(
  { state, optedOut, outUntil }: Phone,
  today: number,
): 'delivered' | 'not-mobile' | 'opted-out' | 'unreachable' {
  if (optedOut) return 'opted-out'
  if (state === 'landline') return 'not-mobile'
  return state === 'gone' || outUntil > today ? 'unreachable' : 'delivered'
}

/** How likely the client sees what comes to it: nearly always on the phone they lean on, seldom on a borrowed one. */
function inHand(phone: Phone, phones: Phone[], today: number): number {
  const able = phones.filter(({ state, outUntil }) => state === 'mobile' && outUntil <= today)
  const most = Math.max(...able.map(({ share }) => share))
  if (phone.share === most) return 0.95
  return phone.share >= 0.25 ? 0.5 : 0.1
}

/** Two to four phones, since only then there is a choice: their own, a second or a landline at home, one they borrow. */
function begun(random: () => number) {
  let numbers = 0
  const phone = (parts: Partial<Phone>, addedAt: Instant): Phone => {
    numbers++
    const address = `+1801555${String(1000 + numbers)}`
    const method = {
      id: `cm_${numbers}`,
      client: 'cl_1',
      type: 'phone' as const,
      address,
      title: '',
      whose: 'client' as const,
      texts: 'unknown' as const,
      addedAt,
    }
    return { method, state: 'mobile', outUntil: 0, optedOut: false, share: 1, ...parts }
  }
  const first = instantOf(start)
  const phones = [phone({}, first)]
  const [second, landline, borrowed] = [random() < 0.55, random() < 0.35, random() < 0.3]
  if (second || !(landline || borrowed)) phones.push(phone({ share: 0.25 }, first))
  if (landline) phones.push(phone({ state: 'landline', share: 0 }, first))
  if (borrowed) phones.push(phone({ share: 0.08 }, first))
  // The order in the address book tells nothing.
  phones.sort(() => random() - 0.5)
  const writes = 0.03 + random() * 0.15
  return {
    phones,
    phone,
    writesOn(today: number, random: () => number): Phone | undefined {
      const able = phones.filter(
        ({ state, outUntil, share }) => state === 'mobile' && outUntil <= today && share > 0,
      )
      const total = able.reduce((sum, { share }) => sum + share, 0)
      let at = random() * total
      const isWriting = random() < writes
      if (!isWriting) return undefined
      for (const one of able) {
        at -= one.share
        if (at <= 0) return one
      }
      return able.at(-1)
    },
  }
}

/** Prepaid minutes run out and come back, phones are lost for good and replaced, somebody texts STOP. */
function happens(life: ReturnType<typeof begun>, today: number, now: Instant, random: () => number): void {
  for (const one of [...life.phones]) {
    const [runsOut, days, dies, stops, tells] = [random(), random(), random(), random(), random()]
    if (one.state !== 'mobile') continue
    if (runsOut < 1 / 60) one.outUntil = Math.max(one.outUntil, today + 3 + Math.floor(days * 18))
    if (stops < 1 / 3000) one.optedOut = true
    if (dies < 1 / 240) {
      one.state = 'gone'
      const { share } = one
      one.share = 0
      // Most tell the county their new number; the others lean on a phone they have already.
      const other = life.phones.find((phone) => phone.state === 'mobile')
      if (other && tells < 0.4) other.share = Math.max(other.share, share)
      else life.phones.push(life.phone({ share }, now))
    }
  }
}

/** Even numbers between 0 and 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
