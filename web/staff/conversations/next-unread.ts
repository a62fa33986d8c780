import { listClients } from '../../../core/actions/list-clients.ts'
import type { StaffActor } from '../../site.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** The address of the unread conversation after or before this one; the list of the unread where there is none. */
export async function goToUnread(
  { deps }: SiteDeps,
  actor: StaffActor,
  id: string,
  which: 'next' | 'previous',
): Promise<string> {
  const list = await listClients(deps, actor, { filter: 'unread' })
  const ids = list.kind === 'list' ? list.lines.map((line) => line.conversation) : []
  const here = ids.indexOf(id)
  const others =
    which === 'next'
      ? [...ids.slice(here + 1), ...ids.slice(0, Math.max(here, 0))]
      : [...ids.slice(0, Math.max(here, 0)).toReversed(), ...ids.slice(here + 1).toReversed()]
  return others[0] ? `/conversations/${others[0]}` : '/clients?filter=unread'
}
