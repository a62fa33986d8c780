import { unreadOf } from '../../model/overdue.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/**
 * The department's list of what is unread follows the conversations: those unread for longest are found by one
 * request, whoever's they are. Told again it changes nothing: a row stands under the time since when.
 */
export async function followUnread(deps: Pick<Deps, 'store'>, facts: Kept[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind !== 'conversation') continue
    const was = unreadOf(fact.was)
    const now = unreadOf(fact.now)
    if (JSON.stringify(was) === JSON.stringify(now)) continue
    await deps.store.keepUnread({ ...(was ? { was } : {}), ...(now ? { now } : {}) })
  }
}
