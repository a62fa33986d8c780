import type { MassMessageId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import { openTo } from './author.ts'
import { beginMassMessage, type MassBegun } from './begin-mass-message.ts'

/** The same words once more to those whom a mass message did not reach: a new draft, reviewed before it leaves. */
export async function tryAgain(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { mass: MassMessageId; formKey: string },
): Promise<MassBegun> {
  const open = openTo(await deps.store.massMessage(input.mass), actor)
  if (open.kind !== 'yes') return open
  const { body, versions, subject, asked, pictures } = open.mass
  return beginMassMessage(deps, actor, {
    selection: { kind: 'failed-of', mass: input.mass },
    body,
    ...(versions ? { versions } : {}),
    ...(subject ? { subject } : {}),
    ...(asked ? { asked } : {}),
    ...(pictures ? { pictures } : {}),
    formKey: input.formKey,
  })
}
