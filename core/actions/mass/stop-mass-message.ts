import type { MassMessageId } from '../../model/ids.ts'
import { type MassMessage, mayStop } from '../../model/mass-message.ts'
import { hasLeft, summed } from '../../model/mass-progress.ts'
import type { Actor } from '../../model/staff.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { openTo } from './author.ts'

/** `left`: how many had left by then. `over`: there was nothing left to stop. */
export type MassStopped = { kind: 'stopped'; left: number } | { kind: 'over' } | NotServed

/**
 * Stops what has not left yet: nobody more is written to, and what waits in the outbox is cancelled when its turn
 * comes. Its author may, and whoever oversees the department. Twice is once.
 */
export async function stopMassMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { mass: MassMessageId },
): Promise<MassStopped> {
  const outcome = await untilWritten<MassStopped>(async () => {
    const open = openTo(await deps.store.massMessage(input.mass), actor)
    if (open.kind !== 'yes') return open
    const { mass: was } = open
    if (was.state === 'stopped') return { kind: 'stopped', left: was.leftBefore ?? 0 }
    const progress = summed(await deps.store.massProgress(was.id))
    if (!mayStop(was.state) && progress.waiting === 0) return { kind: 'over' }
    const left = hasLeft(progress)
    const now: MassMessage = {
      ...was,
      state: 'stopped',
      endedAt: deps.clock.now(),
      stoppedBy: open.actor.staff,
      leftBefore: left,
      step: was.step + 1,
      version: was.version + 1,
    }
    const kept = await deps.store.massKept(now, was)
    return kept === 'changed' ? 'changed' : { kind: 'stopped', left }
  })
  return audited(deps, actor, 'stopped a mass message', { mass: input.mass }, outcome)
}
