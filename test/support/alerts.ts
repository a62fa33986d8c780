import { acknowledgeAlert } from '../../core/actions/acknowledge-alert.ts'
import type { StaffKey } from '../../local/demo-county/staff.ts'
import { actor, type TestCounty } from './county.ts'

/** Words that raise an alert by the list that is proposed. */
export const danger = 'I want to kill myself'

/** A member of the cast who is on the duty list of their department. */
export function onDuty(key: StaffKey) {
  return { ...actor(key), duty: 'on' as const }
}

/** Somebody on duty has seen the alert that this message raised. */
export async function acknowledged(county: TestCounty, conversation: string, message: string): Promise<void> {
  const outcome = await acknowledgeAlert(county.deps, onDuty('sam'), { conversation, message })
  if (outcome.kind !== 'acknowledged') throw new Error(`not acknowledged: ${outcome.kind}`)
}
