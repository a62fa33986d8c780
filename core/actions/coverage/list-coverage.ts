import { may } from '../../model/access.ts'
import type { Line } from '../../model/conversation.ts'
import { type Coverage, coveredNow } from '../../model/coverage.ts'
import type { StaffId } from '../../model/ids.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import { keptHere } from '../department/kept-here.ts'
import type { Deps } from '../dependencies.ts'
import { clientsShown } from '../list-clients.ts'
import type { NotServed } from '../served-conversation.ts'
import { workerFor } from './set-coverage.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>
export type Colleague = { id: StaffId; name: string; role: string }

export type CoverageListed =
  | {
      kind: 'list'
      /** Their own, if it has not ended. */
      mine?: Coverage
      /** Everybody's who is covered now or later; only for those who set coverage. */
      all?: Coverage[]
      colleagues: Colleague[]
    }
  | NotServed

/** Who stands in for the actor, and for whom they may set it: a fixed number of requests. */
export async function listCoverage(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
): Promise<CoverageListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const now = deps.clock.now()
  const seesAll = may(actor, 'set-coverage').allowed
  const [mine, all, colleagues] = await Promise.all([
    deps.store.coverageOf(actor.staff, actor.department),
    seesAll ? deps.store.coveragesIn(actor.department, now) : undefined,
    deps.store.staffOfDepartment(actor.department),
  ])
  return {
    kind: 'list',
    ...(mine && mine.to > now ? { mine } : {}),
    ...(all ? { all } : {}),
    colleagues: colleagues.filter(({ disabled }) => !disabled),
  }
}

export type CoverageOpened =
  | { kind: 'open'; worker: Staff; coverage?: Coverage; delegates: Colleague[] }
  | NotServed

/** The coverage of one member of staff, to set or change it, with the colleagues who can stand in. */
export async function openCoverage(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  input: { worker: StaffId },
): Promise<CoverageOpened> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const worker = await workerFor(deps, actor, input.worker)
  if (worker.kind !== 'yes') return worker
  const [coverage, delegates] = await Promise.all([
    deps.store.coverageOf(input.worker, actor.department),
    delegatesOf(deps, actor, input.worker),
  ])
  return { kind: 'open', worker: worker.staff, ...(coverage ? { coverage } : {}), delegates }
}

async function delegatesOf({ store }: Pick<Deps, 'store'>, { department }: StaffActor, worker: StaffId) {
  const [everyone, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  return everyone.filter(({ id, role, disabled }) => {
    const permissions = permissionsIn(roles, role)
    const mayStandIn = permissions.includes('see-own-clients') && permissions.includes('write-to-own-clients')
    return id !== worker && !disabled && mayStandIn
  })
}

export type CoveredList = { kind: 'list'; lines: Line[]; next?: string } | NotServed

/** The clients of a colleague whom the actor covers at this moment: the unread first, then newest contact first. */
export async function listCovered(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { worker: StaffId; after?: string },
): Promise<CoveredList> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await covered(deps, actor, input)
  return audited(deps, actor, 'saw the clients of a colleague they cover', { thing: input.worker }, outcome)
}

async function covered(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  { worker, after }: { worker: StaffId; after?: string },
): Promise<CoveredList> {
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  if (!actor.covers?.includes(worker)) return { kind: 'not-found' }
  const [unread, page] = await Promise.all([
    deps.store.unread(worker),
    deps.store.caseload(worker, { limit: clientsShown, ...(after ? { after } : {}) }),
  ])
  const above = new Set(unread.map((line) => line.conversation))
  const others = page.items.filter((line) => !above.has(line.conversation))
  const staff = await deps.store.staff(worker)
  const shown = after ? others : [...unread, ...others]
  const lines = staff ? await keptHere(deps.store, shown, staff, actor.department) : []
  return { kind: 'list', lines, ...(page.next ? { next: page.next } : {}) }
}

/** Whom somebody covers at this moment, each with how much is unread on their list: one request, none without any. */
export async function coveredLists(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: StaffActor,
  { covers }: Pick<Staff, 'covers'>,
): Promise<{ whom: StaffId; name: string; to: string; unread: number }[]> {
  const now = coveredNow(covers, actor.department, clock.now())
  if (now.length === 0) return []
  const unread = await store.unreadOn(now.map(({ whom }) => whom))
  return now.map(({ whom, name, to }) => ({ whom, name, to, unread: unread[whom] ?? 0 }))
}
