import type { AddressLink } from '../model/contact-method.ts'
import { afterInbound, afterOutbound, type Conversation, isOptedOut } from '../model/conversation.ts'
import type { Department } from '../model/department.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import { type InboundRoute, routeInbound } from '../model/inbound-route.ts'
import type { Channel, InboundMessage, Marker, MarkerData, OutboundMessage } from '../model/message.ts'
import { optOutWord } from '../model/opt-out.ts'
import { segmentsOf } from '../model/segments.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { followConversation } from './served-conversation.ts'

/** A message from outside, in our words. */
export type Inbound = {
  channel: Channel
  provider: string
  providerId: string
  from: string
  to: string
  body: string
  answers?: string
}

export type Received = { conversation: ConversationId; message: MessageId } & {
  kind: 'kept' | 'restored' | 'unclaimed' | 'first-contact' | 'replay'
}

/** It came to a number that no department has: kept in the dead-letter queue for an operator, never dropped. */
export class NobodysNumber extends Error {
  override name = 'NobodysNumber'
}

type ReceiveDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Keeps an inbound message where it belongs: with the client who has the sender's number in that department (back
 * on the list if they were taken off it), else in Unclaimed. A replay writes nothing and answers as the first did.
 */
export async function receiveMessage(deps: ReceiveDeps, actor: Actor, inbound: Inbound): Promise<Received> {
  const before = await deps.store.inboundSeen(inbound.provider, inbound.providerId)
  if (before) return { kind: 'replay', ...before }
  const id = await deps.store.departmentOfNumber(inbound.to)
  const department = id && (await deps.store.department(id))
  if (!department) throw new NobodysNumber('a message came to a number that no department has')
  const outcome = await untilWritten<Received>(async () => {
    const links = await deps.store.addressLinks(inbound.from)
    const conversations = await linkedConversations(deps, links, department)
    const route = routeInbound({ from: inbound.from, department: department.id, links, conversations })
    const arrived = arrival(deps, inbound, department, route, links)
    const kept = await deps.store.keep.inbound({ provider: inbound.provider, ...arrived })
    if (kept === 'seen') return replayed(deps, inbound)
    const ids = { conversation: arrived.conversation.id, message: arrived.message.id }
    return kept === 'changed' ? 'changed' : { kind: outcomeOf[route.kind], ...ids }
  })
  return audited(deps, actor, 'received a message', { ...ids(outcome), department: department.id }, outcome)
}

/** Another delivery of the same message was quicker: what that one kept. */
async function replayed(deps: ReceiveDeps, inbound: Inbound): Promise<Received | 'changed'> {
  const first = await deps.store.inboundSeen(inbound.provider, inbound.providerId)
  return first ? { kind: 'replay', ...first } : 'changed'
}

const outcomeOf = {
  conversation: 'kept',
  restore: 'restored',
  unclaimed: 'unclaimed',
  'first-contact': 'first-contact',
} as const

async function linkedConversations(
  deps: ReceiveDeps,
  links: AddressLink[],
  department: Department,
): Promise<Conversation[]> {
  const ours = links.filter((link) => link.department === department.id)
  const ids = new Set(ours.flatMap((link) => (link.kind === 'opt-out' ? [] : [link.conversation])))
  const found = await Promise.all(
    [...ids].map(async (id) => [await deps.store.conversation(id), await followConversation(deps.store, id)]),
  )
  return found.flat().filter((one) => one !== undefined)
}

/** Everything that one inbound message leads to, for one transaction. */
function arrival(
  deps: ReceiveDeps,
  inbound: Inbound,
  department: Department,
  route: InboundRoute,
  links: AddressLink[],
) {
  const at = deps.clock.now()
  const was = route.kind === 'first-contact' ? undefined : route.conversation
  const begun = was ?? firstConversation(deps, inbound, department)
  const common = { conversation: begun.id, thread: begun.threads.at(-1)?.id ?? '', department: department.id }
  const message: InboundMessage = {
    direction: 'in',
    id: deps.ids.make('msg'),
    ...common,
    channel: inbound.channel,
    body: inbound.body,
    from: inbound.from,
    to: inbound.to,
    at,
    providerId: inbound.providerId,
    ...(inbound.answers ? { answers: inbound.answers } : {}),
  }
  const word = optOutWord(inbound.body)
  const stopped = isOptedOut(links, inbound.from, department.id)
  const optOut: 'out' | 'in' | undefined =
    word === 'out' && !stopped ? 'out' : word === 'in' && stopped ? 'in' : undefined
  const mark = (marker: MarkerData): Marker => ({
    direction: 'marker',
    id: deps.ids.make('msg'),
    ...common,
    at,
    marker,
  })
  const markers = [
    ...(route.kind === 'restore' ? [mark({ kind: 'restored' })] : []),
    ...(optOut === 'out' ? [mark({ kind: 'opted-out', address: inbound.from })] : []),
    ...(optOut === 'in' ? [mark({ kind: 'opted-in', address: inbound.from })] : []),
  ]
  const mayAnswer = route.kind === 'first-contact' && word === undefined && !stopped
  const automaticAnswer = mayAnswer ? automaticAnswerTo(deps, message, department) : undefined
  const answered = automaticAnswer
    ? afterOutbound(afterInbound(begun, message), automaticAnswer)
    : afterInbound(begun, message)
  const conversation = { ...withStopped(answered, inbound.from, optOut), version: begun.version + 1 }
  return {
    message,
    conversation,
    ...(was ? { was } : {}),
    ...(automaticAnswer ? { automaticAnswer } : {}),
    ...(optOut ? { optOut } : {}),
    markers,
  }
}

function firstConversation(deps: ReceiveDeps, inbound: Inbound, department: Department): Conversation {
  const at = deps.clock.now()
  return {
    id: deps.ids.make('cv'),
    department: department.id,
    state: 'unclaimed',
    name: '',
    language: 'en',
    address: inbound.from,
    threads: [{ id: deps.ids.make('th'), from: at }],
    unread: 0,
    lastContact: at,
    preview: '',
    previewOf: 'none',
    createdAt: at,
    version: 0,
  }
}

/** The department's one-time answer, in its languages. Short codes are machines: they get none. */
function automaticAnswerTo(
  deps: ReceiveDeps,
  inbound: InboundMessage,
  department: Department,
): OutboundMessage | undefined {
  if (!department.automaticAnswer || !/^\+\d{8,15}$/.test(inbound.from)) return undefined
  const { automaticAnswer } = department
  const body = department.languages.map((language) => automaticAnswer[language]).join('\n\n')
  return {
    direction: 'out',
    id: deps.ids.make('msg'),
    conversation: inbound.conversation,
    thread: inbound.thread,
    department: department.id,
    channel: inbound.channel,
    body,
    from: department.textNumber,
    to: inbound.from,
    author: { automatic: 'unknown-number' },
    lane: 'direct',
    segments: segmentsOf(body).count,
    at: inbound.at,
    status: 'queued',
    statusAt: inbound.at,
    attempts: 0,
  }
}

/** The conversation's mirror of who opted out. */
export function withStopped(
  conversation: Conversation,
  address: string,
  optOut: 'out' | 'in' | undefined,
): Conversation {
  if (!optOut) return conversation
  const others = (conversation.stopped ?? []).filter((one) => one !== address)
  return { ...conversation, stopped: optOut === 'out' ? [...others, address] : others }
}

function ids({ conversation, message }: Received) {
  return { conversation, message }
}
