import type { ContactMethod, ReadAddress, Whose } from '../model/contact-method.ts'
import { inUse, longestTitle, mostMethods, readAddress } from '../model/contact-method.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ConversationId } from '../model/ids.ts'
import { withMethods } from '../model/method-changes.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { markedEverywhere } from './methods/markers.ts'
import { servedClient } from './methods/served-client.ts'
import { linkOf, optedOutOf, type SharedWith, sharedWith, whoHas } from './methods/who-has.ts'
import type { NotServed } from './served-conversation.ts'

export type MethodInput = {
  type: ContactMethod['type']
  /** As typed. */
  address: string
  title: string
  whose: Whose
  /** Staff were told that others have this number too, and add it all the same. */
  shared?: boolean
}

export type MethodFields = {
  address?: Exclude<ReadAddress['kind'], 'address'> | 'empty'
  title?: 'too-long'
}

/** Why an address can't be had as typed, or not yet. */
export type MethodRefused =
  | { kind: 'invalid'; fields: MethodFields }
  /** This client has it already. */
  | { kind: 'theirs' }
  | { kind: 'too-many' }
  /** Others of the department have it too: a warning, to be answered with `shared`. */
  | ({ kind: 'shared' } & SharedWith)
  /** It has written and waits in Unclaimed: it is claimed there, with what it wrote. */
  | { kind: 'unclaimed'; conversation: ConversationId }

export type MethodAdded =
  | { kind: 'added'; conversation: ConversationId }
  | MethodRefused
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/**
 * Staff add a number or mail address to a client of theirs. Every department that serves the client gets a marker.
 * One form adds it once. A number of another client of the department is added after a warning only.
 */
export async function addMethod(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: MethodInput & { conversation: ConversationId; formKey: string },
): Promise<MethodAdded> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const outcome = await untilWritten<MethodAdded>(async () => {
    const served = await servedClient(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const { client, here, elsewhere } = served
    const key = `${actor.staff}#${input.formKey}`
    if (await deps.store.formMade(key)) return { kind: 'added', conversation: here.id }
    const read = await readMethod(input)
    if (read.kind === 'invalid') return read
    const { address } = read
    const present = inUse(served.methods)
    if (present.some((one) => one.address === address)) return { kind: 'theirs' }
    if (present.length >= mostMethods) return { kind: 'too-many' }
    const holders = await whoHas(deps, actor, address, client.id)
    if (holders.unclaimed) return { kind: 'unclaimed', conversation: holders.unclaimed }
    const others = input.shared ? undefined : await sharedWith(deps, holders)
    if (others) return { kind: 'shared', ...others }
    const method: ContactMethod = {
      id: deps.ids.make('cm'),
      client: client.id,
      type: input.type,
      address,
      title: input.title.trim(),
      whose: input.whose,
      texts: 'unknown',
      addedAt: deps.clock.now(),
    }
    const methods = [...served.methods, method]
    const changeOf = (was: typeof here) => ({
      was,
      now: withMethods(was, methods, optedOutOf(holders.links, was.department)),
    })
    const marked = markedEverywhere(
      deps,
      actor,
      { kind: 'number-added', address },
      changeOf(here),
      elsewhere.map(changeOf),
    )
    const written = await deps.store.changeRecordsOnce(
      {
        ...marked,
        methods: [{ now: method }],
        linked: [here, ...elsewhere].map((conversation) => linkOf(address, client.id, conversation)),
      },
      { key, made: method.id, at: method.addedAt },
    )
    return written === 'changed' ? 'changed' : { kind: 'added', conversation: here.id }
  })
  return audited(deps, actor, 'added a contact method', { conversation: input.conversation }, outcome)
}

/** A method's form, read: its address as we keep it, or what is wrong with each field. */
export async function readMethod(
  input: Pick<MethodInput, 'type' | 'address' | 'title'>,
): Promise<{ kind: 'read'; address: string } | { kind: 'invalid'; fields: MethodFields }> {
  const read = input.address.trim() === '' ? undefined : await readAddress(input.type, input.address)
  const fields: MethodFields = {
    ...(read === undefined ? { address: 'empty' as const } : {}),
    ...(read && read.kind !== 'address' ? { address: read.kind } : {}),
    ...(input.title.trim().length > longestTitle ? { title: 'too-long' as const } : {}),
  }
  return read?.kind === 'address' && Object.keys(fields).length === 0
    ? { kind: 'read', address: read.address }
    : { kind: 'invalid', fields }
}
