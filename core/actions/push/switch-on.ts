import {
  browserName,
  browsersAtMost,
  isBrowserId,
  isPushAddress,
  type PushAddress,
} from '../../model/push.ts'
import { hashOf } from '../../model/session-secret.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

export type SwitchedOn =
  | { kind: 'on'; browser: string }
  | { kind: 'invalid' }
  | { kind: 'refused'; because: 'no-permission' }

/**
 * Notifications come to this browser from now on, for whoever switches them on: one that a colleague used before is
 * theirs no more, and `instead` names the one of theirs whose place it takes. The eleventh browser of a person takes the place of the oldest. Done again it changes nothing.
 */
export async function switchPushOn(
  deps: Pick<Deps, 'store' | 'push' | 'audit' | 'clock'>,
  actor: Actor,
  input: { address: PushAddress; userAgent: string; instead?: string | undefined },
): Promise<SwitchedOn> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isPushAddress(input.address, deps.push.services)) return { kind: 'invalid' }
  const id = await hashOf(input.address.endpoint)
  const others = (await deps.store.pushBrowsers(actor.staff)).filter((one) => one.id !== id)
  await deps.store.keepPushBrowser({
    id,
    staff: actor.staff,
    address: input.address,
    name: browserName(input.userAgent),
    since: deps.clock.now(),
  })
  const { instead } = input
  const inItsPlace = instead && instead !== id && isBrowserId(instead) ? [instead] : []
  const tooMany = others.slice(browsersAtMost - 1).map((one) => one.id)
  for (const one of [...inItsPlace, ...tooMany]) await deps.store.forgetPushBrowser(one, actor.staff)
  return audited(deps, actor, 'switch notifications on', {}, { kind: 'on' as const, browser: id })
}
