import { type ContactMethod, inUse } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ContactMethodId, ConversationId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { withMethods } from '../model/method-changes.ts'
import type { Actor } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { joinUnclaimed } from './join-unclaimed.ts'
import { markedEverywhere } from './methods/markers.ts'
import { type ServedClient, type StaffActor, servedClient } from './methods/served-client.ts'
import { bringingBack, setAsideRest, settingAside } from './methods/setting-aside.ts'
import { linkOf } from './methods/who-has.ts'
import { moveStrangersTexts } from './move-strangers-texts.ts'
import { bringMethodBack } from './retire-method.ts'
import type { NotServed } from './served-conversation.ts'

export type WrongPerson =
  | { kind: 'moved-out'; conversation: ConversationId; unclaimed: ConversationId; cancelled: number }
  /** It has been retired meanwhile, by this form or another. */
  | { kind: 'retired'; conversation: ConversationId }
  | NotServed
export type RightPerson =
  | { kind: 'back'; conversation: ConversationId }
  /** Somebody claimed the number meanwhile. */
  | { kind: 'gone' }
  | NotServed

type WrongDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/** So many steps are taken while staff wait; the stream takes the others. */
const stepsAtOnce = 4

/**
 * A number turned out to be a stranger's: it is retired, what was scheduled to it is set aside, and the texts that
 * came from it (since it was added, or since a time staff choose) go to Unclaimed, some at a time. Done again it
 * changes nothing.
 */
export async function wrongPerson(
  deps: WrongDeps,
  actor: Actor,
  input: { conversation: ConversationId; method: ContactMethodId; since?: Instant },
): Promise<WrongPerson> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const at = deps.clock.now()
  let concerned: { id: ConversationId; address: string }[] = []
  const outcome = await untilWritten<WrongPerson>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.methods.find((one) => one.id === input.method)
    if (!was) return { kind: 'not-found' }
    if (was.retiredAt) return { kind: 'retired', conversation: served.here.id }
    const unclaimed = strangerOf(deps, actor, was)
    const since = input.since ?? was.addedAt
    const { change, cancelled } = await retired(deps, actor, served, was, unclaimed, since, at)
    if ((await deps.store.changeRecords(change)) === 'changed') return 'changed'
    concerned = [served.here, ...served.elsewhere].map(({ id }) => ({ id, address: was.address }))
    return { kind: 'moved-out', conversation: served.here.id, unclaimed: unclaimed.id, cancelled }
  })
  for (const { id, address } of concerned) await setAsideRest(deps, id, sentTo(address), 'wrong-person', at)
  if (outcome.kind === 'moved-out') {
    for (let step = 0; step < stepsAtOnce; step++) {
      if ((await moveStrangersTexts(deps, outcome.conversation)) === 'done') break
    }
  }
  return audited(deps, actor, 'retired a stranger’s number', { conversation: input.conversation }, outcome)
}

/**
 * Undo: the number is the client's after all. Its texts come back with whatever was written to it meanwhile, and so
 * does what was set aside and is still to come.
 */
export async function rightPerson(
  deps: WrongDeps,
  actor: Actor,
  input: { conversation: ConversationId; method: ContactMethodId },
): Promise<RightPerson> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<RightPerson>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const { here, client } = served
    const was = served.methods.find((one) => one.id === input.method)
    if (!was) return { kind: 'not-found' }
    if (!was.retiredAt) return { kind: 'back', conversation: here.id }
    if (here.movingOut) {
      await moveStrangersTexts(deps, here.id)
      return 'changed'
    }
    const links = await deps.store.addressLinks(was.address)
    const link = links.find((one) => one.kind === 'unclaimed' && one.department === here.department)
    // They had never written from it: there was nothing to move.
    if (!link) return broughtBack(deps, actor, input, was)
    const unclaimed = link.kind === 'unclaimed' && (await deps.store.conversation(link.conversation))
    if (!unclaimed || unclaimed.client || unclaimed.state === 'joined') return { kind: 'gone' }
    const joined = await joinUnclaimed(deps, actor, {
      unclaimedWas: unclaimed,
      was: here,
      client: client.id,
      title: was.title,
      as: 'claimed',
    })
    if (joined === 'changed') return 'changed'
    await bringBack(deps, here.id, was)
    return { kind: 'back', conversation: here.id }
  })
  return audited(deps, actor, 'took a number back', { conversation: input.conversation }, outcome)
}

async function broughtBack(
  deps: WrongDeps,
  actor: StaffActor,
  input: { conversation: ConversationId; method: ContactMethodId },
  was: ContactMethod,
): Promise<RightPerson> {
  const back = await bringMethodBack(deps, actor, input)
  if (back.kind === 'theirs') return { kind: 'gone' }
  if (back.kind !== 'back') return back
  await bringBack(deps, back.conversation, was)
  return { kind: 'back', conversation: back.conversation }
}

function bringBack(deps: WrongDeps, id: ConversationId, method: ContactMethod): Promise<'done'> {
  return untilWritten<'done'>(async () => {
    const was = await deps.store.conversation(id)
    if (!was) return 'done'
    const back = await bringingBack(
      deps,
      was,
      ({ because, at }) => because === 'wrong-person' && at === method.retiredAt,
    )
    if (back.broughtBack.length === 0) return 'done'
    const now = { ...back.now, version: was.version + 1 }
    const broughtBack = back.broughtBack.map((one) => ({ was: one, conversation: now }))
    return deps.store.changeRecords({ conversations: [{ was, now }], broughtBack })
  })
}

/** The stranger's own conversation, in Unclaimed, before anything stands in it. */
function strangerOf(deps: WrongDeps, actor: StaffActor, method: ContactMethod): Conversation {
  const at = deps.clock.now()
  return {
    id: deps.ids.make('cv'),
    department: actor.department,
    state: 'unclaimed',
    name: '',
    language: 'en',
    address: method.address,
    threads: [{ id: deps.ids.make('th'), from: method.addedAt }],
    unread: 0,
    lastContact: method.addedAt,
    preview: '',
    previewOf: 'none',
    createdAt: at,
    version: 1,
  }
}

async function retired(
  deps: WrongDeps,
  actor: StaffActor,
  { client, here, elsewhere, methods }: ServedClient,
  was: ContactMethod,
  unclaimed: Conversation,
  since: Instant,
  at: Instant,
) {
  const { address } = was
  const present = inUse(methods).filter((one) => one.id !== was.id)
  const places = await Promise.all(
    [here, ...elsewhere].map(async (place) => {
      const by = place.id === here.id ? actor : undefined
      const without = withMethods(place, present)
      return { was: place, ...(await settingAside(deps, without, sentTo(address), 'wrong-person', by)) }
    }),
  )
  const [own, ...others] = places as [(typeof places)[0], ...typeof places]
  const movingOut = { address, since, to: unclaimed.id }
  const toldHere = markedEverywhere(
    deps,
    actor,
    { kind: 'wrong-person', address },
    { was: here, now: { ...own.now, movingOut } },
    [],
  )
  // Others are told that it is not used any more; no text of theirs was moved.
  const toldOthers = markedEverywhere(deps, actor, { kind: 'number-retired', address }, own, others)
  const change = {
    conversations: [...toldHere.conversations, ...toldOthers.conversations.slice(1), { now: unclaimed }],
    entries: [...toldHere.entries, ...toldOthers.entries.slice(1), ...places.flatMap((one) => one.entries)],
    methods: [{ was, now: { ...was, retiredAt: at } }],
    unlinked: [here, ...elsewhere].map((place) => linkOf(address, client.id, place)),
    linked: [
      { kind: 'unclaimed' as const, address, department: here.department, conversation: unclaimed.id },
    ],
    setAside: places.flatMap((one) => one.setAside).map((one) => ({ ...one, at })),
  }
  const cancelled = own.entries.reduce(
    (sum, { marker }) => sum + ('count' in marker ? (marker.count ?? 0) : 0),
    0,
  )
  return { change, cancelled }
}

function sentTo(address: string): (one: ScheduledMessage) => boolean {
  return (one) => one.to === address
}
