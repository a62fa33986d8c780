import { keepsCaseload, may } from '../model/access.ts'
import type { Client } from '../model/client.ts'
import { type ContactMethod, longestTitle } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ClientId, ConversationId } from '../model/ids.ts'
import { type ReadName, readName } from '../model/name.ts'
import { readNumber } from '../model/phone.ts'
import { withReach } from '../model/reach.ts'
import { isTooLong, plainQuotes } from '../model/segments.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type AlreadyKnown, alreadyKnown } from './methods/already-known.ts'
import { addSameClient } from './methods/same-client.ts'
import type { NotServed } from './served-conversation.ts'

export type ClientInput = {
  name: string
  /** As typed; empty for a client who has no number yet. */
  number: string
  title: string
  clientStatus: string
  note: string
  language: 'en' | 'es'
  /** A first message that is to follow: what can be known to stop it is told before the client is added. */
  first?: string
  /** Under age. */
  minor?: boolean
  /** Staff were told who has this number, and add another person who has the same phone. */
  shared?: boolean
  /** The client of another department who staff say this is, or `none` of those they were told of. */
  same?: ClientId | 'none'
  formKey: string
}

export type InvalidFields = {
  name?: Exclude<ReadName['kind'], 'name'>
  number?: 'not-a-number' | 'not-possible'
  note?: 'too-long'
  first?: 'too-long' | 'opted-out'
}

export type Added =
  | { kind: 'added'; conversation: ConversationId; replay: boolean }
  | { kind: 'invalid'; fields: InvalidFields }
  | AlreadyKnown
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

export const longestNote = 1000

/**
 * Staff add a client to their list. One form makes one client, however often it is sent. What another department
 * knows of the number is never told.
 */
export async function addClient(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: ClientInput,
): Promise<Added> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const allowed = may(actor, 'add-client', { department: actor.department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const read = await readInput(input)
  if (read.kind === 'invalid') return read
  const first = await firstProblem(deps, actor, read.number, input.first ?? '')
  if (first) return { kind: 'invalid', fields: { first } }
  const outcome = await untilWritten<Added>(async () => {
    const formKey = `${actor.staff}#${input.formKey}`
    const { number, name } = read
    const { same, shared = false } = input
    const asked = number && { name, number, shared, different: same !== undefined }
    const known = asked ? await alreadyKnown(deps, actor, asked) : undefined
    // A form sent twice finds its own client. Asked last: whoever kept the number kept the form's key with it.
    const made = await deps.store.formMade(formKey)
    if (made) return { kind: 'added', conversation: made, replay: true }
    if (known) return known
    if (number && same && same !== 'none')
      return addSameClient(deps, actor, { ...input, number, client: same, formKey })
    const added = newClient(deps, actor, input, read)
    const kept = await deps.store.keep.clientAdded({ ...added, formKey })
    if (kept === 'changed') return 'changed'
    if (kept === 'done') return { kind: 'added', conversation: added.conversation.id, replay: false }
    return { kind: 'added', conversation: kept.replay, replay: true }
  })
  const about = outcome.kind === 'added' ? { conversation: outcome.conversation } : {}
  return audited(deps, actor, 'added a client', about, outcome)
}

async function firstProblem(
  deps: Pick<Deps, 'store'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  number: string | undefined,
  first: string,
): Promise<InvalidFields['first']> {
  if (isTooLong(plainQuotes(first))) return 'too-long'
  if (!number || first.trim() === '') return undefined
  return (await deps.store.isOptedOut(number, actor.department)) ? 'opted-out' : undefined
}

type ReadInput = { kind: 'read'; name: string; number: string | undefined }

/** The name and number of a form, or what is wrong with each field. */
export async function readInput(
  input: Pick<ClientInput, 'name' | 'number' | 'note'>,
): Promise<ReadInput | { kind: 'invalid'; fields: InvalidFields }> {
  const name = readName(input.name)
  const number = input.number.trim() === '' ? undefined : await readNumber(input.number)
  const fields: InvalidFields = {
    ...(name.kind === 'name' ? {} : { name: name.kind }),
    ...(number && number.kind !== 'number' ? { number: number.kind } : {}),
    ...(input.note.length > longestNote ? { note: 'too-long' as const } : {}),
  }
  if (name.kind !== 'name' || Object.keys(fields).length > 0) return { kind: 'invalid', fields }
  return { kind: 'read', name: name.name, number: number?.kind === 'number' ? number.e164 : undefined }
}

/** A client's first records: the client, the number if there is one, the conversation. */
export function newClient(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  input: Pick<ClientInput, 'title' | 'clientStatus' | 'note' | 'language' | 'minor'>,
  read: ReadInput,
): { client: Client; method?: ContactMethod; conversation: Conversation } {
  const at = deps.clock.now()
  const client = {
    id: deps.ids.make('cl'),
    name: read.name,
    language: input.language,
    note: input.note.trim(),
    ...(input.minor ? { minor: true as const } : {}),
    createdAt: at,
    version: 1,
  }
  const conversation: Conversation = {
    id: deps.ids.make('cv'),
    department: actor.department,
    state: keepsCaseload(actor) ? 'caseload' : 'waiting',
    client: client.id,
    ...(keepsCaseload(actor) ? { staff: actor.staff } : {}),
    name: client.name,
    ...(input.clientStatus ? { clientStatus: input.clientStatus } : {}),
    language: input.language,
    ...(read.number ? { address: read.number } : {}),
    threads: [{ id: deps.ids.make('th'), from: at }],
    unread: 0,
    lastContact: at,
    preview: '',
    previewOf: 'none',
    createdAt: at,
    version: 1,
  }
  if (!read.number) return { client, conversation: withReach(conversation, []) }
  return { client, conversation, method: newMethod(deps, client.id, read.number, input.title) }
}

export function newMethod(
  deps: Pick<Deps, 'clock' | 'ids'>,
  client: string,
  address: string,
  title: string,
): ContactMethod {
  return {
    id: deps.ids.make('cm'),
    client,
    type: 'phone',
    address,
    title: title.trim().slice(0, longestTitle),
    whose: 'client',
    texts: 'unknown',
    addedAt: deps.clock.now(),
  }
}
