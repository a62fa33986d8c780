import type { Conversation } from '../model/conversation.ts'
import { wishOfInbound } from '../model/counted-messages.ts'
import type { SubjectId } from '../model/ids.ts'
import type { Channel } from '../model/message.ts'
import { inSubject, isAside, type SubjectWish } from '../model/subject.ts'
import type { Deps } from './dependencies.ts'

type Placed = { conversation: Conversation; subject: SubjectId }
type PlacingDeps = Pick<Deps, 'store' | 'clock' | 'ids'>

/**
 * The subject for a message that is about to be written, and the conversation with it as the one written in last.
 * Reads a subject that was set aside; one that this conversation does not have is as none wished.
 */
export async function placedInSubject(
  deps: PlacingDeps,
  conversation: Conversation,
  wish?: SubjectWish,
): Promise<Placed> {
  const aside = isAside(conversation, wish) ? await deps.store.subject(conversation, wish.id) : undefined
  return inSubject(conversation, wish, deps.clock.now(), () => deps.ids.make('su'), aside)
}

/** The same for a message that came in: it joins the subject of the message it answers, else of the latest. */
export async function subjectOfInbound(
  deps: PlacingDeps,
  conversation: Conversation,
  inbound: { channel: Channel; answers?: string },
): Promise<Placed> {
  const answered = await subjectAnswered(deps, conversation, inbound.answers)
  return placedInSubject(deps, conversation, wishOfInbound(conversation, inbound.channel, answered))
}

/** Only a message of this very conversation counts as answered: a shared phone may answer another's. */
async function subjectAnswered(
  { store }: PlacingDeps,
  conversation: Conversation,
  answers: string | undefined,
): Promise<SubjectId | undefined> {
  const place = answers === undefined ? undefined : await store.sentAs(answers)
  if (!place || !conversation.threads.some(({ id }) => id === place.thread)) return undefined
  const message = await store.message(place.thread, place.message)
  return message?.direction === 'out' ? message.subject : undefined
}
