import type { StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { endSessionsOf } from '../sign-in.ts'
import { inviteNow } from './invite.ts'
import { managed, mayChangeAccount } from './managing.ts'

/** invitation: once more · password: a code to choose a new one · start-over: also the second factor, with a new invitation. */
export const signInResets = ['invitation', 'password', 'start-over'] as const
export type SignInReset = (typeof signInResets)[number]

const did = {
  invitation: 'sent an invitation again',
  password: 'mailed a code for a new password',
  'start-over': 'began a sign-in anew',
} as const satisfies Record<SignInReset, string>

export type SignInWasReset =
  | { kind: 'sent'; reset: SignInReset; name: string }
  /** The sign-in service sends no more mail for the moment. */
  | { kind: 'not-now' }
  | { kind: 'has-signed-in' }
  | { kind: 'has-not-signed-in' }
  | { kind: 'disabled' }
  | NotServed

type Needs = Pick<Deps, 'store' | 'directory' | 'clock' | 'audit'>

/**
 * Helps somebody who cannot sign in. Whoever was signed in as them is signed out, but by an invitation once more. Cut
 * off and asked again, it goes on where it was.
 */
export async function resetSignIn(
  deps: Needs,
  actor: Actor,
  input: { staff: StaffId; reset: SignInReset },
): Promise<SignInWasReset> {
  const outcome = await wasReset(deps, actor, input)
  return audited(deps, actor, did[input.reset], { thing: input.staff }, outcome)
}

async function wasReset(
  deps: Needs,
  actor: Actor,
  { staff, reset }: { staff: StaffId; reset: SignInReset },
): Promise<SignInWasReset> {
  const known = await managed(deps, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  const { name, email } = person
  if (!mayChangeAccount(known, person) || deps.directory.signsInBy === 'county')
    return { kind: 'refused', because: 'no-permission' }
  if (person.disabledAt) return { kind: 'disabled' }
  const sent = { kind: 'sent' as const, reset, name }
  switch (reset) {
    case 'invitation': {
      if (person.invitation) return (await inviteNow(deps, person)) === 'invited' ? sent : { kind: 'not-now' }
      const answer = await deps.directory.inviteAgain(email)
      return answer === 'sent' ? sent : { kind: answer }
    }
    case 'password': {
      const answer = await deps.directory.resetPassword(email)
      if (answer !== 'sent') return { kind: answer }
      await endSessionsOf(deps, person)
      return sent
    }
    case 'start-over': {
      await deps.store.invitationPending(person.id)
      const again = await deps.directory.startOver({ name, email })
      await endSessionsOf(deps, person)
      if (again.kind === 'not-now') return again
      await deps.store.signInLinked(person.id, again.account, again.was)
      return sent
    }
    default:
      return reset satisfies never
  }
}
