import { may, maySee } from '../../model/access.ts'
import type { ConversationId, MassMessageId } from '../../model/ids.ts'
import type { MassMessage, Selection } from '../../model/mass-message.ts'
import { summed } from '../../model/mass-progress.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { mayBegin, openTo, type StaffActor } from './author.ts'

/** So many are shown by name where one writes; the others are counted. */
const namesShown = 100
/** A longer list is called by its name alone. */
const mostCounted = 5000

/** Whom a selection means, as the writing page shows it. */
export type SelectionOpened =
  | {
      kind: 'selected'
      people: { conversation: ConversationId; name: string }[]
      count?: number
      /** What the group is called. */
      group?: string
    }
  | NotServed

/** The names of those who are ticked, as far as the actor may see them; of a list or group how many. */
export async function openSelection(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  selection: Selection,
): Promise<SelectionOpened> {
  const begins = mayBegin(actor)
  if (begins.kind !== 'yes') return begins
  switch (selection.kind) {
    case 'these':
      return these(deps, begins.actor, selection.conversations)
    case 'list': {
      const { department, staff } = begins.actor
      const allowed = selection.owner === 'own' || may(actor, 'send-to-department', { department }).allowed
      if (!allowed) return { kind: 'refused', because: 'no-permission' }
      const { needs, ...filter } = selection.filter
      if (needs) return { kind: 'selected', people: [] }
      const owner = selection.owner === 'own' ? { staff } : { department }
      const count = await deps.store.rosterCount(owner, filter, mostCounted)
      return { kind: 'selected', people: [], ...(count < mostCounted ? { count } : {}) }
    }
    case 'group': {
      const found = await deps.store.group(begins.actor.staff, selection.group)
      if (!found) return { kind: 'not-found' }
      const count = Object.keys(found.members).length
      return { kind: 'selected', people: [], count, group: found.group.name }
    }
    case 'failed-of': {
      const open = openTo(await deps.store.massMessage(selection.mass), actor)
      if (open.kind !== 'yes') return open
      const count = summed(await deps.store.massProgress(selection.mass)).failed
      return { kind: 'selected', people: [], count }
    }
    default:
      return selection satisfies never
  }
}

async function these(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  ids: ConversationId[],
): Promise<SelectionOpened> {
  const found = await deps.store.conversationsById(ids.slice(0, namesShown))
  const names = new Map(found.filter((one) => maySee(actor, one).allowed).map(({ id, name }) => [id, name]))
  const people = [...new Set(ids)].flatMap((conversation) => {
    const name = names.get(conversation)
    return name === undefined ? [] : [{ conversation, name }]
  })
  return { kind: 'selected', people, count: ids.length }
}

/** A mass message with its selection, to write it anew: its author's, not anybody else's. */
export async function openDraft(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { mass: MassMessageId },
): Promise<{ kind: 'draft'; mass: MassMessage; selection: Selection } | NotServed> {
  const open = openTo(await deps.store.massMessage(input.mass), actor)
  if (open.kind !== 'yes') return open
  if (open.mass.author.staff !== open.actor.staff) return { kind: 'refused', because: 'not-yours' }
  const selection = await deps.store.massSelection(input.mass)
  return selection ? { kind: 'draft', mass: open.mass, selection } : { kind: 'not-found' }
}
