import {
  administers,
  leavesAnAdministrator,
  rolesAfter,
  type Taking,
} from '../../model/last-administrator.ts'
import type { AdministrationGuard } from '../../ports/roles.ts'
import type { Written } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'

/** Of those who may administer so many are looked at; one is enough. */
const mostAsked = 50
const mostTries = 4

/**
 * Takes something from staff, unless nobody would administer the county after it. `keep` writes it together with
 * `guardWrite(guard)` of store/administration-guard.ts in one transaction: of two that are each harmless alone, the second
 * is checked again and refused. `changed` is what `keep` came to after as many tries.
 */
export async function keepAdministered(
  { store }: Pick<Deps, 'store'>,
  taking: Taking,
  keep: (guard: AdministrationGuard) => Promise<Written>,
): Promise<Written | 'last-administrator'> {
  for (let tries = 1; ; tries += 1) {
    const guard = await store.administrationGuard()
    if (!(await someoneRemains(store, taking))) return 'last-administrator'
    if ((await keep(guard)) === 'done') return 'done'
    if (tries === mostTries) return 'changed'
  }
}

async function someoneRemains(store: Deps['store'], taking: Taking): Promise<boolean> {
  const [roles, departments] = await Promise.all([store.roles(), store.departments()])
  const then = rolesAfter(roles, taking)
  const open = departments.filter((department) => department.open)
  const listed = await Promise.all(
    open.map(async ({ id }) =>
      (await store.staffOfDepartment(id)).map((one) => ({ ...one, department: id })),
    ),
  )
  const asked = listed
    .flat()
    .filter(({ id, role }) => administers(then, role) || ('staff' in taking && taking.staff === id))
    .slice(0, mostAsked)
    .map(({ id, department }) => ({ staff: id, department }))
  return leavesAnAdministrator(await store.membersNow(asked), roles, taking)
}
