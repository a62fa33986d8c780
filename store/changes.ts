import { isDeepStrictEqual } from 'node:util'
import type { Item, Write } from './table.ts'

type Update = NonNullable<Write['Update']>

/**
 * The Update that turns one form of an item into another: SET what differs, REMOVE what is gone, and leave
 * attributes that neither form speaks of (a newer release's) alone, those inside `line` too. Conditioned on the
 * version it was read at, so that of two writers one is told to read again.
 */
export function changed(was: Item, now: Item): Write {
  const names: Record<string, string> = { '#version': 'version' }
  const values: Record<string, unknown> = { ':was': was.version }
  const set: string[] = []
  const remove: string[] = []
  for (const { path, value } of [...differences(was, now), ...lineDifferences(was.line, now.line)]) {
    for (const name of path) names[`#${name}`] = name
    const place = path.map((name) => `#${name}`).join('.')
    if (value === undefined) remove.push(place)
    else {
      const holder = `:${path.join('_')}`
      values[holder] = value
      set.push(`${place} = ${holder}`)
    }
  }
  const update: Update = {
    TableName: undefined,
    Key: { pk: now.pk, sk: now.sk },
    UpdateExpression: [
      ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
      ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: '#version = :was',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  }
  return { Update: update }
}

type Difference = { path: string[]; value: unknown }

/** What is another value in the new form, or is missing from it. */
function differences(was: Item, now: Item, path: string[] = []): Difference[] {
  const attributes = new Set([...Object.keys(was), ...Object.keys(now)])
  return [...attributes]
    .filter((attribute) => path.length > 0 || !['pk', 'sk', 'line'].includes(attribute))
    .filter((attribute) => !isDeepStrictEqual(was[attribute], now[attribute]))
    .map((attribute) => ({ path: [...path, attribute], value: now[attribute] }))
}

function lineDifferences(was: unknown, now: unknown): Difference[] {
  return was === undefined || now === undefined ? [] : differences(was as Item, now as Item, ['line'])
}
