import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'

/** Whether a single write was refused because its condition did not hold: someone else was first. */
export function conditionFailed(fault: unknown): boolean {
  return fault instanceof ConditionalCheckFailedException || named(fault, 'ConditionalCheckFailedException')
}

/**
 * For a transaction that was cancelled: the places (from 0) of the writes whose condition did not hold, or `[]`
 * when it only collided with another transaction and may be read and tried again. Undefined: another fault.
 */
export function failedConditions(fault: unknown): number[] | undefined {
  if (!(fault instanceof TransactionCanceledException) && !named(fault, 'TransactionCanceledException')) {
    return named(fault, 'TransactionInProgressException') || named(fault, 'TransactionConflictException')
      ? []
      : undefined
  }
  const reasons = (fault as TransactionCanceledException).CancellationReasons ?? []
  const codes = reasons.map((reason) => reason.Code)
  if (
    codes.some(
      (code) => code !== 'None' && code !== 'ConditionalCheckFailed' && code !== 'TransactionConflict',
    )
  )
    return undefined
  return codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []))
}

function named(fault: unknown, name: string): boolean {
  return fault instanceof Error && fault.name === name
}
