import { readNumber } from '../../core/model/phone.ts'
import type { SimulatorWorld } from './world.ts'

/** The longest text a phone sends in one: what the service takes from a carrier. */
const longest = 1600

export type OnPhone =
  | { kind: 'handed on'; id: string }
  /** STOP, HELP and the like: the service answers itself, the county never sees them. */
  | { kind: 'answered'; id: string; answer: string }
  | { kind: 'seen before'; id: string }
  | { kind: 'refused'; because: string }

type OnForm = { from: string; to: string; body: string; id?: string | undefined }

/** Writes a text with a pretend phone. The same `id` again is the same text; what cannot be is refused in a sentence. */
export async function textOnPhone(
  { phones }: Pick<SimulatorWorld, 'phones'>,
  written: OnForm,
): Promise<OnPhone> {
  const from = await readPhone(written.from)
  if (from.kind === 'refused') return from
  const to = await readPhone(written.to)
  if (to.kind === 'refused') return to
  if (phones.numbers.some(({ phoneNumber }) => phoneNumber === from.number))
    return refused('That is one of the county’s own numbers: it has no pretend phone.')
  if (written.body.trim() === '') return refused('The text is empty.')
  if (written.body.length > longest) return refused(`The text is longer than ${longest} characters.`)
  const { body, id } = written
  const received = phones.send({ body, from: from.number, to: to.number, ...(id ? { id } : {}) })
  return received.kind === 'no such number'
    ? refused('No department has the number you are texting.')
    : received
}

type PhoneRead = { kind: 'number'; number: string } | { kind: 'refused'; because: string }

/** A phone's number as typed or as in an address: `(801) 555-0134`, `+18015550134`. */
export async function readPhone(typed: string): Promise<PhoneRead> {
  const read = await readNumber(typed)
  switch (read.kind) {
    case 'number':
      return { kind: 'number', number: read.e164 }
    case 'not-a-number':
      return refused('That is not a phone number. Write it like (801) 555-0134.')
    case 'not-possible':
      return refused('No phone can have that number. A US number has ten digits, like (801) 555-0134.')
    default:
      return read satisfies never
  }
}

function refused(because: string): { kind: 'refused'; because: string } {
  return { kind: 'refused', because }
}
