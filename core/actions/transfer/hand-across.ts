import { inUse } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { ConversationId, DepartmentId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import {
  historyMayCross,
  isConfidentialBetween,
  longestTransferNote,
  mayTransferAcross,
} from '../../model/transfer.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { StaffActor } from '../methods/served-client.ts'
import { setAsideRest } from '../methods/setting-aside.ts'
import { linkOf } from '../methods/who-has.ts'
import { checked, followConversation, type NotServed } from '../served-conversation.ts'
import { type Across, arrivedThere, leftHere } from './across.ts'
import { markersAcross, noticeAcross } from './across-said.ts'
import { finishedFirst } from './hand-on.ts'
import { placeThere } from './place-there.ts'
import { receiver } from './receivers.ts'
import { releasesFor } from './releases-for.ts'
import type { TransferDeps } from './transfer-client.ts'

export type HandedAcross =
  | { kind: 'handed-across'; conversation: ConversationId; name: string; department: string; replay: boolean }
  /** What the client wrote stays here, and some of it nobody has read. */
  | { kind: 'unread-first'; unread: number }
  | { kind: 'invalid'; because: 'no-receiver' | 'no-department' | 'note-too-long' }
  | NotServed

type Input = {
  conversation: ConversationId
  department: DepartmentId
  /** Missing: they wait there for a case manager. */
  staff?: StaffId | undefined
  note: string
}

/**
 * Hands a client to another department: one transaction takes them off the list here and puts them on a list there.
 * What was written goes along by its threads where it may; where it may not, nothing unread is left behind. Sent again
 * it finds them off the list and changes nothing. A text to the old number brings them back here.
 */
export async function handAcross(deps: TransferDeps, actor: Actor, input: Input): Promise<HandedAcross> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const at = deps.clock.now()
  const outcome = await untilWritten<HandedAcross>(async () => {
    const found = await followConversation(deps.store, input.conversation)
    const served = checked(found, (conversation) => mayTransferAcross(actor, conversation))
    if (served.kind !== 'yes') return served
    const ready = await prepared(deps, actor, served.conversation, input)
    if (ready === 'changed') return 'changed'
    if (ready.kind !== 'across') return ready
    const written = await write(deps, actor, ready)
    if (written === 'changed') return 'changed'
    const { was, to } = ready
    return { kind: 'handed-across', conversation: was.id, name: was.name, department: to.name, replay: false }
  })
  // What does not fit or may not go along is set aside here; meanwhile it could not leave, for nobody serves them here.
  if (outcome.kind === 'handed-across')
    await setAsideRest(deps, outcome.conversation, () => true, 'taken-off', at)
  return audited(deps, actor, 'handed a client to a department', about(input), outcome)
}

const about = ({ conversation }: Input) => ({ conversation })

async function prepared(
  deps: TransferDeps,
  actor: StaffActor,
  was: Conversation,
  input: Input,
): Promise<Across | HandedAcross | 'changed'> {
  const departments = await deps.store.departments()
  const from = departments.find(({ id }) => id === was.department)
  const to = departments.find(({ id }) => id === input.department)
  if (!from || !to?.open || to.id === from.id) return { kind: 'invalid', because: 'no-department' }
  if (was.state === 'off-list' && was.takenOff?.to === to.id) {
    const { id: conversation, name } = was
    return { kind: 'handed-across', conversation, name, department: to.name, replay: true }
  }
  const note = input.note.trim()
  if (note.length > longestTransferNote) return { kind: 'invalid', because: 'note-too-long' }
  const named = await receiverThere(deps, to, input.staff)
  if (named === 'nobody') return { kind: 'invalid', because: 'no-receiver' }
  if (await finishedFirst(deps, was)) return 'changed'
  const known = was.client ? await deps.store.client(was.client) : undefined
  if (!known) return { kind: 'not-found' }
  const crosses = historyMayCross(from, to, await releasesFor(deps, was, from))
  if (!crosses && was.unread > 0) return { kind: 'unread-first', unread: was.unread }
  return {
    kind: 'across',
    was,
    from,
    to,
    ...known,
    crosses,
    isSecret: isConfidentialBetween(from, to) && !crosses,
    isApart: isConfidentialBetween(from, to),
    by: { staff: actor.staff, name: actor.name },
    ...(named ? { receiver: named } : {}),
    ...(note ? { note } : {}),
    at: deps.clock.now(),
    waiting: await deps.store.scheduled(was.id),
  }
}

/** Nobody of a confidential department can be named from outside. */
async function receiverThere(
  deps: TransferDeps,
  to: Department,
  staff: StaffId | undefined,
): Promise<{ id: StaffId; name: string } | undefined | 'nobody'> {
  if (!staff) return undefined
  const found = to.settings.confidential ? undefined : await receiver(deps, staff, to.id)
  return found ?? 'nobody'
}

async function write(deps: TransferDeps, actor: StaffActor, across: Across): Promise<'done' | 'changed'> {
  const { was, methods } = across
  const place = await placeThere(deps, across)
  const there = arrivedThere(deps, across, place)
  const left = leftHere(deps, across)
  const { entries, now } = markersAcross(deps, actor, across, left, there)
  const used = inUse(place.methods ?? methods)
  return deps.store.changeRecords({
    ...(place.clients ? { clients: place.clients } : {}),
    ...(place.methods ? { methods: place.methods.map((one) => ({ now: one })) } : {}),
    conversations: [
      { was, now: left },
      { now, ...(place.existing ? { was: place.existing } : {}) },
      // Up a version, so that a number added there just now is not missing here.
      ...place.others.map((other) => ({ was: other, now: { ...other, version: other.version + 1 } })),
    ],
    ...(place.existing ? {} : { linked: used.map((one) => linkOf(one.address, place.client, now)) }),
    entries,
    handedAcross: there.scheduled.map(({ was: before, now: after }) => ({
      was: before,
      now: after,
      conversation: now,
    })),
    notices: noticeAcross(across, now),
  })
}
