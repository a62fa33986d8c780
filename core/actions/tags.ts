import { may } from '../model/access.ts'
import type { TagId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { isOwnedBy, type ReadTag, readTag, type Tag, type TagOwner } from '../model/tag.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { takeTagOff } from './mark-clients.ts'
import type { NotServed } from './served-conversation.ts'

type TagDeps = Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>
type StaffActor = Extract<Actor, { kind: 'staff' }>

export type TagKept =
  | { kind: 'kept'; tag: Tag }
  /** Somebody changed or deleted it meanwhile. */
  | { kind: 'changed' }
  | Extract<ReadTag, { kind: 'invalid' }>
  | NotServed

/** The tags an actor can give: their own and their department's, by name. */
export async function tagsFor(deps: Pick<Deps, 'store'>, actor: Actor): Promise<Tag[]> {
  return actor.kind === 'staff' ? deps.store.tags(actor.staff, actor.department) : []
}

/** Makes a tag of one's own, or for those who may, one that the department shares. */
export async function addTag(
  deps: TagDeps,
  actor: Actor,
  input: { name: string; color: string; isShared: boolean },
): Promise<TagKept> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const owner: TagOwner = input.isShared ? { department: actor.department } : { staff: actor.staff }
  const refused = refusal(actor, owner)
  if (refused) return refused
  const others = await othersOf(deps, actor, owner)
  const read = readTag(input, others)
  if (read.kind === 'invalid') return read
  const tag: Tag = { id: deps.ids.make('tg'), owner, name: read.name, color: read.color, version: 1 }
  await deps.store.tagAdded(tag)
  return audited(deps, actor, 'made a color tag', {}, { kind: 'kept', tag })
}

/** Another name or colour. An edit made on an old form is refused. */
export async function editTag(
  deps: TagDeps,
  actor: Actor,
  input: { tag: TagId; name: string; color: string; version: number },
): Promise<TagKept> {
  const found = await editable(deps, actor, input.tag)
  if ('kind' in found) return found
  const { was, others } = found
  const read = readTag(input, others)
  if (read.kind === 'invalid') return read
  if (was.version !== input.version) return { kind: 'changed' }
  const tag = { ...was, name: read.name, color: read.color, version: was.version + 1 }
  if ((await deps.store.tagEdited(tag, was)) === 'changed') return { kind: 'changed' }
  return audited(deps, actor, 'changed a color tag', {}, { kind: 'kept', tag })
}

/**
 * Deletes a tag and takes it off the first clients who carry it; on any others it shows as none. Again is the same.
 */
export async function deleteTag(
  deps: TagDeps,
  actor: Actor,
  input: { tag: TagId },
): Promise<{ kind: 'deleted'; tag: Tag } | NotServed> {
  const found = await editable(deps, actor, input.tag)
  if ('kind' in found) return found
  await deps.store.tagDeleted(found.was.owner, input.tag)
  await takeTagOff(deps, actor, found.was)
  return audited(deps, actor, 'deleted a color tag', {}, { kind: 'deleted', tag: found.was })
}

/** A tag that the actor may change, and how many clients carry it, counted up to a thousand. */
export async function tagInUse(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { tag: TagId },
): Promise<{ kind: 'tag'; tag: Tag; clients: number } | NotServed> {
  const found = await editable(deps, actor, input.tag)
  if ('kind' in found) return found
  return {
    kind: 'tag',
    tag: found.was,
    clients: await deps.store.rosterCount(found.was.owner, { tag: input.tag }, 1000),
  }
}

async function editable(deps: Pick<Deps, 'store'>, actor: Actor, id: TagId) {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' } satisfies NotServed
  const tags = await tagsFor(deps, actor)
  const was = tags.find((tag) => tag.id === id)
  if (!was) return { kind: 'not-found' } satisfies NotServed
  const others = tags.filter((tag) => tag.id !== id && isOwnedBy(tag, was.owner))
  return refusal(actor, was.owner) ?? { was, others }
}

async function othersOf(deps: Pick<Deps, 'store'>, actor: StaffActor, owner: TagOwner): Promise<Tag[]> {
  return (await tagsFor(deps, actor)).filter((tag) => isOwnedBy(tag, owner))
}

function refusal(actor: StaffActor, owner: TagOwner): NotServed | undefined {
  const asked = 'staff' in owner ? may(actor, 'edit-client') : may(actor, 'edit-department-lists')
  return asked.allowed ? undefined : { kind: 'refused', because: asked.because }
}
