import { maySee } from '../../model/access.ts'
import type { Reason } from '../../model/delivery-status.ts'
import type { ConversationId, MassMessageId } from '../../model/ids.ts'
import type { MassMessage, Recipient } from '../../model/mass-message.ts'
import { type Progress, summed } from '../../model/mass-progress.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { openTo, type StaffActor } from './author.ts'

/** Somebody it did not reach; without a name where the client is no longer theirs to see. */
export type NotReached = { conversation: ConversationId; name?: string; reason: Reason }

export type MassOpened =
  | {
      kind: 'open'
      mass: MassMessage
      isAuthor: boolean
      progress: Progress
      /** One page of recipients, as they were gathered. */
      recipients: Recipient[]
      page: number
      failures: NotReached[]
      /** More were not reached than are listed. */
      more?: string
    }
  | NotServed

/**
 * A mass message with one page of its recipients, what became of all of them, and whom it did not reach. A fixed
 * number of requests, whatever its size: the counts are one small item for a hundred recipients.
 */
export async function openMassMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { mass: MassMessageId; page?: number; failuresAfter?: string },
): Promise<MassOpened> {
  const open = openTo(await deps.store.massMessage(input.mass), actor)
  if (open.kind !== 'yes') return audited(deps, actor, 'opened a mass message', { mass: input.mass }, open)
  const { mass } = open
  const page = Math.min(Math.max(1, input.page ?? 1), Math.max(1, mass.pages))
  const after = input.failuresAfter
  const [counts, shown, failed] = await Promise.all([
    deps.store.massProgress(mass.id),
    mass.pages > 0 ? deps.store.massPage(mass.id, page) : undefined,
    mass.confirmedAt
      ? deps.store.massFailures(mass.id, { pages: 1, ...(after ? { after } : {}) })
      : undefined,
  ])
  const failures = failed ? await named(deps, open.actor, failed.items) : []
  const about = { mass: mass.id, department: mass.department }
  return audited(deps, actor, 'opened a mass message', about, {
    kind: 'open',
    mass,
    isAuthor: mass.author.staff === open.actor.staff,
    progress: summed(counts),
    recipients: shown?.recipients ?? [],
    page,
    failures,
    ...(failed?.next ? { more: failed.next } : {}),
  })
}

async function named(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  failed: { conversation: ConversationId; reason: Reason }[],
): Promise<NotReached[]> {
  const found = await deps.store.conversationsById(failed.map(({ conversation }) => conversation))
  const names = new Map(found.filter((one) => maySee(actor, one).allowed).map(({ id, name }) => [id, name]))
  return failed.map((one) => {
    const name = names.get(one.conversation)
    return name === undefined ? one : { ...one, name }
  })
}

/** How far it is, for a page that shows it: two small reads. */
export async function massPulse(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { mass: MassMessageId },
): Promise<{ kind: 'pulse'; mass: MassMessage; progress: Progress } | NotServed> {
  const open = openTo(await deps.store.massMessage(input.mass), actor)
  if (open.kind !== 'yes') return open
  return { kind: 'pulse', mass: open.mass, progress: summed(await deps.store.massProgress(input.mass)) }
}
