import type { Client } from '../../core/model/client.ts'
import type { AddressLink, ContactMethod } from '../../core/model/contact-method.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { Department } from '../../core/model/department.ts'
import type { OutboundMessage, ScheduledMessage, ThreadEntry } from '../../core/model/message.ts'
import { defaultPreferences } from '../../core/model/preferences.ts'
import type { Keep, Store } from '../../core/ports.ts'

type Client1 = { client: Client; methods: ContactMethod[] }

/**
 * The part of the store that sending, receiving and releasing use, in memory, with the same conditions: a few
 * microseconds a request, so that a million lives can be tried. Each function does its work in one step; `step` is
 * asked before it, and decides when it may go on.
 */
export function memoryStore(world: {
  department: Department
  known: Client1
  conversation: Conversation
  links: AddressLink[]
  step(name: string): Promise<void>
}) {
  const { department, known } = world
  let conversation = world.conversation
  let links = world.links
  const entries = new Map<string, ThreadEntry>()
  const scheduled = new Map<string, ScheduledMessage>()
  const forms = new Map<string, string>()

  const isOptedOut = (address: string) =>
    links.some((link) => link.kind === 'opt-out' && link.address === address)
  const stop = (address: string, how: 'word' | 'asked' | 'refused') => {
    if (!isOptedOut(address))
      links = [...links, { kind: 'opt-out', address, department: department.id, at: '', how }]
  }
  const start = (address: string) => {
    links = links.filter((link) => link.kind !== 'opt-out' || link.address !== address)
  }
  const isAt = (was: Conversation | undefined) => was?.version === conversation.version
  const outbound = ({ id }: { id: string }) => entries.get(id) as OutboundMessage
  const moved = (message: OutboundMessage, from: string[], to: Partial<OutboundMessage>) => {
    const now = outbound(message)
    if (!from.includes(now.status)) return 'changed' as const
    entries.set(now.id, { ...now, ...to })
    return 'done' as const
  }
  const once = (formKey: string, id: string, was: Conversation, keep: () => void) => {
    const made = forms.get(formKey)
    if (made) return { replay: made }
    if (!isAt(was)) return 'changed' as const
    forms.set(formKey, id)
    keep()
    return 'done' as const
  }

  const keep = {
    inbound: ({ message, conversation: now, was, optOut, markers, automaticAnswer }) => {
      if (!isAt(was)) return 'changed'
      conversation = now
      for (const entry of [message, ...(markers ?? []), ...(automaticAnswer ? [automaticAnswer] : [])])
        entries.set(entry.id, entry)
      if (optOut === 'out') stop(message.from, 'word')
      if (optOut === 'in') start(message.from)
      return 'done'
    },
    composed: ({ message, conversation: now, was, formKey }) =>
      once(formKey, message.id, was, () => {
        conversation = now
        entries.set(message.id, message)
      }),
    scheduled: ({ scheduled: one, conversation: now, was, formKey }) =>
      once(formKey, one.id, was, () => {
        conversation = now
        scheduled.set(one.id, one)
      }),
    released: ({ scheduled: one, message, conversation: now, was }) => {
      if (!isAt(was) || scheduled.get(one.id)?.edition !== one.edition) return 'changed'
      conversation = now
      scheduled.delete(one.id)
      entries.set(message.id, message)
      return 'done'
    },
    heldBack: ({ scheduled: one, because, conversation: now, was }) => {
      if (!isAt(was) || scheduled.get(one.id)?.edition !== one.edition) return 'changed'
      conversation = now
      scheduled.set(one.id, { ...one, held: because })
      return 'done'
    },
    stopAnswered: ({ optOut, conversation: now, was }) => {
      if (!isAt(was)) return 'changed'
      conversation = now
      if (optOut) stop(optOut.address, 'asked')
      return 'done'
    },
    sending: (message) => moved(message, ['queued'], { status: 'sending' }),
    putBack: (message) => moved(message, ['sending'], { status: 'queued' }),
    sent: (message) => void moved(message, ['sending', 'unconfirmed'], { status: 'sent' }),
    status: ({ message, to, conversation: moves }) => {
      if (outbound(message).status !== message.status || (moves && !isAt(moves.was))) return 'changed'
      if (moves) conversation = moves.now
      entries.set(message.id, { ...outbound(message), ...to })
      return 'done'
    },
  } satisfies { [Name in keyof Keep]?: (...given: Parameters<Keep[Name]>) => Awaited<ReturnType<Keep[Name]>> }

  const reads = {
    department: () => department,
    departments: () => [department],
    departmentOfNumber: () => department.id,
    preferences: () => defaultPreferences,
    changeRecords: ({ conversations = [] }: Parameters<Store['changeRecords']>[0]) => {
      if (!conversations.every(({ was }) => was !== undefined && isAt(was))) return 'changed'
      conversation = conversations.at(-1)?.now ?? conversation
      return 'done'
    },
    inboundSeen: () => undefined,
    sentAs: () => undefined,
    subject: () => undefined,
    addressLinks: (address: string) => links.filter((link) => link.address === address),
    conversation: () => conversation,
    client: () => known,
    /** Whoever scheduled something still works in the department. */
    staff: (id: string) => ({
      id,
      name: 'Dana Whitfield',
      email: 'dana.whitfield@harborcounty.example',
      language: 'en',
      memberships: [{ department: department.id, role: 'case-manager' }],
    }),
    message: (_: string, id: string) => entries.get(id),
    isOptedOut,
    formMade: (formKey: string) => forms.get(formKey),
    scheduled: () => [...scheduled.values()],
    scheduledMessage: (_: string, id: string) => scheduled.get(id),
  }

  const stepping = (functions: Record<string, (...given: never[]) => unknown>) =>
    new Proxy(
      Object.fromEntries(
        Object.entries(functions).map(([name, work]) => [
          name,
          async (...given: never[]) => {
            await world.step(name)
            return work(...given)
          },
        ]),
      ),
      {
        get(known, name: string) {
          if (!(name in known)) throw new Error(`the store in memory has no ${name}`)
          return known[name]
        },
      },
    )
  const keeping = stepping(keep)
  const reading = stepping(reads)
  const store = new Proxy({} as Store, {
    get: (_, name: string) => (name === 'keep' ? keeping : reading[name]),
  })

  return {
    store,
    /** Whether the department knows at this moment that nothing may go to this address. */
    knowsStop: (address: string) => isOptedOut(address) || conversation.paused?.address === address,
    queued: () =>
      [...entries.values()].filter(
        (entry): entry is OutboundMessage => entry.direction === 'out' && entry.status === 'queued',
      ),
    waiting: () => [...scheduled.values()].filter(({ held }) => !held),
    paused: () => conversation.paused,
    outbound: () => [...entries.values()].filter((entry) => entry.direction === 'out'),
  }
}
