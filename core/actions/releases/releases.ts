import { may, readsOnDuty } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import { isFormKey } from '../../model/form-key.ts'
import type { ConversationId, ReleaseId } from '../../model/ids.ts'
import {
  type Release,
  type ReleaseFaults,
  readRelease,
  type TypedRelease,
} from '../../model/release-of-information.ts'
import { localParts } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { type NotServed, seenConversation } from '../served-conversation.ts'

export type Listed =
  | {
      kind: 'listed'
      conversation: Conversation
      releases: Release[]
      /** The department's calendar day. */
      today: string
      /** Departments of the county that may receive. */
      departments: { id: string; name: string }[]
      mayRecord: boolean
    }
  | NotServed

export type Recorded =
  | { kind: 'recorded'; conversation: ConversationId; release: ReleaseId }
  | { kind: 'invalid'; faults: ReleaseFaults }
  | { kind: 'refused'; because: 'form-key' }
  | NotServed

/** `gone`: no such release is on record. */
export type Revoked =
  | { kind: 'revoked' | 'gone'; conversation: ConversationId }
  | { kind: 'empty' }
  | NotServed

type ReleaseDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/** A client's releases of information, for whoever may read the conversation. */
export async function listReleases(
  deps: Omit<ReleaseDeps, 'ids'>,
  actor: Actor,
  id: ConversationId,
): Promise<Listed> {
  const outcome = await listed(deps, actor, id)
  return audited(deps, actor, 'looked at releases of information', { conversation: id }, outcome)
}

async function listed(deps: Omit<ReleaseDeps, 'ids'>, actor: Actor, id: ConversationId): Promise<Listed> {
  const seen = await known(deps, actor, id)
  if (seen.kind !== 'yes') return seen
  const { conversation } = seen
  const departments = (await deps.store.departments()).filter((one) => one.open)
  const here = departments.find((one) => one.id === conversation.department)
  return {
    kind: 'listed',
    conversation,
    releases: await deps.store.releases(placesOf(conversation)),
    today: localParts(deps.clock.now(), here?.zone ?? 'UTC').date,
    departments: departments.filter((one) => one !== here).map(({ id, name }) => ({ id, name })),
    mayRecord: may(actor, 'record-release', conversation).allowed,
  }
}

/** Staff record that a client consented. One form makes one record, however often it is sent. */
export async function recordRelease(
  deps: ReleaseDeps,
  actor: Actor,
  input: { conversation: ConversationId; typed: TypedRelease; formKey: string },
): Promise<Recorded> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const about = await listed(deps, actor, input.conversation)
  const outcome = await recorded(deps, actor, about, input)
  return audited(
    deps,
    actor,
    'recorded a release of information',
    { conversation: input.conversation },
    outcome,
  )
}

async function recorded(
  deps: ReleaseDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  about: Listed,
  input: { typed: TypedRelease; formKey: string },
): Promise<Recorded> {
  if (about.kind !== 'listed') return about
  if (!about.mayRecord) return { kind: 'refused', because: 'no-permission' }
  const read = readRelease(input.typed, about)
  if (read.kind === 'invalid') return read
  const conversation = about.conversation.id
  const release: Release = {
    ...read.release,
    id: deps.ids.make('rl'),
    conversation,
    recordedBy: { staff: actor.staff, name: actor.name },
    recordedAt: deps.clock.now(),
  }
  const kept = await deps.store.keepRelease(release, `${actor.staff}#${input.formKey}`)
  const made = typeof kept === 'object' ? kept.replay : release.id
  return { kind: 'recorded', conversation, release: made }
}

/** The client takes it back. It stays on record, with when and why; said again, it changes nothing. */
export async function revokeRelease(
  deps: Pick<ReleaseDeps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; release: ReleaseId; because: string },
): Promise<Revoked> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await revoked(deps, actor, input)
  return audited(
    deps,
    actor,
    'revoked a release of information',
    { conversation: input.conversation },
    outcome,
  )
}

async function revoked(
  deps: Pick<ReleaseDeps, 'store' | 'clock' | 'audit'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  input: { conversation: ConversationId; release: ReleaseId; because: string },
): Promise<Revoked> {
  const about = await listed(deps, actor, input.conversation)
  if (about.kind !== 'listed') return about
  if (!about.mayRecord) return { kind: 'refused', because: 'no-permission' }
  const found = about.releases.find((one) => one.id === input.release)
  if (!found) return { kind: 'gone', conversation: about.conversation.id }
  const because = input.because.trim().slice(0, 300)
  if (because === '') return { kind: 'empty' }
  const by = { staff: actor.staff, name: actor.name }
  await deps.store.revokeRelease(found.conversation, found.id, { by, at: deps.clock.now(), because })
  return { kind: 'revoked', conversation: about.conversation.id }
}

async function known(deps: Pick<Deps, 'store'>, actor: Actor, id: ConversationId) {
  const seen = await seenConversation(deps.store, actor, id)
  if (seen.kind !== 'yes') return seen
  // An open alert lets the duty list read what was written, not what was recorded of the client.
  if (readsOnDuty(actor, seen.conversation)) return { kind: 'refused', because: 'not-yours' } as const
  return seen.conversation.client ? seen : ({ kind: 'not-found' } as const)
}

function placesOf({ id, subjectsIn = [] }: Conversation): ConversationId[] {
  return [id, ...subjectsIn]
}
