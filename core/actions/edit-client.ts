import { may } from '../model/access.ts'
import type { Client } from '../model/client.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { isZone } from '../model/zone.ts'
import { type InvalidFields, readInput } from './add-client.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { relistScheduled } from './bring-scheduled-along.ts'
import type { Deps } from './dependencies.ts'
import { partConfidential } from './methods/part-clients.ts'
import { otherConversations } from './methods/served-client.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

export type ClientEdited =
  | { kind: 'edited'; conversation: ConversationId }
  /** Someone else edited the client since the form was shown. */
  | { kind: 'changed' }
  | { kind: 'invalid'; fields: InvalidFields }
  | NotServed

/** So many rows of scheduled messages are renamed with the client; the others follow. */
const relistedWithIt = 60

/** Staff change a client's details. An edit made on an old form is refused, not merged silently. */
export async function editClient(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>,
  actor: Actor,
  input: {
    conversation: ConversationId
    name: string
    clientStatus: string
    note: string
    language: 'en' | 'es'
    /** The client's own zone, where it is not the department's; empty: the department's. */
    zone?: string
    /** Under age. */
    minor?: boolean
    /** The client's version that the form was made from. */
    version: number
    /** What the form showed of this department's own facts, which change without the client's version. */
    seen?: { clientStatus: string; zone: string }
  },
): Promise<ClientEdited> {
  const read = await readInput({ ...input, number: '' })
  if (read.kind === 'invalid') return read
  const outcome = await untilWritten<ClientEdited>(async () => {
    const found = await followConversation(deps.store, input.conversation)
    const served = checked(found, (conversation) => may(actor, 'edit-client', conversation))
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    if (await partConfidential(deps, conversationWas)) return 'changed'
    const known = conversationWas.client ? await deps.store.client(conversationWas.client) : undefined
    if (!known) return { kind: 'not-found' }
    if (known.client.version !== input.version || isOutdated(conversationWas, input))
      return { kind: 'changed' }
    const { clientNow, now } = edited(known.client, conversationWas, { ...input, name: read.name })
    const scheduled = await deps.store.scheduled(now.id)
    const written = await deps.store.keep.clientEdited({
      client: clientNow,
      was: known.client,
      conversation: now,
      conversationWas,
      scheduled: scheduled.slice(0, relistedWithIt),
    })
    if (written === 'done' && scheduled.length > relistedWithIt)
      await relistScheduled(deps, now, relistedWithIt)
    if (written === 'done') await namedElsewhere(deps, clientNow, now)
    return written === 'changed' ? 'changed' : { kind: 'edited', conversation: now.id }
  })
  return audited(deps, actor, 'edited a client', { conversation: input.conversation }, outcome)
}

/** Whether somebody gave another status or zone since, as by a mark on many clients: it is not silently replaced. */
function isOutdated(
  { clientStatus = '', zone = '' }: Conversation,
  { seen, ...wanted }: Parameters<typeof editClient>[2],
): boolean {
  if (!seen) return false
  const isStatus = clientStatus !== seen.clientStatus && clientStatus !== wanted.clientStatus
  return isStatus || (zone !== seen.zone && zone !== (wanted.zone ?? ''))
}

/** What a shared record tells of the person is every department's; what this one noted stays its own. */
function edited(
  was: Client,
  conversationWas: Conversation,
  input: Parameters<typeof editClient>[2],
): { clientNow: Client; now: Conversation } {
  const { name, language } = input
  const note = input.note.trim()
  const isShared = was.conversations !== undefined
  const { minor: _, ...kept } = was
  const { clientStatus: __, zone: ___, ...conversation } = conversationWas
  return {
    clientNow: {
      ...kept,
      name,
      language,
      note: isShared ? was.note : note,
      ...(input.minor ? { minor: true as const } : {}),
      version: was.version + 1,
    },
    now: {
      ...conversation,
      name,
      language,
      ...(isShared ? { note } : {}),
      ...(input.clientStatus ? { clientStatus: input.clientStatus } : {}),
      ...(isZone(input.zone) ? { zone: input.zone } : {}),
      version: conversationWas.version + 1,
    },
  }
}

/** The other departments that serve the person see the name as it now is. */
async function namedElsewhere(deps: Pick<Deps, 'store'>, client: Client, here: Conversation): Promise<void> {
  for (const { id } of await otherConversations(deps.store, client, here)) {
    await untilWritten<'done'>(async () => {
      const was = await followConversation(deps.store, id)
      if (!was || was.name === client.name) return 'done'
      const now = { ...was, name: client.name, version: was.version + 1 }
      return deps.store.changeRecords({ conversations: [{ was, now }] })
    })
  }
}
