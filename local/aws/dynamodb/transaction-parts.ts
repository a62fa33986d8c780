import { consumedCapacity, noUsage, type Usage } from './capacity.ts'
import type { Parameters } from './parameters.ts'
import { refuseUnmet, unmetConstraint } from './refusals.ts'

const mostItems = 100
/** What one transaction may write or read: 4 MB. */
export const largestTransaction = 4 * 1024 * 1024
export const twice = 'Transaction request cannot include multiple operations on one item'

/** The parts of a transaction; refuses none and more than 100. */
export function checkCount(wire: unknown[]): unknown[] {
  if (wire.length < 1) {
    refuseUnmet([
      unmetConstraint('[]', 'transactItems', 'Member must have length greater than or equal to 1'),
    ])
  }
  if (wire.length > mostItems) {
    refuseUnmet([
      unmetConstraint(
        `[${wire.length} items]`,
        'transactItems',
        `Member must have length less than or equal to ${mostItems}`,
      ),
    ])
  }
  return wire
}

/** The usage of a table within a transaction, begun where it is missing. */
export function usageOf(usages: Map<string, Usage>, { table }: { table: { name: string } }): Usage {
  const usage = usages.get(table.name) ?? noUsage()
  usages.set(table.name, usage)
  return usage
}

/** `ConsumedCapacity` of a transaction, a table an entry. */
export function consumedBy(usages: Map<string, Usage>, parameters: Parameters, direction: 'Read' | 'Write') {
  const consumed = [...usages].map(([name, usage]) =>
    consumedCapacity(parameters.ReturnConsumedCapacity, name, usage, direction),
  )
  return consumed[0] && consumed
}
