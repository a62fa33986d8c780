import { may } from '../../model/access.ts'
import { type BulkTransfer, mostTransferred } from '../../model/bulk-transfer.ts'
import type { Conversation } from '../../model/conversation.ts'
import { isFormKey } from '../../model/form-key.ts'
import type { BulkTransferId, ConversationId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { longestTransferNote } from '../../model/transfer.ts'
import type { Page } from '../../ports.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { type Receiver, receiver, receiversIn } from './receivers.ts'
import type { TransferDeps } from './transfer-client.ts'

/** Conversations read in one request. */
const readAtOnce = 100

export type BulkReview =
  | {
      kind: 'review'
      /** Everyone of the department whose clients can be handed on. */
      colleagues: Receiver[]
      from?: Receiver
      /** The clients of that colleague, on the list and off it. */
      clients: Conversation[]
      receivers: Receiver[]
      historyMoves: boolean
    }
  | NotServed

type Reading = Pick<Deps, 'store' | 'audit' | 'clock'>

/** Whose clients may go, and to whom; with the clients of one colleague where one is named. Changes nothing. */
export async function reviewBulkTransfer(
  deps: Reading,
  actor: Actor,
  input: { from?: StaffId | undefined },
): Promise<BulkReview> {
  const allowed = may(actor, 'transfer-in-department')
  if (actor.kind !== 'staff' || !allowed.allowed)
    return { kind: 'refused', because: allowed.allowed ? 'no-permission' : allowed.because }
  const [colleagues, receivers, department] = await Promise.all([
    deps.store.staffOfDepartment(actor.department),
    receiversIn(deps, actor.department),
    deps.store.department(actor.department),
  ])
  const from = input.from ? colleagues.find(({ id }) => id === input.from) : undefined
  if (input.from && !from) return { kind: 'not-found' }
  const clients = from ? await clientsOf(deps, from.id, actor.department) : []
  const review: BulkReview = {
    kind: 'review',
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    ...(from ? { from: { id: from.id, name: from.name } } : {}),
    clients: clients.toSorted((one, other) => one.name.localeCompare(other.name)),
    receivers: receivers.filter(({ id }) => id !== from?.id),
    historyMoves: department?.settings.historyMoves ?? true,
  }
  return audited(deps, actor, 'looked at a colleague’s clients', { department: actor.department }, review)
}

export type BulkBegun =
  | { kind: 'begun'; transfer: BulkTransferId }
  | { kind: 'invalid'; because: 'nobody' | 'no-receiver' | 'note-too-long' }
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/**
 * Begins to hand many clients of a colleague on to another: kept as one record, worked off by the stream. One form
 * begins one transfer. Of the clients named those are taken who are that colleague's.
 */
export async function beginBulkTransfer(
  deps: TransferDeps,
  actor: Actor,
  input: {
    from: StaffId
    to: StaffId
    /** Missing: all. */
    conversations?: ConversationId[] | undefined
    note: string
    leavesTranscript: boolean
    formKey: string
  },
): Promise<BulkBegun> {
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const review = await reviewBulkTransfer(deps, actor, { from: input.from })
  if (review.kind !== 'review' || actor.kind !== 'staff')
    return review.kind === 'review' ? { kind: 'not-found' } : review
  const formKey = `${actor.staff}#${input.formKey}`
  const before = await deps.store.formMade(formKey)
  if (before) return { kind: 'begun', transfer: before }
  const named = input.conversations && new Set(input.conversations)
  const clients = review.clients.filter(({ id }) => named?.has(id) ?? true).slice(0, mostTransferred)
  const note = input.note.trim()
  if (!review.from || clients.length === 0) return { kind: 'invalid', because: 'nobody' }
  if (note.length > longestTransferNote) return { kind: 'invalid', because: 'note-too-long' }
  const to = await receiver(deps, input.to, actor.department)
  if (!to || to.id === review.from.id) return { kind: 'invalid', because: 'no-receiver' }
  const begun: BulkTransfer = {
    id: deps.ids.make('bt'),
    department: actor.department,
    by: { staff: actor.staff, name: actor.name },
    from: review.from,
    to: { id: to.id, name: to.name },
    ...(note ? { note } : {}),
    leavesTranscript: input.leavesTranscript,
    conversations: clients.map(({ id }) => id),
    at: deps.clock.now(),
    done: 0,
    moved: 0,
    left: 0,
    version: 1,
  }
  const kept = await deps.store.keepBulkTransfer(begun, formKey)
  const transfer = typeof kept === 'object' ? kept.replay : begun.id
  const about = { department: actor.department }
  return audited(deps, actor, 'began to transfer clients', about, { kind: 'begun', transfer })
}

/** How far a transfer of many has come, for those of the department who may make one. */
export async function openBulkTransfer(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  id: BulkTransferId,
): Promise<{ kind: 'open'; transfer: BulkTransfer } | NotServed> {
  const allowed = may(actor, 'transfer-in-department')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const transfer = await store.bulkTransfer(id)
  const isHere = actor.kind === 'staff' && transfer?.department === actor.department
  return transfer && isHere ? { kind: 'open', transfer } : { kind: 'not-found' }
}

/** A colleague's clients in one department: at most as many as go in one transfer, those on the list first. */
async function clientsOf(
  { store }: Pick<Deps, 'store'>,
  staff: StaffId,
  department: string,
): Promise<Conversation[]> {
  const ids: ConversationId[] = []
  for (const list of [store.caseload, store.offList]) {
    let after: string | undefined
    do {
      const page: Page<{ conversation: ConversationId }> = await list(staff, {
        limit: readAtOnce,
        ...(after ? { after } : {}),
      })
      ids.push(...page.items.map(({ conversation }) => conversation))
      after = page.next
    } while (after && ids.length < mostTransferred)
  }
  const found: Conversation[] = []
  for (let from = 0; from < Math.min(ids.length, mostTransferred); from += readAtOnce)
    found.push(...(await store.conversationsById(ids.slice(from, from + readAtOnce))))
  return found.filter((one) => one.department === department && one.staff === staff)
}
