import type { AddressLink, ContactMethod } from '../../model/contact-method.ts'
import { afterInbound, type Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { InboundRoute } from '../../model/inbound-route.ts'
import type { InboundMessage } from '../../model/message.ts'
import { subjectOfInbound } from '../placed-in-subject.ts'
import { worksIn } from '../staff/leave.ts'
import { type Arriving, type Inbound, marked, type ReceiveDeps } from './arriving.ts'

type Routed = {
  department: Department
  route: InboundRoute
  links: AddressLink[]
  methods: ContactMethod[]
}

/** The message enters its conversation and its subject; one from a number nobody knows begins an unclaimed one. */
export async function entered(deps: ReceiveDeps, inbound: Inbound, routed: Routed): Promise<Arriving> {
  const { department, route } = routed
  const was = route.kind === 'first-contact' ? undefined : route.conversation
  const begun = was ? await withoutWhoLeft(deps, was) : firstConversation(deps, inbound, department)
  const sharedWith = 'sharedWith' in route ? route.sharedWith : []
  const placed = await subjectOfInbound(deps, begun, inbound)
  const message: InboundMessage = {
    direction: 'in',
    id: deps.ids.make('msg'),
    conversation: begun.id,
    thread: begun.threads.at(-1)?.id ?? '',
    department: department.id,
    channel: inbound.channel,
    body: inbound.body,
    from: inbound.from,
    to: inbound.to,
    at: deps.clock.now(),
    providerId: inbound.providerId,
    ...(inbound.answers ? { answers: inbound.answers } : {}),
    subject: placed.subject,
    ...(sharedWith.length > 0 ? { sharedWith } : {}),
    ...(begun.staff ? { staff: begun.staff } : {}),
  }
  const conversation = afterInbound(placed.conversation, message)
  const arriving: Arriving = { ...routed, ...(was ? { was } : {}), message, conversation, markers: [] }
  return route.kind === 'restore' ? marked(arriving, { kind: 'restored' }, deps) : arriving
}

/** A client comes back to the list of somebody who works here no longer: they wait for another case manager. */
async function withoutWhoLeft({ store }: ReceiveDeps, was: Conversation): Promise<Conversation> {
  if (was.state !== 'off-list' || was.staff === undefined) return was
  if (worksIn(await store.staff(was.staff), was.department)) return was
  const { staff: _, ...kept } = was
  return kept
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
