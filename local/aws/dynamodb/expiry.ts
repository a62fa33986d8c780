import { answer } from './answer.ts'
import { apply, load } from './apply.ts'
import { type Engine, inTransaction } from './engine.ts'
import { placeOfItem } from './keys.ts'
import { checkParameters } from './parameters.ts'
import { invalid } from './refusals.ts'
import type { Table } from './tables.ts'
import { attribute, type Item } from './values.ts'

/** Items whose time is more than five years past are taken for mistakes and stay, as on AWS. */
const oldestExpirySeconds = 5 * 365 * 24 * 3600

/** UpdateTimeToLive: names the attribute that holds an item's last second. */
export function updateTimeToLive(engine: Engine, body: unknown): string {
  const parameters = checkParameters('UpdateTimeToLive', body, ['TableName', 'TimeToLiveSpecification'])
  const table = engine.tables.get(parameters.TableName as string)
  const { AttributeName, Enabled } = parameters.TimeToLiveSpecification as Record<string, unknown>
  if (typeof AttributeName !== 'string' || AttributeName === '' || typeof Enabled !== 'boolean') {
    throw invalid('TimeToLiveSpecification needs an AttributeName and Enabled')
  }
  if (Enabled && table.expiry === AttributeName) throw invalid('TimeToLive is already enabled')
  if (Enabled && table.expiry)
    throw invalid(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${table.expiry}`,
    )
  if (!Enabled && !table.expiry) throw invalid('TimeToLive is already disabled')
  const { expiry: _, ...rest } = table
  inTransaction(engine, () => engine.tables.keep(Enabled ? { ...table, expiry: AttributeName } : rest))
  return answer({ TimeToLiveSpecification: { AttributeName, Enabled } })
}

/** DescribeTimeToLive. */
export function describeTimeToLive(engine: Engine, body: unknown): string {
  const { TableName } = checkParameters('DescribeTimeToLive', body, ['TableName'])
  const { expiry } = engine.tables.get(TableName as string)
  return answer({
    TimeToLiveDescription: expiry
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: expiry }
      : { TimeToLiveStatus: 'DISABLED' },
  })
}

/** Removes every item whose time is over, as AWS does by and by; answers how many went. */
export function expireItems(engine: Engine, now: number): number {
  let removed = 0
  for (const name of engine.tables.names()) {
    const table = engine.tables.get(name)
    if (table.expiry) removed += expireTable(engine, table, table.expiry, Math.floor(now / 1000))
  }
  return removed
}

function expireTable(engine: Engine, table: Table, expiry: string, nowSeconds: number): number {
  const due: Item[] = []
  for (const row of engine.storage.below(table.id, expiry, nowSeconds)) {
    const item = JSON.parse(row.item) as Item
    const at = Number(attribute(item, expiry)?.N)
    if (at < nowSeconds && at > nowSeconds - oldestExpirySeconds) due.push(item)
  }
  for (const item of due) {
    const place = placeOfItem(item, table)
    apply(engine, table, place, load(engine, table, place), undefined, true)
  }
  return due.length
}
