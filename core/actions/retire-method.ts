import { inUse } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ContactMethodId, ConversationId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { withMethods } from '../model/method-changes.ts'
import type { Actor } from '../model/staff.ts'
import type { SetAside } from '../ports/contact-methods.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { markedEverywhere } from './methods/markers.ts'
import { servedClient } from './methods/served-client.ts'
import { bringingBack, setAsideRest, settingAside } from './methods/setting-aside.ts'
import { linkOf, optedOutOf, whoHas } from './methods/who-has.ts'
import type { NotServed } from './served-conversation.ts'

export type MethodRetired = { kind: 'retired'; conversation: ConversationId; setAside: number } | NotServed
export type MethodBack =
  | { kind: 'back'; conversation: ConversationId; broughtBack: number }
  /** The client has the same address by another entry meanwhile. */
  | { kind: 'theirs' }
  | NotServed

type RetireDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>
type Which = { conversation: ConversationId; method: ContactMethodId }

/**
 * A number is no longer used: it stays with the client's records but leads to nobody, and what was scheduled to it is
 * set aside, with a marker for every department that serves the client. Done again it changes nothing.
 */
export async function retireMethod(deps: RetireDeps, actor: Actor, input: Which): Promise<MethodRetired> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const at = deps.clock.now()
  let places: { id: ConversationId; address: string }[] = []
  const outcome = await untilWritten<MethodRetired>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const { client, here, elsewhere, methods } = served
    const was = methods.find((one) => one.id === input.method)
    if (!was) return { kind: 'not-found' }
    if (was.retiredAt) return { kind: 'retired', conversation: here.id, setAside: 0 }
    const { address } = was
    const present = inUse(methods).filter((one) => one.id !== was.id)
    const changes = await Promise.all(
      [here, ...elsewhere].map(async (place) => {
        const by = place.id === here.id ? actor : undefined
        const without = withMethods(place, present)
        return { was: place, ...(await settingAside(deps, without, sentTo(address), 'retired', by)) }
      }),
    )
    const [own, ...others] = changes as [(typeof changes)[0], ...typeof changes]
    const marked = markedEverywhere(deps, actor, { kind: 'number-retired', address }, own, others)
    const written = await deps.store.changeRecords({
      conversations: marked.conversations,
      entries: [...marked.entries, ...changes.flatMap((one) => one.entries)],
      methods: [{ was, now: { ...was, retiredAt: at } }],
      unlinked: [here, ...elsewhere].map((place) => linkOf(address, client.id, place)),
      setAside: changes.flatMap((one) => one.setAside).map((one) => ({ ...one, at })),
    })
    if (written === 'changed') return 'changed'
    places = changes.map((one) => ({ id: one.was.id, address }))
    const setAside = own.entries.length > 0 ? countOf(own.entries) : 0
    return { kind: 'retired', conversation: here.id, setAside }
  })
  for (const { id, address } of places) await setAsideRest(deps, id, sentTo(address), 'retired', at)
  return audited(deps, actor, 'retired a contact method', { conversation: input.conversation }, outcome)
}

/** Undo: the number leads to the client again, and what was set aside with it and is still to come waits again. */
export async function bringMethodBack(deps: RetireDeps, actor: Actor, input: Which): Promise<MethodBack> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<MethodBack>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const { client, here, elsewhere, methods } = served
    const was = methods.find((one) => one.id === input.method)
    if (!was) return { kind: 'not-found' }
    if (!was.retiredAt) return { kind: 'back', conversation: here.id, broughtBack: 0 }
    const { address, retiredAt, ...kept } = was
    const present = inUse(methods)
    if (present.some((one) => one.address === address)) return { kind: 'theirs' }
    const now = { ...kept, address }
    const { links } = await whoHas(deps, actor, address, client.id)
    const picks = (one: SetAside) =>
      one.because === 'retired' && one.at === retiredAt && one.scheduled.to === address
    const changes = await Promise.all(
      [here, ...elsewhere].map(async (place) => {
        const withIt = withMethods(place, [...present, now], optedOutOf(links, place.department))
        return { was: place, ...(await bringingBack(deps, withIt, picks)) }
      }),
    )
    const [own, ...others] = changes as [(typeof changes)[0], ...typeof changes]
    const written = await deps.store.changeRecords({
      ...markedEverywhere(deps, actor, { kind: 'number-added', address }, own, others),
      methods: [{ was, now }],
      linked: [here, ...elsewhere].map((place) => linkOf(address, client.id, place)),
      broughtBack: changes.flatMap((one) =>
        one.broughtBack.map((aside) => ({ was: aside, conversation: one.now as Conversation })),
      ),
    })
    return written === 'changed'
      ? 'changed'
      : { kind: 'back', conversation: here.id, broughtBack: own.broughtBack.length }
  })
  return audited(deps, actor, 'brought a contact method back', { conversation: input.conversation }, outcome)
}

function sentTo(address: string): (one: ScheduledMessage) => boolean {
  return (one) => one.to === address
}

function countOf(entries: { marker: { kind: string; count?: number } }[]): number {
  return entries.reduce((sum, { marker }) => sum + (marker.count ?? 0), 0)
}
