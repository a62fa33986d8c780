import type { Conversation } from '../../../core/model/conversation.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Words } from '../../../words/index.ts'
import { firstName } from '../../parts/names.ts'

/** What a conversation's other side is called: in full, and inside of a sentence. An unknown sender by the number. */
export function calledOf(conversation: Conversation, words: Words): { full: string; short: string } {
  if (conversation.name) return { full: conversation.name, short: firstName(conversation.name) }
  const number = conversation.address ? showNumber(conversation.address) : words.site.unknownSender
  return { full: number, short: words.site.theSender }
}
