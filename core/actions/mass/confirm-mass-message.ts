import type { MassMessageId } from '../../model/ids.ts'
import { type MassMessage, resuming } from '../../model/mass-message.ts'
import type { Actor } from '../../model/staff.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { openTo } from './author.ts'
import { meansAll } from './begin-mass-message.ts'

/** `already`: it was confirmed before. `gone`: stopped, or its words were changed. */
export type MassConfirmed =
  | { kind: 'confirmed' | 'already'; mass: MassMessage }
  | { kind: 'gone' | 'not-ready' | 'nobody' }
  | NotServed

/**
 * Its author has seen who gets it and lets it go: now, or when it is due. Pressed twice it goes once. Only the author
 * confirms; whoever oversees the department may stop it.
 */
export async function confirmMassMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { mass: MassMessageId },
): Promise<MassConfirmed> {
  const outcome = await untilWritten<MassConfirmed>(async () => {
    const open = openTo(await deps.store.massMessage(input.mass), actor)
    if (open.kind !== 'yes') return open
    const { mass: was } = open
    if (was.author.staff !== open.actor.staff) return { kind: 'refused', because: 'not-yours' }
    if (was.confirmedAt) return { kind: 'already', mass: was }
    if (was.state === 'gathering') return { kind: 'not-ready' }
    if (was.state !== 'reviewed') return { kind: 'gone' }
    if (was.totals.to === 0) return { kind: 'nobody' }
    const at = deps.clock.now()
    const begins = was.due !== undefined && was.due > at ? was.due : at
    const confirmed: MassMessage = { ...was, state: begins > at ? 'waiting' : 'sending', confirmedAt: at }
    const now = { ...resuming(confirmed, begins, at), version: was.version + 1 }
    const kept = await deps.store.massKept(now, was)
    return kept === 'changed' ? 'changed' : { kind: 'confirmed', mass: now }
  })
  const selection = outcome.kind === 'confirmed' ? await deps.store.massSelection(input.mass) : undefined
  const isToAll = selection !== undefined && meansAll(selection)
  const did = isToAll ? 'sent a message to the whole department' : 'sent a mass message'
  return audited(deps, actor, did, { mass: input.mass }, outcome)
}
