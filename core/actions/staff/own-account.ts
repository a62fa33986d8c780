import { readDeskPhone } from '../../model/desk-phone.ts'
import type { DepartmentId } from '../../model/ids.ts'
import { sessionState } from '../../model/session.ts'
import type { Actor, Session, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { endSessionsOf } from '../sign-in.ts'
import type { StaffFieldErrors } from './edit-staff.ts'

type Refused = Extract<NotServed, { kind: 'refused' }>
type Needs = Pick<Deps, 'store' | 'clock' | 'audit'>

export type OwnAccountEdited =
  | { kind: 'edited' }
  | { kind: 'changed' }
  | { kind: 'invalid'; because: NonNullable<StaffFieldErrors['deskPhone']> }
  | Refused

/** Staff change what of their account is theirs to change: their desk phone, and the language of their pages. */
export async function editOwnAccount(
  deps: Needs,
  actor: Actor,
  input: { number: string; extension: string; language: string; version: number },
): Promise<OwnAccountEdited> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const desk = await readDeskPhone(input)
  if (desk.kind !== 'phone') return { kind: 'invalid', because: desk.because }
  const was = await deps.store.staff(actor.staff)
  if (!was) return { kind: 'refused', because: 'no-permission' }
  if ((was.version ?? 0) !== input.version) return { kind: 'changed' }
  const { deskPhone: _, ...rest } = was
  const language: Staff['language'] = input.language === 'es' ? 'es' : 'en'
  const now = { ...rest, language, ...(desk.phone && { deskPhone: desk.phone }) }
  const kept = await deps.store.staffEdited(now, was)
  const outcome: OwnAccountEdited = { kind: kept === 'done' ? 'edited' : 'changed' }
  return audited(deps, actor, 'changed their own account', {}, outcome)
}

export type SessionShown = Pick<Session, 'hash' | 'startedAt' | 'seenAt'> & { isThis: boolean }

/** Where the actor is signed in, this browser first, then the one used last. */
export async function ownSessions(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
): Promise<{ kind: 'sessions'; sessions: SessionShown[] } | Refused> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const now = clock.now()
  const [listed, own] = await Promise.all([store.sessionsListed(actor.staff), store.session(actor.session)])
  // One that began just now may not be listed yet; this one is always there.
  const others = listed.filter(({ hash }) => hash !== actor.session)
  const live = [...(own ? [own] : []), ...others].filter((one) => sessionState(one, now) === 'live')
  const sessions = live.map(({ hash, startedAt, seenAt }) => {
    return { hash, startedAt, seenAt, isThis: hash === actor.session }
  })
  return {
    kind: 'sessions',
    sessions: sessions.toSorted(
      (one, other) => Number(other.isThis) - Number(one.isThis) || other.seenAt.localeCompare(one.seenAt),
    ),
  }
}

/** Ends one of the actor's own sessions; another's is not theirs to end and does not exist. */
export async function endOwnSession(
  deps: Needs,
  actor: Actor,
  { hash }: { hash: string },
): Promise<{ kind: 'ended' } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const session = await deps.store.session(hash)
  if (session && session.staff !== actor.staff) return { kind: 'not-found' }
  await deps.store.endSession(hash)
  return audited(deps, actor, 'ended a session', {}, { kind: 'ended' as const })
}

/** Signs the actor out everywhere, here too, and at the sign-in service. Again, it changes nothing. */
export async function signOutEverywhere(
  deps: Needs & Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<{ kind: 'ended' } | Refused> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const self = await deps.store.staff(actor.staff)
  if (self) await endSessionsOf(deps, self)
  await deps.store.endSession(actor.session)
  return audited(deps, actor, 'signed out everywhere', {}, { kind: 'ended' as const })
}

/** Shows another of the actor's departments from their next request on. */
export async function changeDepartment(
  deps: Needs,
  actor: Actor,
  { department }: { department: DepartmentId },
): Promise<{ kind: 'changed' } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const self = await deps.store.staff(actor.staff)
  if (!self?.memberships.some((one) => one.department === department)) return { kind: 'not-found' }
  await deps.store.sessionMoved(actor.session, department)
  return audited(deps, actor, 'went to another department', { department }, { kind: 'changed' as const })
}
