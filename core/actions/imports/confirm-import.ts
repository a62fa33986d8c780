import { may, type Refusal } from '../../model/access.ts'
import type { ClientImport, ImportPage, RowFault } from '../../model/client-import.ts'
import type { ImportId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { StaffActor } from '../methods/served-client.ts'
import { lookedUp, managersOf } from './check-file.ts'

type ImportDeps = Pick<Deps, 'store' | 'clock' | 'audit'>
type NotTheirs = { kind: 'not-found' } | { kind: 'refused'; because: Refusal }

export type ImportConfirmed =
  | { kind: 'confirmed' }
  /** Some rows cannot be imported, and nobody has said that they are to be left out. */
  | { kind: 'faulty' }
  | { kind: 'nothing' }
  /** Since it was checked somebody of the file became a client, or a case manager left: check it again. */
  | { kind: 'stale' }
  | NotTheirs

/** All pages of the longest file. */
const allPages = 100
/** Work that has stood still for so long may be pushed on. */
const stillSeconds = 120

/**
 * Begins to import a checked file: all of its good rows, and those with faults only left out by word. Everything is
 * looked up once more before. Said again it changes nothing.
 */
export async function confirmImport(
  deps: ImportDeps,
  actor: Actor,
  input: { id: ImportId; leaveOut: boolean },
): Promise<ImportConfirmed> {
  const found = await importOf(deps, actor, input.id)
  if ('kind' in found) return found
  const { was, by } = found
  const outcome = await confirmed(deps, by, was, input.leaveOut)
  return audited(deps, actor, 'imported clients', { department: by.department }, outcome)
}

async function confirmed(
  deps: ImportDeps,
  actor: StaffActor,
  was: ClientImport,
  leaveOut: boolean,
): Promise<ImportConfirmed> {
  if (was.state !== 'checked') return { kind: 'confirmed' }
  if (was.rows === 0) return { kind: 'nothing' }
  if (was.faulty > 0 && !leaveOut) return { kind: 'faulty' }
  const rows = (await deps.store.importPages(was.id, 1, allPages)).flatMap((page) => page.rows)
  const managers = new Set([...(await managersOf(deps, actor)).values()].map(({ id }) => id))
  const { faults, already } = await lookedUp(deps, actor, rows)
  if (faults.length + already > 0 || rows.some(({ staff }) => staff && !managers.has(staff)))
    return { kind: 'stale' }
  const now: ClientImport = { ...moved(was, deps.clock.now()), state: 'importing' }
  if ((await deps.store.importMoved(now, was)) === 'changed') return { kind: 'confirmed' }
  return { kind: 'confirmed' }
}

/** An import with its faults and what became of a stretch of its rows. */
export async function openImport(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  input: { id: ImportId; page: number },
): Promise<
  { kind: 'open'; import: ClientImport; faults: RowFault[]; page?: ImportPage; stuck: boolean } | NotTheirs
> {
  const found = await importOf(deps, actor, input.id)
  if ('kind' in found) return found
  const { was } = found
  const [faults, [page]] = await Promise.all([
    deps.store.importFaults(was.id),
    deps.store.importPages(was.id, input.page, 1),
  ])
  const still = Date.parse(deps.clock.now()) - Date.parse(was.movedAt) > stillSeconds * 1000
  return {
    kind: 'open',
    import: was,
    faults,
    ...(page ? { page } : {}),
    stuck: was.state === 'importing' && still,
  }
}

/** Asks for the next step once more; one too many is harmless. */
export async function pushImport(
  deps: ImportDeps,
  actor: Actor,
  input: { id: ImportId },
): Promise<{ kind: 'pushed' } | NotTheirs> {
  const found = await importOf(deps, actor, input.id)
  if ('kind' in found) return found
  const { was } = found
  if (was.state === 'importing') await deps.store.importMoved(moved(was, deps.clock.now()), was)
  return { kind: 'pushed' }
}

export function moved(was: ClientImport, movedAt: string): ClientImport {
  return { ...was, step: was.step + 1, movedAt, version: was.version + 1 }
}

async function importOf(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  id: ImportId,
): Promise<{ was: ClientImport; by: StaffActor } | NotTheirs> {
  const allowed = may(actor, 'import-clients')
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const was = await store.clientImport(id)
  return was?.department === actor.department ? { was, by: actor } : { kind: 'not-found' }
}
