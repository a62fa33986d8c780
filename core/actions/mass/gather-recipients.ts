import type { Conversation } from '../../model/conversation.ts'
import type { ConversationId } from '../../model/ids.ts'
import { type MassMessage, type Recipient, resuming, withRecipients } from '../../model/mass-message.ts'
import { type Instant, secondsAfter } from '../../model/time.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'
import { authorOf, type StaffActor } from './author.ts'
import { eachOf } from './each-of.ts'
import { recipientOf } from './recipient.ts'
import { selected } from './selected.ts'

/** So many pages of a hundred are gathered in one stretch of work. */
const pagesTogether = 10

type GatherDeps = Pick<Deps, 'store' | 'clock'>

/**
 * Looks up who is meant, by what each would be reached and who is left out, page by page, each kept with the sums in
 * one transaction. Goes on where it stopped; another that gathers the same at the same time finds its page kept.
 */
export async function gatherRecipients(
  deps: GatherDeps,
  mass: MassMessage,
): Promise<{ kind: 'reviewed' | 'goes-on' | 'changed' }> {
  const [author, department, selection] = await Promise.all([
    authorOf(deps.store, mass),
    deps.store.department(mass.department),
    deps.store.massSelection(mass.id),
  ])
  if (!author || !department || !selection) return finish(deps, mass)
  let was = mass
  for (let page = 0; page < pagesTogether; page++) {
    const { ids, next } = await selected(deps.store, author, selection, was.next)
    const planned = plannedFor(was, deps.clock.now())
    const recipients = await eachOf(await found(deps.store, ids, author), async (one) => {
      if ('broken' in one) return brokenOne(one.broken)
      try {
        return (await recipientOf(deps.store, author, department, was, one, planned)).recipient
      } catch (fault) {
        if (!isBroken(fault)) throw fault
        return brokenOne(one.id, one.name)
      }
    })
    const kept = await keepPage(deps, was, recipients, next)
    if (kept.kind !== 'goes-on') return kept
    was = kept.mass
  }
  const now = resuming(was, deps.clock.now(), deps.clock.now())
  const kept = await deps.store.massKept({ ...now, version: was.version + 1 }, was)
  return { kind: kept === 'done' ? 'goes-on' : 'changed' }
}

async function keepPage(
  deps: GatherDeps,
  was: MassMessage,
  recipients: Recipient[],
  next: string | undefined,
): Promise<{ kind: 'reviewed' | 'changed' } | { kind: 'goes-on'; mass: MassMessage }> {
  const { next: _, ...rest } = was
  const at = deps.clock.now()
  const isLast = next === undefined
  const now: MassMessage = {
    ...rest,
    ...(isLast ? { state: 'reviewed' as const, step: was.step + 1 } : { next }),
    looksAt: secondsAfter(at, 180),
    pages: was.pages + (recipients.length > 0 ? 1 : 0),
    totals: withRecipients(was.totals, recipients),
    version: was.version + 1,
  }
  const kept = await deps.store.massGathered({ now, was, recipients })
  if (kept === 'changed') return { kind: 'changed' }
  return isLast ? { kind: 'reviewed' } : { kind: 'goes-on', mass: now }
}

/** Nobody is left to write it: it ends with nobody in it. */
async function finish(deps: GatherDeps, was: MassMessage): Promise<{ kind: 'reviewed' | 'changed' }> {
  const now: MassMessage = { ...was, state: 'reviewed', step: was.step + 1, version: was.version + 1 }
  return { kind: (await deps.store.massKept(now, was)) === 'done' ? 'reviewed' : 'changed' }
}

type Found = Conversation | { broken: ConversationId }

/** In the order asked for, joined conversations followed, each once; another department's do not exist. */
async function found(
  store: GatherDeps['store'],
  ids: ConversationId[],
  { department }: StaffActor,
): Promise<Found[]> {
  const byId = await readTogether(store, ids)
  const followed = await eachOf(ids, async (id): Promise<Found | undefined> => {
    const one = byId?.get(id)
    if (one && !one.joinedInto) return one
    // Read by itself where it was joined, or where one of the hundred is broken.
    if (byId && !one) return undefined
    return followConversation(store, id).catch((fault) => {
      if (isBroken(fault)) return { broken: id }
      throw fault
    })
  })
  const once = new Map<ConversationId, Found>()
  for (const one of followed) {
    if (one && 'broken' in one) once.set(one.broken, one)
    else if (one?.department === department) once.set(one.id, one)
  }
  return [...once.values()]
}

async function readTogether(
  store: GatherDeps['store'],
  ids: ConversationId[],
): Promise<Map<ConversationId, Conversation> | undefined> {
  try {
    return new Map((await store.conversationsById(ids)).map((one) => [one.id, one]))
  } catch (fault) {
    if (isBroken(fault)) return undefined
    throw fault
  }
}

/** An item that can't be read is one recipient's trouble, not the others'; any other fault may pass. */
export function isBroken(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'BrokenItem'
}

function brokenOne(conversation: ConversationId, name = ''): Recipient {
  return { conversation, name, leftOut: 'broken' }
}

/** When the messages would leave: for a later time, then; else now. */
function plannedFor({ due }: Pick<MassMessage, 'due'>, now: Instant): Instant {
  return due !== undefined && due > now ? due : now
}
