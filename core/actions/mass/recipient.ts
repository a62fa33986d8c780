import { mayWrite } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import { isClients, type LeftOut, type MassMessage, type Recipient } from '../../model/mass-message.ts'
import { factsOf, fillIn } from '../../model/placeholders.ts'
import { waitsUntil } from '../../model/quiet-hours.ts'
import { chooseMethod } from '../../model/smart-select.ts'
import type { Instant } from '../../model/time.ts'
import type { Store } from '../../ports.ts'
import { checkedText, type NotSendable, type Sendable } from '../checked-text.ts'
import type { StaffActor } from './author.ts'

/** What somebody of the selection would get at a time, and by what; or why nothing. */
export type Decided = { recipient: Recipient; text?: Sendable & { to: string } }

type Wanted = Pick<MassMessage, 'body' | 'versions' | 'asked' | 'override'>

/**
 * Decides for one client as for a message written to them alone: whether its author may write there, by what the
 * client is reached, what is filled in, whether they opted out, and whether their clock shows quiet hours. Asked when
 * recipients are gathered, and again when the message is written.
 */
export async function recipientOf(
  store: Store,
  author: StaffActor,
  department: Department,
  wanted: Wanted,
  conversation: Conversation,
  at: Instant,
): Promise<Decided> {
  const { id, name, language } = conversation
  const person = { conversation: id, name }
  const without = (leftOut: LeftOut, missing?: string[]): Decided => ({
    recipient: { ...person, leftOut, ...(missing ? { missing } : {}) },
  })
  if (!isClients(conversation)) return without('off-list')
  if (!mayWrite(author, conversation).allowed) return without('not-yours')
  const known = conversation.client ? await store.client(conversation.client) : undefined
  const choice = chooseMethod({
    methods: known?.methods ?? [],
    conversation,
    clientIsMinor: known?.client.minor,
    now: at,
  })
  if (choice.kind === 'none') return without(choice.because)
  const to = choice.method.address
  const facts = factsOf({ client: name, staff: author.name, department })
  const filled = fillIn(wanted.versions?.[language] ?? wanted.body, facts, wanted.asked)
  if (filled.kind === 'unfilled') return without('placeholder', filled.left)
  // Read already: a mass message asks for thousands.
  const read = { ...store, client: async () => known, department: async () => department }
  const text = await checkedText(read, conversation, to, filled.body)
  if (text.kind !== 'sendable') return without(leftOutOf(text))
  const after = waitsUntil({ conversation, to, department, at, override: wanted.override })
  const { segments } = text
  const recipient = { ...person, to, because: choice.because, segments, ...(after ? { after } : {}) }
  return { recipient, text: { ...text, to } }
}

function leftOutOf(text: NotSendable): LeftOut {
  switch (text.because) {
    case 'opted-out':
    case 'paused':
    case 'too-long':
      return text.because
    case 'unfilled':
    case 'empty':
      return 'placeholder'
    case 'no-number':
      return 'no-method'
    case 'not-served':
      return 'off-list'
    default:
      return 'broken'
  }
}
