import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId, TagId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Tag } from '../model/tag.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type ListFacts, listedClients } from './listed-clients.ts'
import type { NotServed } from './served-conversation.ts'

/** So many are marked in one go; more would outlast the page that waits for it. */
export const mostMarked = 500
/** So many at a time are on their way to the table. */
const abreast = 8

/** What is put on clients: a colour tag or a status; empty takes it off. */
export type Mark = { kind: 'tag'; tag: TagId | '' } | { kind: 'status'; status: string }

/** Whom: those ticked, or a whole list as it was narrowed. */
export type Marked = { conversations: ConversationId[] } | { list: ListFacts }

export type ClientsMarked =
  | {
      kind: 'marked'
      mark: Mark
      /** What those that changed had before, for the undo. */
      was: { conversation: ConversationId; had: string }[]
      /** How many could not be: not one's own, or gone. */
      left: number
    }
  | { kind: 'too-many' }
  | { kind: 'nobody' }
  | { kind: 'unknown-mark' }
  | NotServed

type MarkDeps = Pick<Deps, 'store' | 'audit' | 'clock'>

/** Puts a tag or a status on many clients at once, each in a transaction of its own. Again is the same. */
export async function markClients(
  deps: MarkDeps,
  actor: Actor,
  input: { clients: Marked; mark: Mark },
): Promise<ClientsMarked> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'edit-client')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  if (!(await isKnown(deps, actor, input.mark))) return { kind: 'unknown-mark' }
  const ids = await idsOf(deps, actor, input.clients)
  if (ids.length === 0) return { kind: 'nobody' }
  if (ids.length > mostMarked) return { kind: 'too-many' }
  const done = await inTurns(ids, (id) => markOne(deps, actor, id, input.mark))
  const outcome: ClientsMarked = {
    kind: 'marked',
    mark: input.mark,
    was: done.flatMap((one) => (one.kind === 'changed' ? [{ conversation: one.id, had: one.had }] : [])),
    left: done.filter((one) => one.kind === 'left').length,
  }
  return audited(deps, actor, 'marked clients', {}, outcome)
}

/** Back to what they had; who has got another mark since keeps that. Again is the same. */
export async function unmarkClients(
  deps: MarkDeps,
  actor: Actor,
  input: { mark: Mark; was: { conversation: ConversationId; had: string }[] },
): Promise<{ kind: 'unmarked'; count: number } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const before = input.was.slice(0, mostMarked)
  const done = await inTurns(before, ({ conversation, had }) =>
    markOne(deps, actor, conversation, withValue(input.mark, had), markValue(input.mark)),
  )
  const count = done.filter(({ kind }) => kind === 'changed').length
  return audited(deps, actor, 'undid marking clients', {}, { kind: 'unmarked', count })
}

/** Takes a deleted tag off the first clients who carry it, as far as they are the actor's. */
export async function takeTagOff(deps: MarkDeps, actor: Actor, { id, owner }: Tag): Promise<void> {
  const { items } = await deps.store.roster(owner, { filter: { tag: id }, limit: mostMarked })
  await inTurns(items, ({ conversation }) => markOne(deps, actor, conversation, { kind: 'tag', tag: '' }, id))
}

type One = { kind: 'changed'; id: ConversationId; had: string } | { kind: 'same' } | { kind: 'left' }

/** `only`: where it still has this mark. */
function markOne(deps: MarkDeps, actor: Actor, id: ConversationId, mark: Mark, only?: string): Promise<One> {
  return untilWritten<One>(async () => {
    const was = await deps.store.conversation(id)
    if (!was || !may(actor, 'edit-client', was).allowed) return { kind: 'left' }
    const had = (mark.kind === 'tag' ? was.tag : was.clientStatus) ?? ''
    if (had === markValue(mark) || (only !== undefined && had !== only)) return { kind: 'same' }
    const written = await deps.store.conversationMarked(withMark(was, mark), was)
    return written === 'changed' ? 'changed' : { kind: 'changed', id, had }
  })
}

function withMark(was: Conversation, mark: Mark): Conversation {
  const { tag, clientStatus, ...kept } = was
  const marks = { tag, clientStatus, [mark.kind === 'tag' ? 'tag' : 'clientStatus']: markValue(mark) }
  return {
    ...kept,
    ...(marks.tag ? { tag: marks.tag } : {}),
    ...(marks.clientStatus ? { clientStatus: marks.clientStatus } : {}),
    version: was.version + 1,
  }
}

export function markValue(mark: Mark): string {
  return mark.kind === 'tag' ? mark.tag : mark.status
}

function withValue(mark: Mark, value: string): Mark {
  return mark.kind === 'tag' ? { kind: 'tag', tag: value } : { kind: 'status', status: value }
}

async function isKnown(
  deps: Pick<Deps, 'store'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  mark: Mark,
): Promise<boolean> {
  if (markValue(mark) === '') return true
  if (mark.kind === 'tag')
    return (await deps.store.tags(actor.staff, actor.department)).some(({ id }) => id === mark.tag)
  const department = await deps.store.department(actor.department)
  return department?.clientStatuses.includes(mark.status) ?? false
}

async function idsOf(
  deps: MarkDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
  clients: Marked,
): Promise<ConversationId[]> {
  if ('conversations' in clients) return [...new Set(clients.conversations)]
  const ids: ConversationId[] = []
  let after: string | undefined
  do {
    const page = { limit: mostMarked, ...(after ? { after } : {}) }
    const listed = await listedClients(deps.store, { ...actor, now: deps.clock.now() }, clients.list, page)
    ids.push(...listed.ids)
    after = listed.next
  } while (after && ids.length <= mostMarked)
  return [...new Set(ids)]
}

async function inTurns<In, Out>(all: In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let from = 0; from < all.length; from += abreast)
    done.push(...(await Promise.all(all.slice(from, from + abreast).map(work))))
  return done
}
