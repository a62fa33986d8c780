import type { Conversation } from '../../../core/model/conversation.ts'
import type { InboundMessage, OutboundMessage } from '../../../core/model/message.ts'
import { type DeliveredRole, deliveredPermissions } from '../../../core/model/role.ts'
import type { Actor } from '../../../core/model/staff.ts'

/** The cast: Dana and Chris are case managers of Pretrial Services, Maria is a client of Dana's. */
export const dana = 'st_01JDDDDDDDDDDDDDDDDDDDDDDD'
export const chris = 'st_01JCCCCCCCCCCCCCCCCCCCCCCC'
export const mariasPhone = '+18015550134'
export const pretrialNumber = '+18015550100'

/** An id that sorts by its number. */
export const id = (kind: string, number: number) => `${kind}_01J${String(number).padStart(23, '0')}`

export function staff(role: DeliveredRole, parts: { staff?: string; department?: string } = {}): Actor {
  return {
    kind: 'staff',
    staff: dana,
    name: 'Dana Whitfield',
    department: 'pretrial',
    role,
    permissions: deliveredPermissions[role],
    session: 'hash',
    ...parts,
  }
}

/** Maria's conversation with Dana; whatever is given undefined is left out. */
export function conversationOf(parts: { [Key in keyof Conversation]?: Conversation[Key] | undefined } = {}) {
  const whole = {
    id: id('cv', 1),
    department: 'pretrial',
    state: 'caseload',
    client: id('cl', 1),
    staff: dana,
    name: 'Maria Santos',
    language: 'es',
    address: mariasPhone,
    threads: [{ id: id('th', 1), from: '2026-11-01T16:00:00.000Z' }],
    unread: 0,
    lastContact: '2026-11-20T16:00:00.000Z',
    preview: 'See you Thursday',
    previewOf: 'out',
    newestOutbound: id('msg', 5),
    createdAt: '2026-11-01T16:00:00.000Z',
    version: 7,
    ...parts,
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Conversation
}

export function inboundOf(parts: Partial<InboundMessage> = {}): InboundMessage {
  return {
    direction: 'in',
    id: id('msg', 10),
    conversation: id('cv', 1),
    thread: id('th', 1),
    department: 'pretrial',
    channel: 'text',
    body: 'Perdón, ¿la cita sigue siendo el jueves?',
    from: mariasPhone,
    to: pretrialNumber,
    at: '2026-11-20T16:30:00.000Z',
    providerId: 'provider-1',
    ...parts,
  }
}

export function outboundOf(parts: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    direction: 'out',
    id: id('msg', 11),
    conversation: id('cv', 1),
    thread: id('th', 1),
    department: 'pretrial',
    channel: 'text',
    body: 'Yes, Thursday at 10:30 AM.',
    from: pretrialNumber,
    to: mariasPhone,
    author: { staff: dana, name: 'Dana Whitfield' },
    lane: 'direct',
    segments: 1,
    at: '2026-11-20T16:42:00.000Z',
    status: 'queued',
    statusAt: '2026-11-20T16:42:00.000Z',
    attempts: 0,
    ...parts,
  }
}
