/**
 * The identifiers that a function reports as failed (`batchItemFailures`). An empty or missing report means that all
 * succeeded; undefined means that the report cannot be read or names what was not in the batch, and then, as in
 * Lambda, the whole batch failed.
 */
export function failedIdentifiers(payload: unknown, inBatch: string[]): string[] | undefined {
  if (payload === null || payload === undefined) return []
  if (typeof payload !== 'object') return undefined
  const reported = (payload as { batchItemFailures?: unknown }).batchItemFailures
  if (reported === null || reported === undefined) return []
  if (!Array.isArray(reported)) return undefined
  const identifiers = reported.map(
    (one: unknown) => (one as { itemIdentifier?: unknown } | null)?.itemIdentifier,
  )
  const known = new Set<unknown>(inBatch)
  return identifiers.every((one): one is string => typeof one === 'string' && one !== '' && known.has(one))
    ? (identifiers as string[])
    : undefined
}
