import { may } from '../../model/access.ts'
import { isMailChoice, type MailChoice } from '../../model/mail-choice.ts'
import type { Actor } from '../../model/staff.ts'
import type { AddressTrouble } from '../../model/staff-mail.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

type ChoiceDeps = Pick<Deps, 'store' | 'mailer' | 'clock' | 'audit'>
type NoStaff = { kind: 'refused'; because: 'no-permission' }

export type MailState = {
  kind: 'mail'
  choice: MailChoice
  /** Whether they are told of what nobody has claimed; missing where their role does not look after it. */
  unclaimed?: boolean
  /** Their role is not told of messages. */
  isNotTold: boolean
  /** Whether the county has set up a sender. */
  isSetUp: boolean
  address: string
  trouble?: AddressTrouble
}

/** How the actor is told of messages by e-mail, and whether mail reaches them. */
export async function mailState(deps: ChoiceDeps, actor: Actor): Promise<MailState | NoStaff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const [preferences, staff] = await Promise.all([
    deps.store.preferences(actor.staff),
    deps.store.staff(actor.staff),
  ])
  const address = staff?.email ?? ''
  const trouble = await deps.store.addressTrouble(address)
  return {
    kind: 'mail',
    choice: preferences.mail ?? 'every',
    ...(looksAfterUnclaimed(actor) ? { unclaimed: preferences.mailUnclaimed ?? true } : {}),
    isNotTold: !may(actor, 'receive-notices').allowed,
    isSetUp: deps.mailer.isSetUp,
    address,
    ...(trouble ? { trouble } : {}),
  }
}

/** Keeps the actor's choice. Said again, it changes nothing. */
export async function chooseMail(
  deps: ChoiceDeps,
  actor: Actor,
  input: { choice: string; unclaimed: boolean },
): Promise<{ kind: 'kept' } | { kind: 'invalid' } | NoStaff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isMailChoice(input.choice)) return { kind: 'invalid' }
  const unclaimed = looksAfterUnclaimed(actor) ? { mailUnclaimed: input.unclaimed } : {}
  await deps.store.changePreferences(actor.staff, { mail: input.choice, ...unclaimed })
  return audited(deps, actor, 'chose how they are told by e-mail', {}, { kind: 'kept' })
}

/** Mail is tried again at the actor's address: it was mended, or their server had been mistaken. */
export async function tryMailAgain(
  deps: ChoiceDeps,
  actor: Actor,
): Promise<{ kind: 'tried-again' } | NoStaff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const staff = await deps.store.staff(actor.staff)
  if (staff) await deps.store.forgetAddressTrouble(staff.email)
  return audited(deps, actor, 'had mail tried again', {}, { kind: 'tried-again' })
}

/** Support staff, and whoever is on the duty list, are told of what is nobody's yet. */
function looksAfterUnclaimed(actor: Extract<Actor, { kind: 'staff' }>): boolean {
  return may(actor, 'assign-waiting').allowed || actor.duty === 'on'
}
