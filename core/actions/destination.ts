import type { AddressLink, ContactMethod } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import { isOptedOut } from '../model/may-be-texted.ts'
import { chooseMethod, type WhyNone } from '../model/smart-select.ts'
import { type Instant, instantOf } from '../model/time.ts'
import type { Store } from '../ports.ts'

/** There is no address to send to. */
export type WhyNowhere = 'no-number'

export type Destination =
  | { kind: 'to'; to: string; links: AddressLink[]; methods: ContactMethod[] }
  | { kind: 'invalid'; because: WhyNowhere }
  | { kind: 'blocked'; because: 'opted-out' | 'paused' }

/**
 * Where a message goes: to the address that was picked, or to the one smart select chooses now. The conversation's
 * mirror of opt-outs may be a moment behind the address book, which has the last word: then the next best is taken.
 */
export async function destinationOf(
  store: Pick<Store, 'addressLinks' | 'client'>,
  conversation: Conversation,
  wished: string,
  now: Instant = instantOf(Date.now()),
): Promise<Destination> {
  const isUnclaimed = conversation.state === 'unclaimed'
  const picked = wished !== 'smart' ? wished : isUnclaimed ? conversation.address : undefined
  if (picked !== undefined) {
    const [links, known] = await Promise.all([store.addressLinks(picked), knownClient(store, conversation)])
    return { kind: 'to', to: picked, links, methods: known?.methods ?? [] }
  }
  const known = await knownClient(store, conversation)
  const methods = known?.methods ?? []
  let stopped = conversation.stopped ?? []
  for (;;) {
    const clientIsMinor = known?.client.minor
    const choice = chooseMethod({ methods, conversation: { ...conversation, stopped }, clientIsMinor, now })
    if (choice.kind === 'none') return nowhere(choice.because)
    const to = choice.method.address
    const links = await store.addressLinks(to)
    if (!isOptedOut(links, to, conversation.department)) return { kind: 'to', to, links, methods }
    stopped = [...stopped, to]
  }
}

function knownClient(store: Pick<Store, 'client'>, { client }: Conversation) {
  return client ? store.client(client) : undefined
}

function nowhere(because: WhyNone): Destination {
  return because === 'opted-out' || because === 'paused'
    ? { kind: 'blocked', because }
    : { kind: 'invalid', because: 'no-number' }
}
