import type { Conversation } from '../../model/conversation.ts'
import { optOutWord } from '../../model/opt-out.ts'
import { asksToStop } from '../../model/stop-request.ts'
import { marked, type Step } from './arriving.ts'
import { hasStopped } from './opt-out-words.ts'

/**
 * A plain request to stop: nothing is sent to this address until staff answer it. STOP and START answer it too, in
 * the person's own words; anything else they write leaves the question open.
 */
export const heedsStopRequest: Step = (arriving, deps) => {
  const { message, conversation } = arriving
  const { from: address, body, id, at } = message
  const word = optOutWord(body)
  if (word === 'out' || word === 'in')
    return { ...arriving, conversation: withoutPause(conversation, address) }
  if (hasStopped(arriving) || conversation.paused?.address === address || !asksToStop(body)) return arriving
  const paused: Conversation = { ...conversation, paused: { address, message: id, at } }
  return marked({ ...arriving, conversation: paused }, { kind: 'paused', address }, deps)
}

function withoutPause(conversation: Conversation, address: string): Conversation {
  if (conversation.paused?.address !== address) return conversation
  const { paused: _, ...kept } = conversation
  return kept
}
