import { keepsCaseload } from '../../model/access.ts'
import type { Client } from '../../model/client.ts'
import { type ContactMethod, inUse } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ClientId } from '../../model/ids.ts'
import { withMethods } from '../../model/method-changes.ts'
import type { Added, ClientInput } from '../add-client.ts'
import type { Deps } from '../dependencies.ts'
import { knownElsewhere } from './already-known.ts'
import { otherConversations, type StaffActor } from './served-client.ts'
import { linkOf, optedOutOf } from './who-has.ts'

/**
 * The person whom another department knows becomes a client of this one too: one record and its numbers, a
 * conversation of their own, no messages shared. Asked again whether both departments allow it.
 */
export async function addSameClient(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: StaffActor,
  input: ClientInput & { number: string; client: ClientId },
): Promise<Added | 'changed'> {
  const found = await knownElsewhere(deps, actor, input.number)
  const named = found.find((one) => one.client === input.client)
  const known = named && (await deps.store.client(named.client))
  const theirs = named && (await deps.store.conversation(named.conversation))
  if (!known || !theirs) return { kind: 'not-found' }
  const { client, methods } = known
  const places = [theirs, ...(await otherConversations(deps.store, client, theirs))]
  const mine = places.find((one) => one.department === actor.department)
  if (mine) return { kind: 'added', conversation: mine.id, replay: true }
  const links = (await Promise.all(inUse(methods).map((one) => deps.store.addressLinks(one.address)))).flat()
  const optedOut = optedOutOf(links, actor.department)
  const begun = { ...conversationHere(deps, actor, client, input), address: input.number }
  const now = { ...withMethods(begun, methods, optedOut), version: 1 }
  const written = await deps.store.changeRecordsOnce(
    {
      clients: [
        {
          was: client,
          now: {
            ...client,
            conversations: [...places.map((one) => one.id), now.id],
            version: client.version + 1,
          },
        },
      ],
      // Theirs goes up a version, so that a number added there just now is not missing here.
      conversations: [{ now }, ...places.map((was) => ({ was, now: { ...was, version: was.version + 1 } }))],
      linked: inUse(methods).map((method: ContactMethod) => linkOf(method.address, client.id, now)),
    },
    { key: input.formKey, made: now.id, at: now.createdAt },
  )
  if (written === 'changed') return 'changed'
  return written === 'done'
    ? { kind: 'added', conversation: now.id, replay: false }
    : { kind: 'added', conversation: written.replay, replay: true }
}

function conversationHere(
  deps: Pick<Deps, 'clock' | 'ids'>,
  actor: StaffActor,
  client: Client,
  input: ClientInput,
): Conversation {
  const at = deps.clock.now()
  return {
    id: deps.ids.make('cv'),
    department: actor.department,
    state: keepsCaseload(actor) ? 'caseload' : 'waiting',
    client: client.id,
    ...(keepsCaseload(actor) ? { staff: actor.staff } : {}),
    name: client.name,
    ...(input.clientStatus ? { clientStatus: input.clientStatus } : {}),
    language: client.language,
    note: input.note.trim(),
    threads: [{ id: deps.ids.make('th'), from: at }],
    unread: 0,
    lastContact: at,
    preview: '',
    previewOf: 'none',
    createdAt: at,
    version: 1,
  }
}
