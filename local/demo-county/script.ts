import type { DeliveryStatus, Reason } from '../../core/model/delivery-status.ts'

/**
 * One line of a script: who wrote what when.
 *
 * `-3 10:02 > Hi {name} …`      three working days before the script's day, staff wrote, and it was delivered
 * `-3 10:20 < ok`               the client answered
 * `now-12m <+ Hola`             twelve minutes ago, not read yet
 * `-1 14:20 >landline@2 Hi …`   to the client's second number, and it was not delivered: that is a landline
 * `+1 09:00 > See you …`        will leave on the next working day at nine
 * `+1 09:00 >weekly See you …`  and again each week at that time
 * `-3 09:00 >later Hi …`         was written before, for this time
 * `-1 09:00 >held Hi …`          came due then and could not leave: the client had said stop
 * `-5 08:50 * claimed`          a marker
 * `# Court date, {shortDate+8}` what follows stands in a subject of this name
 */
export type Beat = {
  when: { workdays: number; time: string } | { minutesAgo: number }
  /** What staff called the subject it stands in. */
  title?: string
} & (
  | { kind: 'in'; unread: boolean; words: string }
  /** `method`: which of the client's numbers, 0 the first. */
  | { kind: 'out'; fate: Fate; plan?: Plan; method: number; words: string }
  | { kind: 'marker'; marker: 'claimed' | 'opted-out' }
)

/** What became of an outbound message. */
export type Fate = { status: DeliveryStatus; reason?: Reason }

/** How an outbound message was scheduled, where it was. */
export type Plan = 'later' | 'weekly' | 'held'
const plans = ['later', 'weekly', 'held'] as const

const fates: Record<string, Fate> = {
  '': { status: 'delivered' },
  unreachable: { status: 'undelivered', reason: 'unreachable' },
  landline: { status: 'undelivered', reason: 'not-mobile' },
  stopped: { status: 'blocked', reason: 'opted-out' },
  unconfirmed: { status: 'unconfirmed' },
}

const when = /^(?:([+-]?\d+) (\d\d:\d\d)|now-(\d+)m) (.+)$/
const inbound = /^<(\+?) (.+)$/
const outbound = /^>([a-z]*)(?:@(\d))? (.+)$/
const marker = /^\* (claimed|opted-out)$/

/** Reads a script. Throws with the line when one is not understood: scripts are part of this code. */
export function readScript(script: string, titled?: string): Beat[] {
  let title = titled
  const beats: Beat[] = []
  for (const line of script.split('\n').map((one) => one.trim())) {
    if (line.startsWith('# ')) title = line.slice(2)
    else if (line !== '') beats.push({ ...readLine(line), ...(title !== undefined && { title }) })
  }
  return beats
}

function readLine(line: string): Beat {
  const [, workdays, time = '', minutes, rest = ''] = when.exec(line) ?? []
  const at = {
    when: minutes === undefined ? { workdays: Number(workdays), time } : { minutesAgo: Number(minutes) },
  }
  const [isIn, unread, said = ''] = inbound.exec(rest) ?? []
  if (isIn) return { ...at, kind: 'in', unread: unread === '+', words: said }
  const [isOut, fateName = '', number = '1', words = ''] = outbound.exec(rest) ?? []
  const plan = plans.find((one) => one === fateName)
  const fate = fates[plan ? '' : fateName]
  if (isOut && fate)
    return { ...at, kind: 'out', fate, ...(plan && { plan }), method: Number(number) - 1, words }
  const [, marked] = marker.exec(rest) ?? []
  if (marked) return { ...at, kind: 'marker', marker: marked as 'claimed' | 'opted-out' }
  throw new Error(`not a line of a script: ${line}`)
}
