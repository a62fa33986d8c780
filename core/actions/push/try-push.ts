import { isBrowserId } from '../../model/push.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

export type Tried = { kind: 'sent' } | { kind: 'not-found' } | { kind: 'refused'; because: 'no-permission' }

/** Sends a notification to one of the actor's own browsers, the way all of them go. Asked twice within a minute it comes once. */
export async function tryPush(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  { browser }: { browser: string },
): Promise<Tried> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const known = isBrowserId(browser) ? await deps.store.pushBrowser(browser) : undefined
  if (known?.staff !== actor.staff) return { kind: 'not-found' }
  const at = deps.clock.now()
  const minute = at.slice(0, 16)
  await deps.store.keepNotices([
    {
      id: `push-test#${browser}#${minute}`,
      to: actor.staff,
      department: actor.department,
      about: { kind: 'push-test', browser },
      at,
    },
  ])
  return audited(deps, actor, 'try notifications', {}, { kind: 'sent' as const })
}
