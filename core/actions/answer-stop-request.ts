import type { Conversation } from '../model/conversation.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Marker } from '../model/message.ts'
import { withReach } from '../model/reach.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { withStopped } from './receive/opt-out-words.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type StopAnswered =
  | { kind: 'opted-out' | 'resumed' }
  /** A colleague, or the person with STOP or START, has answered it. */
  | { kind: 'answered-already' }
  | NotServed

/**
 * Staff say what a plain request to stop meant: no more texts (kept as an opt-out that only the person takes back),
 * or go on. Until then nothing is sent to that address. The same answer given twice is told it was answered.
 */
export async function answerStopRequest(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId; answer: 'no-more' | 'go-on' },
): Promise<StopAnswered> {
  const did = input.answer === 'no-more' ? 'opted a client out' : 'let texts go on'
  const outcome = await untilWritten<StopAnswered>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    if (!was.paused || was.paused.message !== input.message) return { kind: 'answered-already' }
    const { address } = was.paused
    const optOut = input.answer === 'no-more'
    const at = deps.clock.now()
    const known = was.client ? await deps.store.client(was.client) : undefined
    const { paused: _, ...resumed } = was
    const answered = withReach(
      withStopped(resumed, address, optOut ? 'out' : undefined),
      known?.methods ?? [],
    )
    const kept = await deps.store.keep.stopAnswered({
      conversation: { ...answered, version: was.version + 1 },
      was,
      marker: marker(deps, actor, was, optOut ? 'opted-out' : 'resumed', address),
      ...(optOut && { optOut: { address, department: was.department, at } }),
    })
    return kept === 'changed' ? 'changed' : { kind: optOut ? 'opted-out' : 'resumed' }
  })
  return audited(deps, actor, did, { conversation: input.conversation }, outcome)
}

function marker(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: Actor,
  was: Conversation,
  kind: 'opted-out' | 'resumed',
  address: string,
): Marker {
  return {
    direction: 'marker',
    id: deps.ids.make('msg'),
    conversation: was.id,
    thread: was.threads.at(-1)?.id ?? '',
    department: was.department,
    at: deps.clock.now(),
    marker: { kind, address },
    ...(actor.kind === 'staff' && { by: { staff: actor.staff, name: actor.name } }),
  }
}
