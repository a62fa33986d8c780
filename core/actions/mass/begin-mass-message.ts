import { type May, may } from '../../model/access.ts'
import { isFormKey } from '../../model/form-key.ts'
import type { MassMessageId } from '../../model/ids.ts'
import { isId } from '../../model/ids.ts'
import { looksAt, type MassMessage, mostTicked, noTotals, type Selection } from '../../model/mass-message.ts'
import type { Picture } from '../../model/message.ts'
import { isTooLong } from '../../model/segments.ts'
import { maySchedule } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import { titleOf } from '../../model/subject.ts'
import type { Instant } from '../../model/time.ts'
import { audited } from '../audited.ts'
import { plainText } from '../checked-text.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { mayBegin, openTo, type StaffActor } from './author.ts'
import { gatherRecipients } from './gather-recipients.ts'

export type MassInput = {
  selection: Selection
  body: string
  versions?: { en?: string; es?: string }
  subject?: string
  asked?: Record<string, string>
  pictures?: Picture[]
  override?: string
  later?: { due: Instant; zone: string }
  /** A draft whose place it takes: its words were changed. */
  replaces?: MassMessageId
  formKey: string
}

export type MassBegun =
  | { kind: 'begun'; mass: MassMessageId }
  | { kind: 'invalid'; because: 'empty' | 'too-long' | 'nobody' | 'too-many' | 'in-the-past' | 'too-far' }
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/**
 * Staff wrote to many: kept at once as a draft whose recipients are gathered in the background, to be reviewed and
 * confirmed before anything leaves. A few are gathered before it answers. The same form again answers the same draft.
 */
export async function beginMassMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: MassInput,
): Promise<MassBegun> {
  const begins = mayBegin(actor)
  if (begins.kind !== 'yes') return begins
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const allowed = mayMean(begins.actor, input.selection)
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const because = wrongWith(input, deps.clock.now())
  if (because) return { kind: 'invalid', because }
  const mass = draftOf(deps, begins.actor, input)
  const { selection } = input
  const formKey = `${begins.actor.staff}#${input.formKey}`
  const kept = await deps.store.massBegun({ mass, selection, formKey })
  const id = typeof kept === 'object' ? kept.replay : mass.id
  if (kept === 'done') {
    if (input.replaces) await drop(deps, actor, input.replaces)
    if (selection.kind === 'these' && selection.conversations.length <= gatheredAtOnce)
      await gatherRecipients(deps, mass)
  }
  const about = { mass: id, department: mass.department }
  const did = meansAll(selection) ? 'began a message to the whole department' : 'began a mass message'
  return audited(deps, actor, did, about, { kind: 'begun', mass: id })
}

/** Whether clients of every case manager get it: the audit says so in words of its own. */
export function meansAll(selection: Selection): boolean {
  return selection.kind === 'list' && selection.owner === 'department'
}

/** So few are looked up while their author waits. */
const gatheredAtOnce = 25

/** A whole department's list is for whoever may write to all of its clients; of any other each client is asked. */
function mayMean(actor: StaffActor, selection: Selection): May {
  if (selection.kind !== 'list' || selection.owner === 'own') return { allowed: true }
  return may(actor, 'send-to-department', { department: actor.department })
}

function wrongWith(input: MassInput, now: Instant) {
  const body = plainText(input.body)
  if (body === '') return 'empty'
  if (isTooLong(body)) return 'too-long'
  const { selection, later } = input
  if (selection.kind === 'these') {
    if (selection.conversations.length === 0) return 'nobody'
    if (selection.conversations.length > mostTicked) return 'too-many'
  }
  const time = later ? maySchedule(later.due, now) : 'ok'
  return time === 'ok' ? undefined : time
}

function draftOf(
  deps: Pick<Deps, 'clock' | 'ids'>,
  { staff, name, department }: Extract<Actor, { kind: 'staff' }>,
  input: MassInput,
): MassMessage {
  const now = deps.clock.now()
  const { asked, pictures, override, later, versions } = input
  const subject = titleOf(input.subject)
  return {
    id: deps.ids.make('mm'),
    department,
    author: { staff, name },
    state: 'gathering',
    body: plainText(input.body),
    ...(versions ? { versions } : {}),
    ...(subject ? { subject } : {}),
    ...(asked ? { asked } : {}),
    ...(pictures ? { pictures } : {}),
    ...(override ? { override } : {}),
    ...(later ?? {}),
    createdAt: now,
    totals: noTotals,
    pages: 0,
    cursor: 1,
    later: [],
    step: 1,
    resumesAt: now,
    looksAt: looksAt(now, now),
    version: 1,
  }
}

/** The draft whose words were changed is forgotten; one that is confirmed already stays what it is. */
async function drop(deps: Pick<Deps, 'store'>, actor: Actor, id: MassMessageId): Promise<void> {
  if (!isId('mm', id)) return
  const open = openTo(await deps.store.massMessage(id), actor)
  if (open.kind !== 'yes') return
  const { mass: was } = open
  if (was.state !== 'reviewed' && was.state !== 'gathering') return
  await deps.store.massKept({ ...was, state: 'dropped', step: was.step + 1, version: was.version + 1 }, was)
}
