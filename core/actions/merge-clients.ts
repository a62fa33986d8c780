import { inUse, mostMethods } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ContactMethodId, ConversationId } from '../model/ids.ts'
import { joinedInto, joinedWith } from '../model/joining.ts'
import { mergedClient, mergedMethods } from '../model/merging.ts'
import { withMethods, withNews } from '../model/method-changes.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { bringScheduledAlong } from './bring-scheduled-along.ts'
import type { Deps } from './dependencies.ts'
import { markerIn } from './methods/markers.ts'
import { type ServedClient, type StaffActor, servedClient } from './methods/served-client.ts'
import { setAsideRest } from './methods/setting-aside.ts'
import { linkOf, optedOutOf } from './methods/who-has.ts'
import type { NotServed } from './served-conversation.ts'

export type MergeInput = {
  conversation: ConversationId
  /** The other record of the same person, on the actor's list too. */
  other: ConversationId
  /** Whose name stays. */
  name: 'this' | 'other'
  /** Which numbers stay, of both. */
  methods: ContactMethodId[]
}

export type Merged =
  | { kind: 'merged'; conversation: ConversationId }
  /** One can't be merged with oneself. */
  | { kind: 'same' }
  /** Both are served by other departments too: their records stay apart. */
  | { kind: 'served-elsewhere' }
  | { kind: 'too-many' }
  | NotServed

export type MergeReview = { kind: 'review'; one: ServedClient; other: ServedClient } | Merged

type MergeDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/** The two records that are to become one, for staff to look at before: it can't be undone. */
export async function reviewMerge(
  deps: Pick<Deps, 'store' | 'ids'>,
  actor: Actor,
  input: { conversation: ConversationId; other: ConversationId },
): Promise<MergeReview> {
  const [one, other] = await Promise.all([
    servedClient(deps, actor, input.conversation),
    servedClient(deps, actor, input.other),
  ])
  if (one.kind !== 'yes') return one
  if (other.kind !== 'yes') return other
  if (one.here.id === other.here.id)
    return input.conversation === input.other
      ? { kind: 'same' }
      : { kind: 'merged', conversation: one.here.id }
  if (one.elsewhere.length > 0 && other.elsewhere.length > 0) return { kind: 'served-elsewhere' }
  return { kind: 'review', one, other }
}

/**
 * Makes one client of two on the actor's list: threads and subjects are appended, numbers and scheduled messages move,
 * and the other record leads to the kept one from then on. One transaction, whatever the length; what is scheduled
 * comes along after. Sent again it answers as the first did.
 */
export async function mergeClients(deps: MergeDeps, actor: Actor, input: MergeInput): Promise<Merged> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  let dropped: string[] = []
  const at = deps.clock.now()
  const outcome = await untilWritten<Merged>(async () => {
    const review = await reviewMerge(deps, actor, input)
    if (review.kind !== 'review') return review
    // The record that another department knows is the one that stays.
    const swapped = review.other.elsewhere.length > 0
    const [kept, gone] = swapped ? [review.other, review.one] : [review.one, review.other]
    const name = (input.name === 'this' ? review.one : review.other).client.name
    const merged = await mergedRecords(deps, actor, kept, gone, { ...input, name, at })
    if (merged.kind === 'too-many') return merged
    const written = await deps.store.changeRecords(merged.change)
    if (written === 'changed') return 'changed'
    dropped = merged.dropped
    return { kind: 'merged', conversation: kept.here.id }
  })
  if (outcome.kind === 'merged') {
    await bringScheduledAlong(deps, outcome.conversation)
    if (dropped.length > 0)
      await setAsideRest(deps, outcome.conversation, (one) => dropped.includes(one.to), 'merged', at)
  }
  return audited(deps, actor, 'merged two clients', { conversation: input.conversation }, outcome)
}

async function mergedRecords(
  deps: MergeDeps,
  actor: StaffActor,
  kept: ServedClient,
  gone: ServedClient,
  chosen: { name: string; methods: ContactMethodId[]; at: string },
) {
  const merged = mergedMethods(kept, gone, chosen.methods, chosen.at)
  if (inUse(merged.methods).length > mostMethods) return { kind: 'too-many' as const }
  const client = mergedClient(kept.client, gone.client, chosen.name)
  const scheduled = await Promise.all([kept, gone].map(({ here }) => deps.store.scheduled(here.id)))
  const waiting = scheduled.flat().filter((one) => !merged.dropped.includes(one.to))
  const due = waiting.filter((one) => !one.held).map((one) => one.due)
  const cancelled = scheduled.flat().length - waiting.length
  const joined = joinedWith(kept.here, gone.here, due)
  const now: Conversation = {
    ...withMethods({ ...joined, name: client.name }, merged.methods),
    ...(scheduled[1]?.length ? { scheduledIn: [...(kept.here.scheduledIn ?? []), gone.here.id] } : {}),
    version: kept.here.version + 1,
  }
  const places = [kept.here, ...kept.elsewhere]
  const told = await toldElsewhere(deps, kept, merged.methods, merged.moved, client.name)
  const markers = [
    markerIn(deps, now, { kind: 'merged', name: gone.client.name }, actor),
    ...(cancelled > 0
      ? [markerIn(deps, now, { kind: 'scheduled-cancelled', because: 'merged', count: cancelled }, actor)]
      : []),
  ]
  const change = {
    clients: [
      { was: kept.client, now: client },
      {
        was: gone.client,
        now: { ...gone.client, mergedInto: kept.client.id, version: gone.client.version + 1 },
      },
    ],
    conversations: [
      { was: kept.here, now },
      { was: gone.here, now: joinedInto(gone.here, kept.here) },
      ...told.conversations,
    ],
    methods: [
      ...merged.retired,
      ...merged.left,
      ...merged.moved.flatMap(({ was, now }) => [{ was }, { now }]),
    ],
    linked: merged.moved.flatMap(({ now }) =>
      places.map((place) => linkOf(now.address, kept.client.id, place)),
    ),
    unlinked: [
      ...merged.retired
        .filter(({ was }) => merged.dropped.includes(was.address))
        .flatMap(({ was }) => places.map((place) => linkOf(was.address, kept.client.id, place))),
      ...[...merged.moved, ...merged.left].map(({ was }) => linkOf(was.address, gone.client.id, gone.here)),
    ],
    entries: [...markers, ...told.entries],
  }
  return { kind: 'merged' as const, change, dropped: merged.dropped }
}

/** Other departments of the kept record learn its new numbers and name, nothing of the merge. */
async function toldElsewhere(
  deps: MergeDeps,
  kept: ServedClient,
  methods: ServedClient['methods'],
  moved: { now: ServedClient['methods'][number] }[],
  name: string,
) {
  const links = (await Promise.all(moved.map(({ now }) => deps.store.addressLinks(now.address)))).flat()
  const changes = kept.elsewhere.map((was) => {
    const entries = moved.map(({ now }) =>
      markerIn(deps, was, { kind: 'number-added', address: now.address }),
    )
    const withThem = withMethods({ ...was, name }, methods, optedOutOf(links, was.department))
    const [first] = entries
    return { was, now: first ? withNews(withThem, first.id) : withThem, entries }
  })
  return {
    conversations: changes.map(({ was, now }) => ({ was, now })),
    entries: changes.flatMap(({ entries }) => entries),
  }
}
