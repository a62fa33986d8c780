import { isBrowserId } from '../../model/push.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

export type SwitchedOff = { kind: 'off' } | { kind: 'refused'; because: 'no-permission' }

/** No notification comes any more to one of the actor's own browsers. For another's, and done again, it changes nothing. */
export async function switchPushOff(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  { browser }: { browser: string },
): Promise<SwitchedOff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (isBrowserId(browser)) await deps.store.forgetPushBrowser(browser, actor.staff)
  return audited(deps, actor, 'switch notifications off', {}, { kind: 'off' as const })
}
