import type { Conversation } from '../model/conversation.ts'
import { mayBeTexted } from '../model/conversation.ts'
import type { Department } from '../model/department.ts'
import { placeholdersIn } from '../model/placeholders.ts'
import { isTooLong, plainQuotes, segmentsOf } from '../model/segments.ts'
import type { Store } from '../ports.ts'

export type NotSendable =
  | { kind: 'invalid'; because: 'empty' | 'too-long' | 'no-number' | 'not-served' }
  /** Places that were to be filled before it leaves, by name. */
  | { kind: 'invalid'; because: 'unfilled'; left: string[] }
  | { kind: 'blocked'; because: 'opted-out' }

export type Sendable = {
  kind: 'sendable'
  body: string
  segments: number
  from: string
  department: Department
}

/**
 * Whether these words may be texted to this address of the conversation: asked when staff write, and again when a
 * scheduled message comes due.
 */
export async function checkedText(
  store: Store,
  conversation: Conversation,
  to: string,
  typed: string,
): Promise<Sendable | NotSendable> {
  const body = plainText(typed)
  if (body === '') return { kind: 'invalid', because: 'empty' }
  if (isTooLong(body)) return { kind: 'invalid', because: 'too-long' }
  const left = placeholdersIn(body).map(({ name }) => name)
  if (left.length > 0) return { kind: 'invalid', because: 'unfilled', left }
  const [links, known, department] = await Promise.all([
    store.addressLinks(to),
    conversation.client ? store.client(conversation.client) : undefined,
    store.department(conversation.department),
  ])
  if (!department?.open) return { kind: 'invalid', because: 'not-served' }
  const answer = mayBeTexted(conversation, to, known?.methods ?? [], links)
  switch (answer) {
    case 'yes':
      return {
        kind: 'sendable',
        body,
        segments: segmentsOf(body).count,
        from: department.textNumber,
        department,
      }
    case 'opted-out':
      return { kind: 'blocked', because: 'opted-out' }
    case 'no-number':
    case 'not-served':
      return { kind: 'invalid', because: answer }
    default:
      return answer satisfies never
  }
}

/** What is sent of what was typed: plain typography, nothing around it. */
export function plainText(typed: string): string {
  return plainQuotes(typed).trim()
}
