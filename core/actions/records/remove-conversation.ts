import type { AddressLink } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ConversationId, DepartmentId } from '../../model/ids.ts'
import type { ThreadEntry } from '../../model/message.ts'
import { messageWords } from '../../model/message-words.ts'
import { pictureKey } from '../../model/picture.ts'
import { isDue, type Removal, type RetentionRun } from '../../model/retention.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { saidOf } from '../follow-said.ts'
import type { KeptBack } from './kept-back.ts'

/** Entries erased in one step: with what belongs to each they fit into a transaction. */
const together = 40

export type RemovalDeps = Pick<Deps, 'store' | 'clock' | 'audit' | 'files'>
/** `spared`: held, reported, served or written in since the report. */
export type Removed = 'removed' | 'spared'

/**
 * Removes one conversation with everything in it. First it goes out of sight, with the ways that lead to it, so that
 * whoever writes from then on begins anew; then its words, entries, pictures and records go. Each erasing transaction
 * asks whether a hold stands at that moment; where one does, what is left comes back. Killed anywhere, it goes on
 * from there when it is done again; done again after its end, it changes nothing.
 */
export async function removeConversation(
  deps: RemovalDeps,
  actor: Actor,
  run: RetentionRun,
  id: ConversationId,
  keptBack: KeptBack,
): Promise<Removed> {
  const begun = await begin(deps, run, id, keptBack)
  if (begun === 'spared' || begun === 'removed') return begun
  if ((await eraseAll(deps, begun)) === 'held') {
    await deps.store.removalUndone(begun, { onHold: await isClientHeld(deps.store, run.department, id) })
    return 'spared'
  }
  const about = { department: run.department, conversation: id, thing: run.id }
  await audited(deps, actor, 'removed a conversation', about, { kind: 'removed' })
  await deps.store.removalDone(begun)
  return 'removed'
}

/** Whether it is the client that is held, which their conversation shows, and not the department. */
async function isClientHeld(store: Store, department: DepartmentId, id: ConversationId): Promise<boolean> {
  const holds = await store.holds(department)
  return holds.some(({ on, released }) => !released && on.kind === 'client' && on.conversation === id)
}

async function begin(
  { store, clock }: RemovalDeps,
  run: RetentionRun,
  id: ConversationId,
  keptBack: KeptBack,
): Promise<Removal | Removed> {
  const was = await store.conversation(id)
  if (!was) {
    const before = await store.removal(id)
    if (!before) return 'spared'
    return before.was ? before : 'removed'
  }
  if (was.department !== run.department || !isDue(was, run) || keptBack.has(id)) return 'spared'
  const links = await linksTo(store, was)
  const removal = { conversation: id, department: was.department, run: run.id, at: clock.now(), was, links }
  return (await store.removalBegun(removal)) === 'done' ? removal : 'spared'
}

/** By which addresses this department finds the conversation. */
async function linksTo(store: Store, conversation: Conversation): Promise<AddressLink[]> {
  const known = conversation.client ? await store.client(conversation.client) : undefined
  const addresses = new Set([
    ...(known?.methods.map(({ address }) => address) ?? []),
    ...(conversation.address ? [conversation.address] : []),
  ])
  const links = await Promise.all([...addresses].map((address) => store.addressLinks(address)))
  return links.flat().filter((link) => link.kind !== 'opt-out' && link.conversation === conversation.id)
}

async function eraseAll({ store, files }: RemovalDeps, removal: Removal): Promise<'done' | 'held'> {
  const { was, conversation } = removal
  if (!was) return 'done'
  const threads = [...was.threads, ...(was.before?.threads ?? [])].map(({ id }) => id)
  for (const thread of threads) {
    for (;;) {
      const { items } = await store.entries([thread], { limit: together, consistent: true })
      if (items.length === 0) break
      if (await store.isHeld(was)) return 'held'
      await store.wordsErased(items.flatMap(wordsOf))
      if ((await store.entriesErased(removal, items)) === 'held') return 'held'
    }
  }
  for (const picture of await store.picturesOf(conversation)) {
    if (await store.isHeld(was)) return 'held'
    await files.remove(pictureKey(conversation, picture))
  }
  return store.restErased(removal, await servesNobodyElse(store, was))
}

function wordsOf(entry: ThreadEntry) {
  if (entry.direction === 'marker') return []
  return [saidOf(entry, messageWords(entry.body), undefined)]
}

/** The client's own record goes with their last conversation in the county. */
async function servesNobodyElse(store: Store, { id, client }: Conversation): Promise<boolean> {
  const known = client ? await store.client(client) : undefined
  if (!known || known.client.id !== client) return false
  const others = (known.client.conversations ?? []).filter((other) => other !== id)
  if (others.length > 0 && (await store.conversationsById(others)).length > 0) return false
  const links = await Promise.all(known.methods.map(({ address }) => store.addressLinks(address)))
  return !links
    .flat()
    .some((link) => link.kind === 'client' && link.client === client && link.conversation !== id)
}
