import { mayWrite } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { ConversationId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import {
  historyMayCross,
  isConfidentialBetween,
  mayTransfer,
  mayTransferAcross,
  type TransferTo,
} from '../../model/transfer.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { checked, followConversation, type NotServed } from '../served-conversation.ts'
import { historyStays } from './hand-on.ts'
import { departmentsBeside, type Receiver, receiversIn } from './receivers.ts'
import { releasesFor } from './releases-for.ts'

/** What one wants to know before a client is handed on. */
export type TransferReview = {
  kind: 'review'
  conversation: Conversation
  department: Department
  /** The case manager now; missing while the client waits. */
  staffName?: string
  /** Colleagues who may receive the client. */
  receivers: Receiver[]
  /** Other departments, for those who may go across. */
  departments: { department: Department; receivers: Receiver[] }[]
  /** How many messages are scheduled. */
  scheduled: number
  /** Whether the actor may tell the client. */
  mayTell: boolean
  to?: ChosenReceiver
}

/** Whom the client is to go to, and what comes along. */
export type ChosenReceiver =
  | { kind: 'colleague'; receiver: Receiver; historyMoves: boolean }
  | {
      kind: 'department'
      department: Department
      receiver?: Receiver
      historyMoves: boolean
      isSecret: boolean
    }

/** Reads everything about handing a client on; changes nothing. `to` that cannot be is left out of the answer. */
export async function reviewTransfer(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; to?: TransferTo | undefined },
): Promise<TransferReview | NotServed> {
  const found = await followConversation(deps.store, input.conversation)
  const served = checked(found, (one) => mayTransfer(actor, one))
  const about = { conversation: input.conversation }
  if (served.kind !== 'yes') return audited(deps, actor, 'began a transfer', about, served)
  const { conversation } = served
  const [department, staff, departments, scheduled] = await Promise.all([
    deps.store.department(conversation.department),
    receiversIn(deps, conversation.department),
    mayTransferAcross(actor, conversation).allowed ? departmentsBeside(deps, conversation.department) : [],
    deps.store.scheduled(conversation.id),
  ])
  if (!department) return { kind: 'not-found' }
  const isOn = conversation.state === 'caseload'
  const receivers = staff.filter(({ id }) => !isOn || id !== conversation.staff)
  const review: TransferReview = {
    kind: 'review',
    conversation,
    department,
    ...(await staffNameOf(deps, conversation)),
    receivers,
    departments,
    scheduled: scheduled.length,
    mayTell: isOn && mayWrite(actor, conversation).allowed,
  }
  const to = input.to && (await chosen(deps, review, input.to))
  return to ? { ...review, to } : review
}

async function staffNameOf({ store }: Pick<Deps, 'store'>, { staff, state }: Conversation) {
  const name = staff === undefined || state === 'waiting' ? undefined : (await store.staff(staff))?.name
  return name === undefined ? {} : { staffName: name }
}

async function chosen(
  deps: Pick<Deps, 'store' | 'clock'>,
  { conversation, department: here, receivers, departments }: TransferReview,
  to: TransferTo,
): Promise<ChosenReceiver | undefined> {
  if (to.kind === 'colleague') {
    const receiver = receivers.find(({ id }) => id === to.staff)
    const historyMoves = !(await historyStays(deps, here.settings, conversation))
    return receiver && { kind: 'colleague', receiver, historyMoves }
  }
  const there = departments.find(({ department }) => department.id === to.department)
  const receiver = there?.receivers.find(({ id }) => id === to.staff)
  if (!there || (to.staff && !receiver)) return undefined
  const { department } = there
  const historyMoves = historyMayCross(here, department, await releasesFor(deps, conversation, here))
  return {
    kind: 'department',
    department,
    ...(receiver ? { receiver } : {}),
    historyMoves,
    isSecret: isConfidentialBetween(here, department) && !historyMoves,
  }
}
