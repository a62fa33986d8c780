import type { ConversationId, DepartmentId, StaffId } from './ids.ts'
import { isLocalTime } from './send-time.ts'
import type { Instant } from './time.ts'

/** By what somebody agreed to be written to, as staff tell it. */
export const consentSources = ['verbal', 'written', 'online', 'county-file', 'other'] as const
export type ConsentSource = (typeof consentSources)[number]

export const longestEvidence = 500

export type ConsentId = string & { readonly of?: 'consent' }

/**
 * One entry of a client's consent record; nothing changes or removes it while the conversation stands. `given` and
 * `withdrawn` are told by staff; the others stand there by themselves, from what the client did: wrote first, opted
 * out, opted in again.
 */
export type Consent = {
  id: ConsentId
  conversation: ConversationId
  department: DepartmentId
  /** When it was recorded. */
  at: Instant
} & (
  | {
      what: 'given' | 'withdrawn'
      source: ConsentSource
      /** The day on which the client said so. */
      on: string
      /** Where it can be looked up: the form, the call, the file. */
      evidence: string
      by: { staff: StaffId; name: string }
    }
  | { what: 'wrote-first' | 'opted-out' | 'opted-in'; address?: string }
)

export type TypedConsent = { what: string; source: string; on: string; evidence: string }
export type ConsentFaults = Partial<
  Record<'source' | 'on' | 'evidence', 'missing' | 'not-a-day' | 'future' | 'too-long'>
>

export type ReadConsent =
  | { kind: 'consent'; what: 'given' | 'withdrawn'; source: ConsentSource; on: string; evidence: string }
  | { kind: 'invalid'; faults: ConsentFaults }

/** Reads the form; `today` is the department's calendar day. */
export function readConsent(typed: TypedConsent, today: string): ReadConsent {
  const faults: ConsentFaults = {}
  const source = consentSources.find((one) => one === typed.source)
  if (!source) faults.source = 'missing'
  const evidence = typed.evidence.trim()
  if (evidence === '') faults.evidence = 'missing'
  else if ([...evidence].length > longestEvidence) faults.evidence = 'too-long'
  if (!isLocalTime(typed.on, '00:00')) faults.on = 'not-a-day'
  else if (typed.on > today) faults.on = 'future'
  if (!source || Object.keys(faults).length > 0) return { kind: 'invalid', faults }
  const what = typed.what === 'withdrawn' ? 'withdrawn' : 'given'
  return { kind: 'consent', what, source, on: typed.on, evidence }
}
