import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import { joinedInto } from '../model/joining.ts'
import type { InboundMessage } from '../model/message.ts'
import { afterLeaving, afterMoving } from '../model/moving.ts'
import { untilWritten } from './again.ts'
import type { Deps } from './dependencies.ts'
import { newestOf } from './move-message.ts'
import { followConversation } from './served-conversation.ts'

/** So many entries are looked at in one step: three writes for each that moves. */
const lookedAtOnce = 25

type MoveDeps = Pick<Deps, 'store'>

/**
 * Moves the texts of a stranger out of a client's record: one step, from the newest backwards, in one transaction with
 * how far it has come. `done` once nothing is left to move; done again it changes nothing. Each step that is kept
 * brings the next by the stream, so that a stop anywhere only delays it.
 */
export function moveStrangersTexts(deps: MoveDeps, id: ConversationId): Promise<'done' | 'more'> {
  return untilWritten<'done' | 'more'>(async () => {
    const was = await followConversation(deps.store, id)
    if (!was?.movingOut) return 'done'
    const to = await followConversation(deps.store, was.movingOut.to)
    if (!to || to.id === was.id) return finish(deps, was, to)
    const { address, since, past } = was.movingOut
    const threads = was.threads.map((thread) => thread.id)
    const page = await deps.store.entries(threads, {
      limit: lookedAtOnce,
      consistent: true,
      ...(past ? { before: past } : {}),
    })
    const inTime = page.items.filter((entry) => entry.at >= since)
    const theirs = inTime.filter(
      (entry): entry is InboundMessage => entry.direction === 'in' && entry.from === address,
    )
    const last = page.items.at(-1)
    const isMore = page.next !== undefined && inTime.length === page.items.length && last !== undefined
    if (theirs.length === 0 && !isMore) return finish(deps, was, to)
    const moved = theirs.map((message) => movedTo(message, to))
    const { movingOut, ...left } = afterLeaving(was, theirs, await newestOf(deps, was))
    const written = await deps.store.changeRecords({
      conversations: [
        { was, now: isMore ? { ...left, movingOut: { address, since, to: to.id, past: last.id } } : left },
        ...(moved.length > 0 ? [{ was: to, now: afterMoving(to, moved, was) }] : []),
      ],
      entries: moved,
      entriesRemoved: theirs,
      seenIn: moved,
    })
    return written === 'changed' ? 'changed' : isMore ? 'more' : 'done'
  })
}

function movedTo(message: InboundMessage, to: Conversation): InboundMessage {
  const { subject: _, sharedWith: __, ...kept } = message
  return { ...kept, conversation: to.id, thread: to.threads.at(-1)?.id ?? '', moved: true }
}

/** Nothing is left to move. A stranger who never wrote does not stay in Unclaimed. */
async function finish(
  deps: MoveDeps,
  was: Conversation,
  to: Conversation | undefined,
): Promise<'done' | 'changed'> {
  const { movingOut: _, ...kept } = was
  const now = { ...kept, version: was.version + 1 }
  const isEmpty = to && to.id !== was.id && to.state === 'unclaimed' && to.newestInbound === undefined
  const { department } = was
  const written = await deps.store.changeRecords({
    conversations: [{ was, now }, ...(isEmpty ? [{ was: to, now: joinedInto(to, was) }] : [])],
    ...(isEmpty && to.address !== undefined
      ? { unlinked: [{ kind: 'unclaimed', address: to.address, department, conversation: to.id }] }
      : {}),
  })
  return written === 'changed' ? 'changed' : 'done'
}

/** What the stream's consumer does about a conversation: one step of what is still to be moved out of it. */
export async function followMovingOut(deps: MoveDeps, now: Conversation | undefined): Promise<void> {
  if (now?.movingOut) await moveStrangersTexts(deps, now.id)
}
