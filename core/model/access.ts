import type { ConversationState } from './conversation.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import type { Actor, Role } from './staff.ts'

/** Everything that can be allowed, in plain words. The list is closed: a route or action names one of these. */
export const permissions = {
  'see-own-clients': 'See the clients on your own list and read their conversations',
  'write-to-own-clients': 'Write to the clients on your own list, now or later',
  'add-client': 'Add a client',
  'edit-client': 'Change the details of a client on your own list',
  'see-unclaimed': 'See texts from unknown numbers',
  'answer-unclaimed': 'Answer an unknown number before someone claims it',
  claim: 'Claim an unknown number for a client on your own list',
  'hand-over': 'Hand an unknown number to a colleague’s client, without seeing that client’s messages',
  dismiss: 'Set a text from an unknown number aside, and bring it back',
  'see-department-clients': 'See the names of all clients of the department, not their messages',
  'write-to-waiting': 'Read and write to clients who wait for a case manager',
  'write-to-department': 'Read and write to every client of the department',
  'send-mass-message': 'Write to many clients of your own list at once',
  'edit-department-lists': 'Make and edit the templates and colour tags that a department shares',
  'edit-department-settings': 'Change the department’s hours, automatic answers, alert words and rules',
} as const

export type Permission = keyof typeof permissions

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

const everyone: Permission[] = ['see-own-clients', 'add-client', 'see-unclaimed', 'hand-over', 'dismiss']
const withCaseload: Permission[] = [
  ...everyone,
  'write-to-own-clients',
  'edit-client',
  'answer-unclaimed',
  'claim',
  'send-mass-message',
]
const overDepartment: Permission[] = ['edit-department-lists', 'edit-department-settings']

/** What each role may do. Every role sees its own list, which is empty for those who keep none. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  'case-manager': withCaseload,
  therapist: withCaseload,
  'assessment-case-manager': withCaseload,
  'support-staff': [...everyone, 'answer-unclaimed', 'see-department-clients', 'write-to-waiting'],
  supervisor: [
    ...withCaseload,
    ...overDepartment,
    'see-department-clients',
    'write-to-waiting',
    'write-to-department',
  ],
  administrator: [...withCaseload, ...overDepartment, 'see-department-clients'],
}

/** Whether this role keeps clients of its own. A client added by another role waits for a case manager. */
export function keepsCaseload(role: Role): boolean {
  return permissionsOf[role].includes('claim')
}

/**
 * Whether the actor may do this, to this subject where one is given. The one place that decides; every action asks
 * it again, whatever a page showed. The machine's own doings (a service as actor) are never permissions of people.
 * `not-in-department` must be answered as if the subject did not exist.
 */
export function may(actor: Actor, permission: Permission, subject?: Subject): May {
  if (actor.kind !== 'staff') return refuse('no-permission')
  if (subject !== undefined && subject.department !== actor.department) return refuse('not-in-department')
  if (!permissionsOf[actor.role].includes(permission)) return refuse('no-permission')
  if (subject?.state === undefined) return { allowed: true }
  return reaches[permission](actor.staff, subject) ? { allowed: true } : refuse('not-yours')
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

function mayAlwaysSee(actor: Actor, conversation: Subject): May {
  return firstAllowed(actor, ['see-own-clients', 'see-unclaimed', ...wider], conversation)
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
  return firstAllowed(actor, ['write-to-own-clients', 'answer-unclaimed', ...wider], conversation)
}

const wider: Permission[] = ['write-to-waiting', 'write-to-department']

/** Which conversations each permission reaches inside the department. */
const reaches: Record<Permission, (staff: StaffId, subject: Subject) => boolean> = {
  'see-own-clients': isOwn,
  'write-to-own-clients': isOwn,
  'edit-client': isOwn,
  'add-client': () => true,
  'see-unclaimed': isUnclaimed,
  'answer-unclaimed': isUnclaimed,
  claim: isUnclaimed,
  'hand-over': isUnclaimed,
  dismiss: isUnclaimed,
  'see-department-clients': (_, subject) => !isUnclaimed(_, subject),
  'write-to-waiting': (_, { state }) => state === 'waiting',
  'write-to-department': (_, { state }) =>
    state === 'caseload' || state === 'waiting' || state === 'off-list',
  'send-mass-message': isOwn,
  'edit-department-lists': () => true,
  'edit-department-settings': () => true,
}

function isOwn(staff: StaffId, subject: Subject): boolean {
  return (subject.state === 'caseload' || subject.state === 'off-list') && subject.staff === staff
}

function isUnclaimed(_: StaffId, { state }: Subject): boolean {
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
