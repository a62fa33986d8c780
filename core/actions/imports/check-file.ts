import { keepsCaseload, may, type Refusal } from '../../model/access.ts'
import {
  type ClientImport,
  type ImportPage,
  type ImportRow,
  mostFaults,
  type RowFault,
  rowsTogether,
  type WrongFile,
} from '../../model/client-import.ts'
import type { ImportId } from '../../model/ids.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { StaffActor } from '../methods/served-client.ts'
import { alreadyHere } from './already-here.ts'
import { type Managers, readRows } from './read-rows.ts'

type ImportDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

export type FileChecked =
  | { kind: 'checked'; id: ImportId }
  | { kind: 'wrong'; because: WrongFile }
  | { kind: 'refused'; because: Refusal }

/** So many rows are looked up at once. */
const abreast = 20

/** Reads and checks a file of clients, and keeps what it says for a look before anything is imported. */
export async function checkFile(
  deps: ImportDeps,
  actor: Actor,
  input: { text: string },
): Promise<FileChecked> {
  const allowed = may(actor, 'import-clients')
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const about = { department: actor.department }
  if (!allowed.allowed)
    return audited(deps, actor, 'checked a file of clients', about, {
      kind: 'refused',
      because: allowed.because,
    })
  const department = await deps.store.department(actor.department)
  const managers = await managersOf(deps, actor)
  const read = await readRows(input.text, { managers, statuses: department?.clientStatuses ?? [] })
  if (read.kind === 'wrong') return read
  const { rows, already, faults } = await lookedUp(deps, actor, read.rows)
  const all = [...read.faults, ...faults].toSorted((one, other) => one.line - other.line)
  const at = deps.clock.now()
  const pages = pagesOf(rows)
  const now: ClientImport = {
    id: deps.ids.make('im'),
    department: actor.department,
    by: { staff: actor.staff, name: actor.name },
    state: 'checked',
    rows: rows.length,
    already,
    faulty: new Set(all.map(({ line }) => line)).size,
    unused: read.unused.slice(0, 20),
    pages: pages.length,
    cursor: 1,
    step: 0,
    added: 0,
    notAdded: 0,
    createdAt: at,
    movedAt: at,
    version: 1,
  }
  await deps.store.keepImport({ now, pages, faults: all.slice(0, mostFaults) })
  return audited(deps, actor, 'checked a file of clients', about, { kind: 'checked', id: now.id })
}

/** Colleagues of the actor's department by their e-mail address. */
export async function managersOf({ store }: Pick<Deps, 'store'>, actor: StaffActor): Promise<Managers> {
  const [members, roles] = await Promise.all([store.staffOfDepartment(actor.department), store.roles()])
  const managers: Managers = new Map()
  for (let from = 0; from < members.length; from += abreast) {
    const some = members.slice(from, from + abreast)
    const found = await Promise.all(some.map(({ id }) => store.staff(id)))
    for (const [place, one] of found.entries()) {
      const role = some[place]?.role ?? ''
      if (!one || one.disabledAt) continue
      const permissions = permissionsIn(roles, role)
      managers.set(one.email.toLowerCase(), { id: one.id, keeps: keepsCaseload({ permissions }) })
    }
  }
  return managers
}

/** Which rows are new to the department. */
export async function lookedUp(deps: Pick<Deps, 'store'>, actor: StaffActor, rows: ImportRow[]) {
  const fresh: ImportRow[] = []
  const faults: RowFault[] = []
  let already = 0
  for (let from = 0; from < rows.length; from += abreast) {
    const some = rows.slice(from, from + abreast)
    const here = await Promise.all(some.map((row) => alreadyHere(deps, actor, row)))
    for (const [place, row] of some.entries()) {
      const one = here[place]
      if (one?.kind === 'new') fresh.push(row)
      else if (one?.kind === 'already') already++
      else if (one) faults.push(faultOf(row, one))
    }
  }
  return { rows: fresh, already, faults }
}

function faultOf(
  { line }: ImportRow,
  { fault, with: by }: { fault: RowFault['fault']; with?: string },
): RowFault {
  return { line, field: 'phone', fault, ...(by ? { with: by } : {}) }
}

function pagesOf(rows: ImportRow[]): ImportPage[] {
  return Array.from({ length: Math.ceil(rows.length / rowsTogether) }, (_, place) => ({
    page: place + 1,
    rows: rows.slice(place * rowsTogether, (place + 1) * rowsTogether),
    outcomes: {},
  }))
}
