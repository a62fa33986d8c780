import { keepsCaseload } from '../../model/access.ts'
import type { ClientImport, ImportPage, ImportRow, RowOutcome } from '../../model/client-import.ts'
import type { ContactMethod } from '../../model/contact-method.ts'
import { withMethods } from '../../model/method-changes.ts'
import { permissionsIn } from '../../model/role.ts'
import { hashOf } from '../../model/session-secret.ts'
import { newClient, newMethod } from '../add-client.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'
import type { StaffActor } from '../methods/served-client.ts'
import { linkOf, optedOutOf } from '../methods/who-has.ts'
import { alreadyHere } from './already-here.ts'
import { moved } from './confirm-import.ts'

type FollowDeps = Pick<Deps, 'store' | 'clock' | 'ids'>

/** Rows of a step that are written at once. */
const abreast = 5

/**
 * The next stretch of an import: each row in a transaction of its own that its content lets happen once, then the page
 * and the import together. Told again, the rows are found made and the import moved on.
 */
export async function followImports(deps: FollowDeps, facts: Kept[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind !== 'import' || fact.now.state !== 'importing') continue
    const was = await deps.store.clientImport(fact.now.id)
    if (was?.state !== 'importing' || was.step !== fact.now.step) continue
    await importStretch(deps, was)
  }
}

async function importStretch(deps: FollowDeps, was: ClientImport): Promise<void> {
  const [page] = await deps.store.importPages(was.id, was.cursor, 1)
  const step = moved(was, deps.clock.now())
  if (!page || page.page !== was.cursor) {
    await deps.store.importMoved({ ...step, state: 'done' }, was)
    return
  }
  const outcomes: ImportPage['outcomes'] = {}
  const roles = await rolesOf(deps, was)
  for (let from = 0; from < page.rows.length; from += abreast) {
    const some = page.rows.slice(from, from + abreast)
    const done = await Promise.all(some.map((row) => importRow(deps, was, row, roles)))
    for (const [place, row] of some.entries()) {
      const outcome = done[place]
      if (outcome) outcomes[row.line] = outcome
    }
  }
  const all = Object.values(outcomes)
  const added = all.filter(({ kind }) => kind === 'added').length
  const now: ClientImport = {
    ...step,
    cursor: was.cursor + 1,
    state: was.cursor >= was.pages ? 'done' : 'importing',
    added: was.added + added,
    notAdded: was.notAdded + all.length - added,
  }
  await deps.store.importMoved(now, was, { ...page, outcomes })
}

type RolesOf = (staff: string) => StaffActor['permissions'] | undefined

/** What each of the department's staff may do, as it stands now. */
async function rolesOf({ store }: FollowDeps, { department }: ClientImport): Promise<RolesOf> {
  const [members, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  const active = members.filter(({ disabled }) => !disabled)
  const byStaff = new Map(active.map(({ id, role }) => [id, permissionsIn(roles, role)]))
  return (staff) => byStaff.get(staff)
}

async function importRow(
  deps: FollowDeps,
  { department, by }: ClientImport,
  row: ImportRow,
  rolesOf: RolesOf,
): Promise<RowOutcome> {
  const permissions = row.staff === undefined ? [] : rolesOf(row.staff)
  if (!permissions || (row.staff !== undefined && !keepsCaseload({ permissions })))
    return { kind: 'not-added', because: 'no-such-manager' }
  const { staff = by.staff } = row
  // The client comes to whoever is named, as if they had added them themselves.
  const actor: StaffActor = { kind: 'staff', staff, name: '', department, role: '', permissions, session: '' }
  const key = `import#${department}#${await contentOf(row)}`
  return untilWritten<RowOutcome>(async () => {
    const made = await deps.store.formMade(key)
    if (made) return { kind: 'added', conversation: made }
    const here = await alreadyHere(deps, actor, row)
    if (here.kind === 'already') return { kind: 'already' }
    if (here.kind === 'other') return { kind: 'not-added', because: here.fault }
    const kept = await keepRow(deps, actor, row, key)
    if (kept.written === 'changed') return 'changed'
    const conversation = kept.written === 'done' ? kept.conversation : kept.written.replay
    return { kind: 'added', conversation }
  })
}

async function keepRow(deps: FollowDeps, actor: StaffActor, row: ImportRow, key: string) {
  const { name, language, note, phones, email, status = '' } = row
  const facts = { title: '', clientStatus: status, note, language }
  const made = newClient(deps, actor, facts, { kind: 'read', name, number: undefined })
  const { client } = made
  const methods: ContactMethod[] = [
    ...phones.map((phone) => newMethod(deps, client.id, phone, '')),
    ...(email ? [{ ...newMethod(deps, client.id, email, ''), type: 'email' as const }] : []),
  ]
  const links = (await Promise.all(phones.map((phone) => deps.store.addressLinks(phone)))).flat()
  const conversation = withMethods(
    { ...made.conversation, ...(phones[0] ? { address: phones[0] } : {}) },
    methods,
    optedOutOf(links, actor.department),
  )
  const written = await deps.store.changeRecordsOnce(
    {
      clients: [{ now: client }],
      conversations: [{ now: { ...conversation, version: 1 } }],
      methods: methods.map((now) => ({ now })),
      linked: methods.map(({ address }) => linkOf(address, client.id, conversation)),
    },
    { key, made: conversation.id, at: deps.clock.now() },
  )
  return { written, conversation: conversation.id }
}

/** The same person of two files, or of one file sent twice, is one. */
function contentOf({ name, phones, email = '' }: ImportRow): Promise<string> {
  return hashOf(JSON.stringify([name, phones, email]))
}
