import type { AddressLink, ContactMethod } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { InboundRoute } from '../../model/inbound-route.ts'
import type { Channel, InboundMessage, Marker, MarkerData, OutboundMessage } from '../../model/message.ts'
import type { Deps } from '../dependencies.ts'

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

export type ReceiveDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * An inbound message on its way into the table, and everything that one transaction keeps with it. Each step of
 * receiving takes it and hands it on with what that step adds.
 */
export type Arriving = {
  readonly department: Department
  readonly route: InboundRoute
  /** Who has the sender's address, and whether it opted out, as read just now. */
  readonly links: AddressLink[]
  /** The client's contact methods; none of an unknown sender. */
  readonly methods: ContactMethod[]
  /** The conversation as it stands in the table; missing when this message begins it. */
  readonly was?: Conversation
  message: InboundMessage
  /** The conversation with all that has been added to it so far. */
  conversation: Conversation
  markers: Marker[]
  /** What the product answers by itself. One at most: the first step to answer is the one heard. */
  automaticAnswer?: OutboundMessage
  /** The message opts its sender's address out of this department's texts, or in again. */
  optOut?: 'out' | 'in'
}

/** One thing that follows from an inbound message. Reads what it must, writes nothing: the last step keeps all. */
export type Step = (arriving: Arriving, deps: ReceiveDeps) => Arriving | Promise<Arriving>

/** With a marker more, at the time of the message. */
export function marked(arriving: Arriving, marker: MarkerData, { ids }: Pick<Deps, 'ids'>): Arriving {
  const { conversation, thread, department, at } = arriving.message
  const entry: Marker = {
    direction: 'marker',
    id: ids.make('msg'),
    conversation,
    thread,
    department,
    at,
    marker,
  }
  return { ...arriving, markers: [...arriving.markers, entry] }
}
