import { coveredNow } from '../model/coverage.ts'
import { dutyOf } from '../model/department-settings.ts'
import { readEmail } from '../model/email.ts'
import type { DepartmentId, StaffId } from '../model/ids.ts'
import { permissionsIn, type Role } from '../model/role.ts'
import { membershipShown, newSession, sessionState, wantsTouch } from '../model/session.ts'
import { hashOf, isSecret, makeSecret } from '../model/session-secret.ts'
import type { Actor, Membership, Session, Staff } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import type { Deps } from './dependencies.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

export type Started =
  | { kind: 'started'; secret: string; session: Session; staff: Staff }
  /** The sign-in service knows them, the county's staff list does not. */
  | { kind: 'unknown' }
  | { kind: 'disabled' }
  | { kind: 'no-department' }

/**
 * Starts the session of somebody whom the sign-in service vouches for. The secret is for their cookie alone; the
 * table keeps its hash. Each call makes a session of its own.
 */
export async function startSession(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'log'>,
  input: {
    issuer: string
    subject: string
    /** The address that the county's own sign-in names, where staff use that. */
    email?: string
    department?: DepartmentId
    from?: string | undefined
  },
): Promise<Started> {
  const id = await knownStaff(deps, input)
  const staff = id && (await deps.store.staff(id))
  const outcome = staff ? await started(deps, staff, input) : ({ kind: 'unknown' } as const)
  deps.log.info('staff signed in', { outcome: outcome.kind, ...(id ? { staff: id } : {}) })
  return outcome
}

/**
 * Whose account it is. One of the county's own sign-in that comes for the first time is found by its address, and known
 * by itself from then on: whoever is given the address later is somebody else.
 */
async function knownStaff(
  { store }: Pick<Deps, 'store'>,
  { issuer, subject, email }: { issuer: string; subject: string; email?: string },
): Promise<StaffId | undefined> {
  const known = await store.staffBySignIn(issuer, subject)
  if (known || email === undefined) return known
  const read = readEmail(email)
  const id = read.kind === 'email' ? await store.staffByEmail(read.email) : undefined
  if (id === undefined) return undefined
  return (await store.signInLinked(id, { issuer, subject })) === 'done' ? id : undefined
}

async function started(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  staff: Staff,
  { department: wanted, from }: { department?: DepartmentId; from?: string | undefined },
): Promise<Started> {
  const membership = membershipShown(staff, wanted)
  if (staff.disabledAt) return turnedAway(deps, staff, from)
  if (!membership) return { kind: 'no-department' }
  const now = deps.clock.now()
  const secret = makeSecret()
  const session = newSession(await hashOf(secret), staff.id, membership.department, now)
  await deps.store.startSession(session)
  const actor = actorFrom(staff, membership, session, await deps.store.roles())
  await deps.audit.record({
    at: now,
    actor: cameFrom(actor, from),
    did: 'signed in',
    department: actor.department,
    outcome: 'started',
  })
  return { kind: 'started', secret, session, staff }
}

/** Somebody whose account is off tried: it stands in the audit of the department they came first to. */
async function turnedAway(
  deps: Pick<Deps, 'clock' | 'audit'>,
  staff: Staff,
  from: string | undefined,
): Promise<Started> {
  const membership = staff.memberships[0]
  if (!membership) return { kind: 'disabled' }
  const who = { staff: staff.id, name: staff.name, ...membership, permissions: [], session: '' }
  const actor = cameFrom({ kind: 'staff', ...who }, from)
  await deps.audit.record({ at: deps.clock.now(), actor, did: 'signed in', outcome: 'disabled' })
  return { kind: 'disabled' }
}

function cameFrom(actor: StaffActor, from: string | undefined): StaffActor {
  return from === undefined ? actor : { ...actor, from }
}

export type SignedIn =
  | { kind: 'signed-in'; actor: StaffActor; staff: Staff; session: Session }
  | { kind: 'signed-out'; because: 'none' | 'idle' | 'ended' | 'disabled' }

/**
 * Who a cookie's secret belongs to. Only what counts as use keeps a session from going idle (written at most once a
 * minute): an open page that polls does not. Staff who were disabled, or belong to no department any more, are
 * signed out by their next request.
 */
export async function actorOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  secret: string | undefined,
  request: { counts: 'use' | 'poll'; from?: string | undefined },
): Promise<SignedIn> {
  if (!secret || !isSecret(secret)) return signedOut('none')
  const session = await deps.store.session(await hashOf(secret))
  if (!session) return signedOut('none')
  if (session.endedBecause) {
    await deps.store.endSession(session.hash)
    return signedOut(session.endedBecause)
  }
  const now = deps.clock.now()
  const state = sessionState(session, now)
  if (state !== 'live') return signedOut(state)
  const [staff, roles] = await Promise.all([deps.store.staff(session.staff), deps.store.roles()])
  const membership = staff && membershipShown(staff, session.department)
  if (!staff || staff.disabledAt || !membership) {
    await deps.store.endSession(session.hash)
    return signedOut('disabled')
  }
  if (request.counts === 'use' && wantsTouch(session, now)) await deps.store.touchSession(session.hash, now)
  const actor = {
    ...cameFrom(actorFrom(staff, membership, session, roles), request.from),
    ...(await dutyIn(deps, membership, staff)),
    ...coversIn(membership, staff, now),
  }
  return { kind: 'signed-in', actor, staff, session }
}

/** Whom they stand in for at this moment: it ends by itself. */
function coversIn({ department }: Membership, { covers }: Staff, now: Instant): Pick<StaffActor, 'covers'> {
  const whom = coveredNow(covers, department, now).map((one) => one.whom)
  return whom.length > 0 ? { covers: whom } : {}
}

/** From what is remembered of the department, so that a request seldom costs one more. */
async function dutyIn(
  { store }: Pick<Deps, 'store'>,
  { department }: Membership,
  { id }: Staff,
): Promise<Pick<StaffActor, 'duty'>> {
  const duty = dutyOf((await store.department(department))?.settings.dutyList ?? [], id)
  return duty ? { duty } : {}
}

/** Ends the session of a secret. Said again, or of a session long gone, it changes nothing. */
export async function endSession(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'log'>,
  secret: string | undefined,
  from?: string | undefined,
): Promise<{ kind: 'ended' }> {
  const known = await actorOf(deps, secret, { counts: 'poll', from })
  if (secret && isSecret(secret)) await deps.store.endSession(await hashOf(secret))
  if (known.kind === 'signed-in') {
    const { actor } = known
    const at = deps.clock.now()
    await deps.audit.record({ at, actor, did: 'signed out', department: actor.department, outcome: 'ended' })
    deps.log.info('staff signed out', { staff: actor.staff })
  }
  return { kind: 'ended' }
}

/**
 * Ends every session of a member of staff, at our site and at the sign-in service, as when their account is switched
 * off (then an open page is told so by its next request). Said again, it changes nothing.
 */
export async function endSessionsOf(
  deps: Pick<Deps, 'store'> & { directory: Pick<Deps['directory'], 'signOutEverywhere'> },
  staff: Pick<Staff, 'id' | 'email'>,
  because?: 'disabled',
): Promise<{ kind: 'ended'; count: number }> {
  const hashes = await deps.store.sessionsOf(staff.id)
  const { endSession, endSessionBecause } = deps.store
  await Promise.all(hashes.map((hash) => (because ? endSessionBecause(hash, because) : endSession(hash))))
  await deps.directory.signOutEverywhere(staff.email)
  return { kind: 'ended', count: hashes.length }
}

function actorFrom(
  staff: Staff,
  { department, role }: Membership,
  session: Session,
  roles: readonly Role[],
): StaffActor {
  const permissions = permissionsIn(roles, role)
  return {
    kind: 'staff',
    staff: staff.id,
    name: staff.name,
    department,
    role,
    permissions,
    session: session.hash,
  }
}

const signedOut = (because: 'none' | 'idle' | 'ended' | 'disabled'): SignedIn => ({
  kind: 'signed-out',
  because,
})
