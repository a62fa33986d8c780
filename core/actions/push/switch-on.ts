import { browserName, browsersAtMost, isPushAddress, type PushAddress } from '../../model/push.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

export type SwitchedOn = { kind: 'on' } | { kind: 'invalid' } | { kind: 'refused'; because: 'no-permission' }

/**
 * Notifications come to this browser from now on, for whoever switches them on: one that a colleague used before is
 * theirs no more. The eleventh browser of a person takes the place of the oldest. Done again it changes nothing.
 */
export async function switchPushOn(
  deps: Pick<Deps, 'store' | 'push' | 'audit' | 'clock'>,
  actor: Actor,
  input: { id: string; address: PushAddress; userAgent: string },
): Promise<SwitchedOn> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isPushAddress(input.address, deps.push.services)) return { kind: 'invalid' }
  const others = (await deps.store.pushBrowsers(actor.staff)).filter(({ id }) => id !== input.id)
  await deps.store.keepPushBrowser({
    id: input.id,
    staff: actor.staff,
    address: input.address,
    name: browserName(input.userAgent),
    since: deps.clock.now(),
  })
  for (const { id } of others.slice(browsersAtMost - 1)) await deps.store.forgetPushBrowser(id, actor.staff)
  return audited(deps, actor, 'switch notifications on', {}, { kind: 'on' as const })
}
