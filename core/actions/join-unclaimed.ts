import type { Conversation } from '../model/conversation.ts'
import { joinedInto, joinedWith } from '../model/joining.ts'
import type { Marker } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { newMethod } from './add-client.ts'
import type { Deps } from './dependencies.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

/**
 * Appends an unclaimed conversation's threads to a client's, in one transaction, whatever their length; what is
 * scheduled comes along. `changed`: one of the two was written meanwhile; read both again.
 */
export async function joinUnclaimed(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: StaffActor,
  joined: {
    unclaimedWas: Conversation
    was: Conversation
    client: string
    title: string
    as: 'claimed' | 'handed-over'
  },
): Promise<'done' | 'changed'> {
  const { unclaimedWas, was } = joined
  const method = {
    ...newMethod(deps, joined.client, unclaimedWas.address ?? '', joined.title),
    texts: 'works' as const,
  }
  const scheduled = await deps.store.scheduled(unclaimedWas.id)
  const waiting = [...scheduled, ...(await deps.store.scheduled(was.id))].filter((one) => !one.held)
  const due = waiting.map((one) => one.due)
  const conversation = joinedWith(was, unclaimedWas, due)
  return deps.store.keep.claimedByExisting({
    method,
    unclaimed: joinedInto(unclaimedWas, was),
    unclaimedWas,
    conversation,
    was,
    marker: claimMarker(deps, actor, conversation, method.address, joined.as),
    scheduled,
  })
}

/** Says in the thread from where on the person is known. */
export function claimMarker(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: StaffActor,
  conversation: Conversation,
  address: string,
  kind: 'claimed' | 'handed-over' = 'claimed',
): Marker {
  return {
    direction: 'marker',
    id: deps.ids.make('msg'),
    conversation: conversation.id,
    thread: conversation.threads.at(-1)?.id ?? '',
    department: conversation.department,
    at: deps.clock.now(),
    marker: { kind, address },
    by: { staff: actor.staff, name: actor.name },
  }
}
