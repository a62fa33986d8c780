import { may } from '../../model/access.ts'
import {
  type Coverage,
  type CoverageFault,
  coversTooMany,
  readSpan,
  type TypedCoverage,
} from '../../model/coverage.ts'
import type { Department } from '../../model/department.ts'
import { isId, type StaffId } from '../../model/ids.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>
type CoverageDeps = Pick<Deps, 'store' | 'clock' | 'audit'>

export type CoverageSet =
  | { kind: 'set'; coverage: Coverage }
  | { kind: 'invalid'; faults: CoverageFault[] }
  /** Somebody else set or ended it since the form was shown. */
  | { kind: 'changed' }
  | NotServed

/**
 * A colleague stands in for a member of staff between two days: set by themselves, or by whoever may set coverage in
 * the department. The delegate is told. Set again as it is, it changes nothing and tells nobody.
 */
export async function setCoverage(
  deps: CoverageDeps,
  actor: Actor,
  input: TypedCoverage & { worker: StaffId; department: Department; version: number },
): Promise<CoverageSet> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await set(deps, actor, input)
  return audited(deps, actor, 'set coverage', { department: actor.department, thing: input.worker }, outcome)
}

async function set(
  deps: CoverageDeps,
  actor: StaffActor,
  input: TypedCoverage & { worker: StaffId; department: Department; version: number },
): Promise<CoverageSet> {
  const worker = await workerFor(deps, actor, input.worker)
  if (worker.kind !== 'yes') return worker
  if (readsByItself(actor, input)) return { kind: 'refused', because: 'no-permission' }
  const [was, delegate] = await Promise.all([
    deps.store.coverageOf(input.worker, actor.department),
    delegateIn(deps, actor, input.worker, input.delegate),
  ])
  const span = readSpan(input, { zone: input.department.zone, now: deps.clock.now() })
  const faults = [
    ...(delegate.kind === 'invalid' ? [delegate.fault] : []),
    ...(span.kind === 'invalid' ? span.faults : []),
  ]
  if (delegate.kind === 'invalid' || span.kind === 'invalid') return { kind: 'invalid', faults }
  const now: Coverage = {
    department: actor.department,
    worker: { staff: worker.staff.id, name: worker.staff.name },
    delegate: { staff: delegate.staff.id, name: delegate.staff.name },
    from: span.from,
    to: span.to,
    by: { staff: actor.staff, name: actor.name },
    version: (was?.version ?? 0) + 1,
  }
  if (coversTooMany(delegate.staff.covers, now))
    return { kind: 'invalid', faults: [{ field: 'delegate', because: 'too-many' }] }
  if (was && isSame(was, now)) return { kind: 'set', coverage: was }
  if ((was?.version ?? 0) !== input.version) return { kind: 'changed' }
  const kept = await deps.store.keepCoverage({ now, ...(was ? { was } : {}) })
  if (kept === 'changed') return { kind: 'changed' }
  await tell(deps, now)
  return { kind: 'set', coverage: now }
}

/** Whoever names themselves for a colleague reads that colleague's clients, and so must be allowed to anyway. */
function readsByItself(
  actor: StaffActor,
  { worker, delegate }: { worker: StaffId; delegate: string },
): boolean {
  const isOwnWish = delegate === actor.staff && worker !== actor.staff
  return isOwnWish && !may(actor, 'read-others-messages').allowed
}

export type CoverageEnded = { kind: 'ended'; was?: Coverage } | { kind: 'changed' } | NotServed

/** Back early, or nobody stands in after all: it ends at once. Said again, it changes nothing. */
export async function endCoverage(
  deps: CoverageDeps,
  actor: Actor,
  input: { worker: StaffId },
): Promise<CoverageEnded> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await end(deps, actor, input.worker)
  return audited(
    deps,
    actor,
    'ended coverage',
    { department: actor.department, thing: input.worker },
    outcome,
  )
}

async function end(deps: CoverageDeps, actor: StaffActor, worker: StaffId): Promise<CoverageEnded> {
  const allowed = await workerFor(deps, actor, worker)
  if (allowed.kind !== 'yes') return allowed
  const was = await deps.store.coverageOf(worker, actor.department)
  if (!was) return { kind: 'ended' }
  const kept = await deps.store.keepCoverage({ was })
  return kept === 'changed' ? { kind: 'changed' } : { kind: 'ended', was }
}

/** The member of staff of this department whose coverage the actor may set: their own, or with the permission any. */
export async function workerFor(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  worker: StaffId,
): Promise<{ kind: 'yes'; staff: Staff } | NotServed> {
  const isOwn = worker === actor.staff
  const staff = isId('st', worker) ? await deps.store.staff(worker) : undefined
  if (!staff?.memberships.some(({ department }) => department === actor.department))
    return { kind: 'not-found' }
  const allowed = isOwn ? may(actor, 'see-own-clients') : may(actor, 'set-coverage')
  return allowed.allowed ? { kind: 'yes', staff } : { kind: 'refused', because: allowed.because }
}

/** Somebody who works in this department, sees clients of their own and writes to them. */
async function delegateIn(
  deps: Pick<Deps, 'store'>,
  { department }: StaffActor,
  worker: StaffId,
  typed: string,
): Promise<{ kind: 'yes'; staff: Staff } | { kind: 'invalid'; fault: CoverageFault }> {
  const wrong = (because: CoverageFault['because']) =>
    ({ kind: 'invalid', fault: { field: 'delegate', because } }) as const
  if (typed === '') return wrong('nobody')
  if (typed === worker) return wrong('oneself')
  const [staff, roles] = await Promise.all([
    isId('st', typed) ? deps.store.staff(typed) : undefined,
    deps.store.roles(),
  ])
  const membership = staff?.memberships.find((one) => one.department === department)
  if (!staff || staff.disabledAt !== undefined || !membership) return wrong('not-a-colleague')
  const permissions = permissionsIn(roles, membership.role)
  const mayStandIn = permissions.includes('see-own-clients') && permissions.includes('write-to-own-clients')
  return mayStandIn ? { kind: 'yes', staff } : wrong('not-a-colleague')
}

/** The id names who, for whom and when: a change is told, a repetition is not. */
async function tell(deps: Pick<Deps, 'store' | 'clock'>, coverage: Coverage): Promise<void> {
  const { department, worker, delegate, by, from, to } = coverage
  await deps.store.keepNotices([
    {
      id: `covering#${department}#${worker.staff}#${delegate.staff}#${from}#${to}`,
      to: delegate.staff,
      department,
      about: { kind: 'covering', whom: worker.name, by: by.name, from, to },
      at: deps.clock.now(),
    },
  ])
}

function isSame(one: Coverage, other: Coverage): boolean {
  return one.delegate.staff === other.delegate.staff && one.from === other.from && one.to === other.to
}
