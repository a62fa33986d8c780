import type { Actor } from '../../model/staff.ts'
import type { MassLine } from '../../ports/mass-messages.ts'
import type { Page } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { mayBegin } from './author.ts'

export const massMessagesShown = 25

export type MassListed = ({ kind: 'list' } & Page<MassLine>) | NotServed

/** What the actor wrote to many, newest first: one request a page. */
export async function listMassMessages(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { after?: string },
): Promise<MassListed> {
  const begins = mayBegin(actor)
  if (begins.kind !== 'yes') return begins
  const page = await deps.store.massMessagesOf(begins.actor.staff, { limit: massMessagesShown, ...input })
  return { kind: 'list', ...page }
}
