import { may } from '../../model/access.ts'
import type { ExportId } from '../../model/ids.ts'
import { exportDays, type RecordsExport, type VolumeFile } from '../../model/records-export.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, secondsAfter } from '../../model/time.ts'
import type { Page } from '../../ports.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'

const largestFileBytes = 5_500_000

/** The department's exports, newest first. */
export async function listExports(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  page: { limit: number; after?: string },
): Promise<{ kind: 'listed'; page: Page<RecordsExport> } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'export-records', { department: actor.department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  return { kind: 'listed', page: await deps.store.recordsExports(actor.department, page) }
}

export async function openExport(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  id: ExportId,
): Promise<{ kind: 'open'; export: RecordsExport; until: Instant } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'export-records', { department: actor.department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const one = await deps.store.recordsExport(id)
  if (!one || one.department !== actor.department) return { kind: 'not-found' }
  const until = secondsAfter(one.doneAt ?? one.at, exportDays * 24 * 60 * 60)
  return { kind: 'open', export: one, until }
}

/** A file of a volume. `gone`: it was deleted after its time. */
export async function takeExportFile(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'files'>,
  actor: Actor,
  input: { export: ExportId; volume: number; file: VolumeFile },
): Promise<{ kind: 'taken'; bytes: Uint8Array; type: string } | { kind: 'gone' } | NotServed> {
  const opened = await openExport(deps, actor, input.export)
  const outcome = opened.kind === 'open' ? await taken(deps, opened.export, input) : opened
  const department = actor.kind === 'staff' ? { department: actor.department } : {}
  await audited(deps, actor, 'took a file of an export', department, { kind: outcome.kind })
  return outcome
}

async function taken(
  { files }: Pick<Deps, 'files'>,
  one: RecordsExport,
  { volume, file }: { volume: number; file: VolumeFile },
): Promise<{ kind: 'taken'; bytes: Uint8Array; type: string } | { kind: 'gone' } | { kind: 'not-found' }> {
  const found = one.volumes.find(({ number }) => number === volume)
  if (!found) return { kind: 'not-found' }
  const read = await files.read(`${found.place}/${file}`, largestFileBytes)
  return read ? { kind: 'taken', ...read } : { kind: 'gone' }
}
