import type { ContactMethod } from '../model/contact-method.ts'
import { inUse } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ContactMethodId, ConversationId } from '../model/ids.ts'
import { withMethods } from '../model/method-changes.ts'
import type { Actor } from '../model/staff.ts'
import type { RecordsChange } from '../ports/contact-methods.ts'
import { type MethodInput, type MethodRefused, readMethod } from './add-method.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { markedEverywhere } from './methods/markers.ts'
import { type ServedClient, type StaffActor, servedClient } from './methods/served-client.ts'
import { asideAtOnce } from './methods/setting-aside.ts'
import { linkOf, optedOutOf, sharedWith, whoHas } from './methods/who-has.ts'
import type { NotServed } from './served-conversation.ts'

export type MethodEdited =
  | { kind: 'edited'; conversation: ConversationId; numberChanged: boolean }
  /** Somebody else changed it since the form was shown. */
  | { kind: 'changed'; theirs: ContactMethod }
  | MethodRefused
  | NotServed

type MethodFacts = Pick<ContactMethod, 'address' | 'title' | 'whose'>

function isSame(one: MethodFacts, other: MethodFacts): boolean {
  return one.address === other.address && one.title === other.title && one.whose === other.whose
}

type EditDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Staff change a contact method: its title, whose it is, or its number. With a new number the old one no longer leads
 * to the client, messages scheduled to it go to the new one, and every department that serves the client gets a
 * marker. Sent again it changes nothing more.
 */
export async function editMethod(
  deps: EditDeps,
  actor: Actor,
  input: MethodInput & {
    conversation: ConversationId
    method: ContactMethodId
    /** What the form was made from. */
    seen?: MethodFacts
  },
): Promise<MethodEdited> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<MethodEdited>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = inUse(served.methods).find((one) => one.id === input.method)
    if (!was) return { kind: 'not-found' }
    const read = await readMethod({ ...input, type: was.type })
    if (read.kind === 'invalid') return read
    const edited = { ...was, title: input.title.trim(), whose: input.whose, address: read.address }
    if (input.seen && !isSame(was, input.seen) && !isSame(was, edited))
      return { kind: 'changed', theirs: was }
    const numberChanged = edited.address !== was.address
    const change = numberChanged
      ? await toNewNumber(deps, actor, served, was, { ...edited, texts: 'unknown' }, input.shared ?? false)
      : namedAnew(served, was, edited)
    if ('kind' in change) return change
    const written = await deps.store.changeRecords(change)
    return written === 'changed' ? 'changed' : { kind: 'edited', conversation: served.here.id, numberChanged }
  })
  return audited(deps, actor, 'edited a contact method', { conversation: input.conversation }, outcome)
}

function namedAnew({ here }: ServedClient, was: ContactMethod, now: ContactMethod): RecordsChange {
  return {
    conversations: [{ was: here, now: { ...here, version: here.version + 1 } }],
    methods: [{ was, now }],
  }
}

async function toNewNumber(
  deps: EditDeps,
  actor: StaffActor,
  served: ServedClient,
  was: ContactMethod,
  now: ContactMethod,
  shared: boolean,
): Promise<RecordsChange | MethodRefused> {
  const { client, here, elsewhere, methods } = served
  const others = inUse(methods).filter((one) => one.id !== was.id)
  if (others.some((one) => one.address === now.address)) return { kind: 'theirs' }
  const holders = await whoHas(deps, actor, now.address, client.id)
  if (holders.unclaimed) return { kind: 'unclaimed', conversation: holders.unclaimed }
  const warned = shared ? undefined : await sharedWith(deps, holders)
  if (warned) return { kind: 'shared', ...warned }
  const present = [...others, now]
  const changeOf = (one: Conversation) => ({
    was: one,
    now: withMethods(one, present, optedOutOf(holders.links, one.department)),
  })
  const marker = { kind: 'number-changed', address: now.address, was: was.address } as const
  const places = [here, ...elsewhere]
  return {
    ...markedEverywhere(deps, actor, marker, changeOf(here), elsewhere.map(changeOf)),
    methods: [{ was, now }],
    linked: places.map((place) => linkOf(now.address, client.id, place)),
    unlinked: places.map((place) => linkOf(was.address, client.id, place)),
    reAimed: (
      await Promise.all(places.map((place) => aimedAt(deps, place, was.address, now.address)))
    ).flat(),
  }
}

/** A message beyond what fits stays aimed at the old number: when due it is held for staff to decide. */
async function aimedAt(deps: EditDeps, conversation: Conversation, from: string, to: string) {
  const waiting = (await deps.store.scheduled(conversation.id)).filter((one) => one.to === from)
  return waiting
    .slice(0, asideAtOnce)
    .map((was) => ({ was, now: { ...was, to, edition: was.edition + 1 }, conversation }))
}
