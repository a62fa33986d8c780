import { isDeepStrictEqual } from 'node:util'
import type { Item, Write } from './table.ts'

type Update = NonNullable<Write['Update']>

/**
 * The Update that turns one form of an item into another: SET what differs, REMOVE what is gone, and leave
 * attributes that neither form speaks of (a newer release's) alone. Conditioned on the version it was read at,
 * so that of two writers one is told to read again.
 */
export function changed(was: Item, now: Item): Write {
  const names: Record<string, string> = { '#version': 'version' }
  const values: Record<string, unknown> = { ':was': was.version }
  const set: string[] = []
  const remove: string[] = []
  for (const attribute of new Set([...Object.keys(was), ...Object.keys(now)])) {
    if (attribute === 'pk' || attribute === 'sk' || isDeepStrictEqual(was[attribute], now[attribute]))
      continue
    names[`#${attribute}`] = attribute
    if (now[attribute] === undefined) {
      remove.push(`#${attribute}`)
    } else {
      values[`:${attribute}`] = now[attribute]
      set.push(`#${attribute} = :${attribute}`)
    }
  }
  const update: Update = {
    TableName: undefined,
    Key: { pk: now.pk, sk: now.sk },
    UpdateExpression: `SET ${set.join(', ')}${remove.length ? ` REMOVE ${remove.join(', ')}` : ''}`,
    ConditionExpression: '#version = :was',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  }
  return { Update: update }
}
