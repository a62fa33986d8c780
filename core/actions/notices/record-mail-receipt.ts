import type { StaffMailId } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import { afterReceipt, type MailReceipt, type MailStatus } from '../../model/staff-mail.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

export type MailRecorded =
  | { kind: 'advanced'; status: MailStatus }
  /** A repetition, or something older than what we know. */
  | { kind: 'same' }
  /** Another program of this account sent it, or it is too long ago. */
  | { kind: 'not-ours' }

/**
 * Moves a mail up its ladder. Reports may come twice, late, in any order, or before our own record of sending. An
 * address that will not take mail, or whose owner called it unwanted, gets none until somebody changes that.
 */
export async function recordMailReceipt(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  { mail: id, receipt }: { mail: StaffMailId; receipt: MailReceipt },
): Promise<MailRecorded> {
  const outcome = await untilWritten<MailRecorded>(async () => {
    const was = await deps.store.staffMail(id)
    if (!was) return { kind: 'not-ours' }
    const to = afterReceipt(was, receipt)
    if (!to) return { kind: 'same' }
    const at = deps.clock.now()
    const trouble = troubleOf(receipt)
    // First, since a report that comes again finds the mail moved already.
    if (trouble && was.address)
      await deps.store.keepAddressTrouble(was.address, { kind: trouble, since: at, mail: id })
    const kept = await deps.store.staffMailKept(
      { ...was, ...to, statusAt: at, version: was.version + 1 },
      was,
    )
    return kept === 'changed' ? 'changed' : { kind: 'advanced', status: to.status }
  })
  return audited(deps, actor, 'recorded what became of a mail', {}, outcome)
}

function troubleOf(receipt: MailReceipt): 'bounced' | 'complained' | undefined {
  if (receipt.kind === 'complained') return 'complained'
  return receipt.kind === 'bounced' && receipt.lasting ? 'bounced' : undefined
}
