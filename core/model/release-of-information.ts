import type { ConversationId, DepartmentId, ReleaseId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/** A calendar day of the department, `YYYY-MM-DD`. */
type Day = string

/**
 * A client's dated consent that the department may share records of them, as 42 CFR 2.31 asks for it: who receives,
 * what, for what purpose, how it was given, from when to when. Staff record it; the signed form stays on file.
 */
export type Release = {
  id: ReleaseId
  /** The conversation of the department that discloses. */
  conversation: ConversationId
  /** Who receives, in words; `toDepartment` where it is one of the county's own. */
  to: string
  toDepartment?: DepartmentId
  what: ReleasedWhat
  purpose: string
  how: ReleaseHow
  /** Where the signed form is, or who witnessed. */
  evidence: string
  signedOn: Day
  /** The last day on which it holds. */
  endsOn: Day
  recordedBy: { staff: StaffId; name: string }
  recordedAt: Instant
  revoked?: { by: { staff: StaffId; name: string }; at: Instant; because: string }
}

/** `messages`: the history of what was written. `contact`: name, numbers and appointments only. */
export const releasedWhats = ['messages', 'contact', 'all'] as const
export type ReleasedWhat = (typeof releasedWhats)[number]
export const releaseHows = ['paper', 'electronic', 'witnessed'] as const
export type ReleaseHow = (typeof releaseHows)[number]

export type ReleaseState = 'active' | 'not-yet' | 'expired' | 'revoked'

/** Whether it holds on a day. Its last day counts. */
export function releaseState(
  { signedOn, endsOn, revoked }: Pick<Release, 'signedOn' | 'endsOn' | 'revoked'>,
  today: Day,
): ReleaseState {
  if (revoked) return 'revoked'
  if (today < signedOn) return 'not-yet'
  return today > endsOn ? 'expired' : 'active'
}

/** The release that lets the written history go to a department today, if there is one. */
export function historyRelease(releases: Release[], to: DepartmentId, today: Day): Release | undefined {
  return releases.find(
    (one) => one.toDepartment === to && one.what !== 'contact' && releaseState(one, today) === 'active',
  )
}

/** What was typed, or what is wrong with each field. */
export type TypedRelease = {
  to: string
  toDepartment: string
  what: string
  purpose: string
  how: string
  evidence: string
  signedOn: string
  endsOn: string
}
export type ReleaseFaults = Partial<
  Record<keyof TypedRelease, 'empty' | 'too-long' | 'not-a-day' | 'ends-first' | 'in-the-future' | 'too-far'>
>
type ReadRelease = Pick<
  Release,
  'to' | 'toDepartment' | 'what' | 'purpose' | 'how' | 'evidence' | 'signedOn' | 'endsOn'
>

export const longestReleaseText = 300
/** Nobody consents for ever: a longer one is most likely a slip of the keyboard. */
export const longestReleaseYears = 5

export function readRelease(
  typed: TypedRelease,
  { departments, today }: { departments: { id: DepartmentId; name: string }[]; today: Day },
): { kind: 'read'; release: ReadRelease } | { kind: 'invalid'; faults: ReleaseFaults } {
  const department = departments.find(({ id }) => id === typed.toDepartment)
  const to = department?.name ?? typed.to.trim()
  const what = releasedWhats.find((one) => one === typed.what)
  const how = releaseHows.find((one) => one === typed.how)
  const faults: ReleaseFaults = {
    ...textFault('to', to),
    ...textFault('purpose', typed.purpose.trim()),
    ...textFault('evidence', typed.evidence.trim()),
    ...(what ? {} : { what: 'empty' }),
    ...(how ? {} : { how: 'empty' }),
    ...dayFaults(typed, today),
  }
  if (!what || !how || Object.keys(faults).length > 0) return { kind: 'invalid', faults }
  const { signedOn, endsOn } = typed
  const texts = { to, purpose: typed.purpose.trim(), evidence: typed.evidence.trim() }
  const named = department ? { toDepartment: department.id } : {}
  return { kind: 'read', release: { ...texts, ...named, what, how, signedOn, endsOn } }
}

function textFault(field: 'to' | 'purpose' | 'evidence', text: string): ReleaseFaults {
  if (text === '') return { [field]: 'empty' }
  return text.length > longestReleaseText ? { [field]: 'too-long' } : {}
}

function dayFaults({ signedOn, endsOn }: TypedRelease, today: Day): ReleaseFaults {
  const signed: ReleaseFaults = !isDay(signedOn)
    ? { signedOn: 'not-a-day' }
    : signedOn > today
      ? { signedOn: 'in-the-future' }
      : {}
  if (!isDay(endsOn)) return { ...signed, endsOn: 'not-a-day' }
  if (isDay(signedOn) && endsOn < signedOn) return { ...signed, endsOn: 'ends-first' }
  const latest = `${Number(today.slice(0, 4)) + longestReleaseYears}${today.slice(4)}`
  return endsOn > latest ? { ...signed, endsOn: 'too-far' } : signed
}

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false
  const at = new Date(`${typed}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed)
}
