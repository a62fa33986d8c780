import type { ConversationState } from './conversation.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import type { Actor } from './staff.ts'

/** Everything that can be allowed. The list is closed: a route or action names one of these; `words` explains each. */
export const permissions = [
  'see-own-clients',
  'write-to-own-clients',
  'add-client',
  'edit-client',
  'see-unclaimed',
  'answer-unclaimed',
  'claim',
  'hand-over',
  'dismiss',
  'see-department-clients',
  'write-to-waiting',
  'assign-waiting',
  'read-others-messages',
  'write-to-department',
  'send-mass-message',
  'send-to-department',
  'transfer-own',
  'transfer-in-department',
  'transfer-across',
  'record-release',
  'download-transcript',
  'receive-notices',
  'set-coverage',
  'oversee-messages',
  'import-clients',
  'read-reports',
  'edit-department-lists',
  'edit-department-settings',
  'manage-staff',
  'edit-roles',
  'read-audit',
  'export-records',
  'hold-records',
] as const

export type Permission = (typeof permissions)[number]

/** What is asked about: a conversation, or a department (without `state`). */
export type Subject = {
  department: DepartmentId
  staff?: StaffId | undefined
  state?: ConversationState | undefined
  /** Danger words came, and nobody has said that they saw them. */
  alert?: object | undefined
}

export type May = { allowed: true } | { allowed: false; because: Refusal }
export type Refusal = 'not-yours' | 'not-in-department' | 'no-permission'

/** Whether someone with these permissions keeps clients of their own. A client added by another waits for a case manager. */
export function keepsCaseload({ permissions }: { permissions: readonly Permission[] }): boolean {
  return permissions.includes('claim')
}

/**
 * Whether the actor may do this, to this subject where one is given. The one place that decides; every action asks
 * it again, whatever a page showed. The machine's own doings (a service as actor) are never permissions of people.
 * `not-in-department` must be answered as if the subject did not exist.
 */
export function may(actor: Actor, permission: Permission, subject?: Subject): May {
  if (actor.kind !== 'staff') return refuse('no-permission')
  if (subject !== undefined && subject.department !== actor.department) return refuse('not-in-department')
  if (!actor.permissions.includes(permission)) return refuse('no-permission')
  if (subject?.state === undefined) return { allowed: true }
  return reaches[permission](actor, subject) ? { allowed: true } : refuse('not-yours')
}

/** Whether the actor may open a conversation and read it. */
export function maySee(actor: Actor, conversation: Subject): May {
  if (isAlertedOf(actor, conversation)) return { allowed: true }
  return mayAlwaysSee(actor, conversation)
}

/** Whether it is only for its alert that the actor may read a conversation: they look on, and nothing counts as seen. */
export function readsOnDuty(actor: Actor, conversation: Subject): boolean {
  return isAlertedOf(actor, conversation) && !mayAlwaysSee(actor, conversation).allowed
}

/**
 * Whether the actor reads a conversation without serving the client: by the right to read others' messages, or on
 * duty. What is unread stays so for those who do. A delegate serves whom they cover.
 */
export function looksOn(actor: Actor, conversation: Subject): boolean {
  return maySee(actor, conversation).allowed && !firstAllowed(actor, serving, conversation).allowed
}

const serving: Permission[] = ['see-own-clients', 'see-unclaimed', 'write-to-waiting']

function mayAlwaysSee(actor: Actor, conversation: Subject): May {
  return firstAllowed(actor, [...serving, 'read-others-messages'], conversation)
}

/**
 * Being on the duty list lets one read a conversation of the department while its alert is open, and no longer. It
 * never lets one write, claim or change anything. The alert says what may be danger; what came before it says whether.
 */
function isAlertedOf(actor: Actor, { department, state, alert }: Subject): boolean {
  if (actor.kind !== 'staff' || actor.duty !== 'on' || actor.department !== department) return false
  return alert !== undefined && state !== undefined && state !== 'joined'
}

/** Whether the actor may write in a conversation, now or later. */
export function mayWrite(actor: Actor, conversation: Subject): May {
  return firstAllowed(
    actor,
    ['write-to-own-clients', 'answer-unclaimed', 'write-to-waiting', 'write-to-department'],
    conversation,
  )
}

type StaffActor = Extract<Actor, { kind: 'staff' }>
type Reaches = (actor: StaffActor, subject: Subject) => boolean
const anything: Reaches = () => true
const known: Reaches = (_, { state }) => state === 'caseload' || state === 'waiting' || state === 'off-list'

/** Which conversations each permission reaches inside the department. */
const reaches: Record<Permission, Reaches> = {
  'see-own-clients': isServed,
  'write-to-own-clients': isServed,
  'edit-client': isOwn,
  'add-client': anything,
  'see-unclaimed': isUnclaimed,
  'answer-unclaimed': isUnclaimed,
  claim: isUnclaimed,
  'hand-over': isUnclaimed,
  dismiss: isUnclaimed,
  'see-department-clients': (actor, subject) => !isUnclaimed(actor, subject),
  'write-to-waiting': (_, { state }) => state === 'waiting',
  'assign-waiting': (_, { state }) => state === 'waiting',
  'read-others-messages': known,
  'write-to-department': known,
  'send-mass-message': isOwn,
  'send-to-department': known,
  'transfer-own': isOwn,
  'transfer-in-department': known,
  'transfer-across': known,
  'record-release': known,
  'download-transcript': known,
  'receive-notices': anything,
  'set-coverage': anything,
  'oversee-messages': anything,
  'import-clients': anything,
  'read-reports': anything,
  'edit-department-lists': anything,
  'edit-department-settings': anything,
  'manage-staff': anything,
  'edit-roles': anything,
  'read-audit': anything,
  'export-records': anything,
  'hold-records': anything,
}

function isOwn({ staff }: StaffActor, subject: Subject): boolean {
  return (subject.state === 'caseload' || subject.state === 'off-list') && subject.staff === staff
}

/** Own, or of a colleague whom the actor covers just now. */
function isServed(actor: StaffActor, subject: Subject): boolean {
  return isOwn(actor, subject) || isCovered(actor, subject)
}

function isCovered({ covers = [] }: StaffActor, { state, staff }: Subject): boolean {
  return state === 'caseload' && staff !== undefined && covers.includes(staff)
}

function isUnclaimed(_: StaffActor, { state }: Subject): boolean {
  return state === 'unclaimed' || state === 'dismissed'
}

/** The most telling refusal when none allows: another's client is "not yours" even to those without the wider right. */
function firstAllowed(actor: Actor, asked: Permission[], subject: Subject): May {
  const answers = asked.map((permission) => may(actor, permission, subject))
  const refusals = answers.map((answer) => (answer.allowed ? undefined : answer.because))
  if (refusals.includes(undefined)) return { allowed: true }
  const told = (['not-in-department', 'not-yours'] as const).find((because) => refusals.includes(because))
  return refuse(told ?? 'no-permission')
}

function refuse(because: Refusal): May {
  return { allowed: false, because }
}
