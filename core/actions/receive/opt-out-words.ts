import type { Conversation } from '../../model/conversation.ts'
import { isOptedOut } from '../../model/may-be-texted.ts'
import { optOutWord } from '../../model/opt-out.ts'
import { type Arriving, marked, type Step } from './arriving.ts'

/** STOP and START, in the words of both languages: the address is out of this department's texts, or in again. */
export const heedsOptOut: Step = (arriving, deps) => {
  const { from: address, body } = arriving.message
  const stopped = hasStopped(arriving)
  const word = optOutWord(body)
  const optOut: 'out' | 'in' | undefined =
    word === 'out' && !stopped ? 'out' : word === 'in' && stopped ? 'in' : undefined
  if (!optOut) return arriving
  const conversation = withStopped(arriving.conversation, address, optOut)
  const kind = optOut === 'out' ? 'opted-out' : 'opted-in'
  return marked({ ...arriving, conversation, optOut }, { kind, address }, deps)
}

/** Whether the sender had opted out before this message. */
export function hasStopped({ links, message, department }: Arriving): boolean {
  return isOptedOut(links, message.from, department.id)
}

/** The conversation's mirror of who opted out. */
export function withStopped(
  conversation: Conversation,
  address: string,
  optOut: 'out' | 'in' | undefined,
): Conversation {
  if (!optOut) return conversation
  const others = (conversation.stopped ?? []).filter((one) => one !== address)
  return { ...conversation, stopped: optOut === 'out' ? [...others, address] : others }
}
