import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type { ConversationId, MassMessageId } from './ids.ts'
import { inWork, type MassMessage } from './mass-message.ts'

/** What became of the messages, in the words of the progress page. */
export type Fate = 'waiting' | 'sent' | 'delivered' | 'failed' | 'unconfirmed' | 'cancelled'
export const fates: readonly Fate[] = ['waiting', 'sent', 'delivered', 'failed', 'unconfirmed', 'cancelled']

/** Counts of one page of recipients, or of all of them. */
export type Progress = Record<Fate, number> & { recipients: number; leftOut: number }

export const noProgress: Progress = {
  recipients: 0,
  leftOut: 0,
  waiting: 0,
  sent: 0,
  delivered: 0,
  failed: 0,
  unconfirmed: 0,
  cancelled: 0,
}

/** A message of one, as its stream tells it: from one fate to another. `id`: the same when it is told again. */
export type FateMoved = {
  id: string
  mass: MassMessageId
  page: number
  conversation: ConversationId
  was?: Fate
  now: Fate
  /** Why it failed. */
  reason?: Reason
}

/** Where a status stands in the counts. */
export function fateOf(status: DeliveryStatus): Fate {
  switch (status) {
    case 'queued':
    case 'sending':
      return 'waiting'
    case 'undelivered':
    case 'failed':
    case 'blocked':
      return 'failed'
    case 'sent':
    case 'delivered':
    case 'unconfirmed':
    case 'cancelled':
      return status
    default:
      return status satisfies never
  }
}

/** The counts of all pages together. */
export function summed(pages: Partial<Progress>[]): Progress {
  const sum = { ...noProgress }
  for (const page of pages)
    for (const name of Object.keys(sum) as (keyof Progress)[]) sum[name] += page[name] ?? 0
  return sum
}

/** How many are still to be written to. The stream may be a moment ahead of the page, so never below none. */
export function toWrite({ recipients, leftOut, ...progress }: Progress): number {
  return Math.max(0, recipients - leftOut - fates.reduce((sum, fate) => sum + progress[fate], 0))
}

/** Handed to the text service, whatever became of it then. */
export function hasLeft({ sent, delivered, failed, unconfirmed }: Progress): number {
  return sent + delivered + failed + unconfirmed
}

/** Whether the counts may still move. */
export function isMoving(mass: Pick<MassMessage, 'state'>, progress: Progress): boolean {
  return inWork(mass.state) || progress.waiting > 0 || progress.sent > 0
}
