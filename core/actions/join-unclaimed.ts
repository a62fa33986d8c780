import type { ContactMethod } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import { joinedInto, joinedWith } from '../model/joining.ts'
import type { Marker } from '../model/message.ts'
import { withReach } from '../model/reach.ts'
import { newMethod } from './add-client.ts'
import { bringScheduledAlong } from './bring-scheduled-along.ts'
import type { Deps } from './dependencies.ts'
import { markedEverywhere, markerIn } from './methods/markers.ts'
import { partConfidential } from './methods/part-clients.ts'
import { otherConversations, type StaffActor } from './methods/served-client.ts'
import { linkOf } from './methods/who-has.ts'

/**
 * Appends an unclaimed conversation's threads to a client's, in one transaction, whatever their length and whatever is
 * scheduled in it: that comes along right after. The number becomes the client's in every department that serves them.
 * `changed`: one of the two was written meanwhile; read both again.
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
  if (await partConfidential(deps, was)) return 'changed'
  const known = await deps.store.client(joined.client)
  if (!known) return 'changed'
  const address = unclaimedWas.address ?? ''
  const { method, change } = ownMethod(deps, known.methods, joined.client, address, joined.title)
  const methods = [...known.methods.filter((one) => one.id !== method.id), method]
  const scheduled = await deps.store.scheduled(unclaimedWas.id)
  const waiting = [...scheduled, ...(await deps.store.scheduled(was.id))].filter((one) => !one.held)
  const due = waiting.map((one) => one.due)
  const conversation = {
    ...withReach(joinedWith(was, unclaimedWas, due), methods),
    ...(scheduled.length > 0 ? { scheduledIn: [...(was.scheduledIn ?? []), unclaimedWas.id] } : {}),
  }
  const others = await otherConversations(deps.store, known.client, was)
  const elsewhere = others.map((one) => ({
    was: one,
    now: { ...withReach(one, methods), version: one.version + 1 },
  }))
  const told = markedEverywhere(
    deps,
    actor,
    { kind: 'number-added', address },
    { was, now: conversation },
    elsewhere,
  )
  const [, ...toldElsewhere] = told.entries
  const written = await deps.store.changeRecords({
    conversations: [...told.conversations, { was: unclaimedWas, now: joinedInto(unclaimedWas, was) }],
    methods: [change],
    linked: [was, ...others].map((one) => linkOf(address, joined.client, one)),
    unlinked: [
      { kind: 'unclaimed', address, department: unclaimedWas.department, conversation: unclaimedWas.id },
    ],
    entries: [claimMarker(deps, actor, conversation, address, joined.as), ...toldElsewhere],
  })
  if (written === 'done' && scheduled.length > 0) await bringScheduledAlong(deps, was.id)
  return written
}

/** The client's own entry for this number, brought back if it was retired; else a new one. They wrote from it. */
function ownMethod(
  deps: Pick<Deps, 'clock' | 'ids'>,
  methods: ContactMethod[],
  client: string,
  address: string,
  title: string,
): { method: ContactMethod; change: { now: ContactMethod; was?: ContactMethod } } {
  const was = methods.find((one) => one.address === address)
  if (!was) {
    const method = { ...newMethod(deps, client, address, title), texts: 'works' as const }
    return { method, change: { now: method } }
  }
  const { retiredAt: _, ...kept } = was
  const method = { ...kept, texts: 'works' as const }
  return { method, change: { now: method, was } }
}

/** Says in the thread from where on the person is known. */
export function claimMarker(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: StaffActor,
  conversation: Conversation,
  address: string,
  kind: 'claimed' | 'handed-over' = 'claimed',
): Marker {
  return markerIn(deps, conversation, { kind, address }, actor)
}
