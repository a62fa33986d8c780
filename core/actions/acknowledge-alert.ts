import { afterAlertSeen } from '../model/alert.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Marker } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, seenConversation } from './served-conversation.ts'

/** `newer`: another such message has come, which they have not seen: the alert stays. */
export type Acknowledged = { kind: 'acknowledged' } | { kind: 'newer' } | NotServed

/**
 * Somebody says that they saw a message that may mean danger: its alert is closed for everyone, with a marker that
 * says who. Said again, or when a colleague was first, it changes nothing.
 */
export async function acknowledgeAlert(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId },
): Promise<Acknowledged> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<Acknowledged>(async () => {
    const seen = await seenConversation(deps.store, actor, input.conversation)
    if (seen.kind !== 'yes') return seen
    const was = seen.conversation
    const now = afterAlertSeen(was, input.message)
    if (!now) return { kind: was.alert ? 'newer' : 'acknowledged' }
    const marker: Marker = {
      direction: 'marker',
      id: deps.ids.make('msg'),
      conversation: was.id,
      thread: was.threads.at(-1)?.id ?? '',
      department: was.department,
      at: deps.clock.now(),
      marker: { kind: 'danger-seen' },
      by: { staff: actor.staff, name: actor.name },
    }
    return (await deps.store.keepAlertSeen({ conversation: now, was, marker })) === 'changed'
      ? 'changed'
      : { kind: 'acknowledged' }
  })
  return audited(deps, actor, 'acknowledged an alert', input, outcome)
}
