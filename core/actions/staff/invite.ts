import type { Staff } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'

/**
 * Sees to it that somebody whose record is kept can sign in: their account is made, an invitation mailed, and the two
 * are tied together. Cut off anywhere and asked again, it goes on where it was.
 */
export async function inviteNow(
  { store, directory }: Pick<Deps, 'store' | 'directory'>,
  { id, name, email }: Staff,
): Promise<'invited' | 'not-now'> {
  const invited = await directory.invite({ name, email })
  if (invited.kind === 'not-now') return 'not-now'
  return (await store.signInLinked(id, invited.account)) === 'done' ? 'invited' : 'not-now'
}
