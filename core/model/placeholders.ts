/**
 * Places in a text that are filled before it leaves: `{{first name}}` from the record, `{{date?}}` by whoever sends
 * it. Two braces around a few words are one; any other brace is the writer's own and stays as typed.
 */

import type { Department } from './department.ts'
import { showNumber } from './phone.ts'

/** What the record knows to fill in by itself. */
export type KnownPlaceholder = 'first name' | 'my name' | 'my phone' | 'next appointment'

/** What the record says for one recipient; missing: it does not know, and it is asked for. */
export type Facts = Partial<Record<KnownPlaceholder, string>>

export type Placeholder = {
  /** Without case, accents, spaces too many and question marks: under this its answer is looked up. */
  key: string
  /** As somebody wrote it, without the braces: what the field that asks for it is called. */
  name: string
  /** Missing: a free prompt. A question mark makes one of any name. */
  known?: KnownPlaceholder
}

export type Filled =
  | { kind: 'filled'; body: string }
  /** `left` are the names still to fill, as written; `body` has the others filled already. */
  | { kind: 'unfilled'; left: string[]; body: string }

export const longestPlaceholder = 40

/** A name begins with a letter and holds words only: `{{x: 1}}`, `{{}}` and a brace over two lines are none. */
const pattern = /\{\{[ \t]*(¿?[ \t]*\p{L}[\p{L}\p{M}\p{N}.,'’/ \t-]{0,60}\??)[ \t]*\}\}/gu

/** By every name that staff may write, in either language. */
const names: Record<KnownPlaceholder, string[]> = {
  'first name': ['first name', 'name', 'nombre', 'primer nombre'],
  'my name': ['my name', 'mi nombre'],
  'my phone': [
    'my phone',
    'my phone number',
    'my number',
    'mi telefono',
    'mi numero',
    'mi numero de telefono',
  ],
  'next appointment': ['next appointment', 'proxima cita', 'su proxima cita'],
}

const knownBy = new Map(
  Object.entries(names).flatMap(([known, spellings]) =>
    spellings.map((spelling) => [spelling, known as KnownPlaceholder] as const),
  ),
)

/** The placeholders of a text, each once, in the order they first stand in it. */
export function placeholdersIn(body: string): Placeholder[] {
  const found = new Map<string, Placeholder>()
  for (const [, inside = ''] of body.matchAll(pattern)) {
    const read = readPlaceholder(inside)
    if (read && !found.has(read.key)) found.set(read.key, read)
  }
  return [...found.values()]
}

/**
 * Fills a text in one pass, from the record and from what was asked (by the placeholder's name, however written).
 * An empty value fills nothing. What a value itself holds is never read as a placeholder here.
 */
export function fillIn(body: string, facts: Facts, asked: Record<string, string> = {}): Filled {
  const answers = new Map(Object.entries(asked).map(([name, value]) => [keyOf(name), value.trim()]))
  const left = new Map<string, string>()
  const filled = body.replace(pattern, (written, inside: string) => {
    const read = readPlaceholder(inside)
    if (!read) return written
    const value = (read.known && facts[read.known]?.trim()) || answers.get(read.key)
    if (value) return value
    if (!left.has(read.key)) left.set(read.key, read.name)
    return written
  })
  return left.size === 0
    ? { kind: 'filled', body: filled }
    : { kind: 'unfilled', left: [...left.values()], body: filled }
}

/** What the record knows for a client, a member of staff who writes, and their department. */
export function factsOf(record: {
  /** The client's whole name; empty for an unknown sender. */
  client: string
  staff: string
  department: Pick<Department, 'callNumber' | 'frontDesk'>
}): Facts {
  const [first] = record.client.trim().split(/\s+/)
  // Until desk phones are known, a call reaches everybody by the department's own number.
  const phone = record.department.callNumber ?? record.department.frontDesk
  return {
    ...(first ? { 'first name': first } : {}),
    'my name': record.staff,
    ...(phone ? { 'my phone': showNumber(phone) } : {}),
  }
}

function readPlaceholder(inside: string): Placeholder | undefined {
  const name = inside.replace(/\s+/g, ' ').trim()
  const key = keyOf(name)
  if (key === '' || name.length > longestPlaceholder) return undefined
  const known = /[?¿]/.test(name) ? undefined : knownBy.get(key)
  return { key, name: name.replace(/[?¿]/g, '').trim(), ...(known ? { known } : {}) }
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[?¿]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
