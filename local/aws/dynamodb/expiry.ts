import { answer } from './answer.ts'
import { apply, load } from './apply.ts'
import { type Engine, inTransaction } from './engine.ts'
import { checkParameters } from './parameters.ts'
import { invalid } from './refusals.ts'
import type { Table } from './tables.ts'
import { type Item, lastSecond } from './values.ts'

/** Items whose time is more than five years past are taken for mistakes and stay, as on AWS. */
const oldestExpirySeconds = 5 * 365 * 24 * 3600
const mostAtOnce = 1_000

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
  inTransaction(engine, () => {
    const changed = Enabled ? { ...table, expiry: AttributeName } : rest
    engine.tables.keep(changed)
    noteAll(engine, changed)
  })
  return answer({ TimeToLiveSpecification: { AttributeName, Enabled } })
}

/** The last second of every item that was there before. */
function noteAll(engine: Engine, table: Table): void {
  engine.storage.clearExpiries(table.id)
  if (!table.expiry) return
  for (const { pk, sk, item } of [...engine.storage.allItems(table.id, [Buffer.alloc(0), Buffer.alloc(0)])]) {
    const place = { pk: Buffer.from(pk), sk: Buffer.from(sk) }
    engine.storage.noteExpiry(table.id, place, lastSecond(JSON.parse(item) as Item, table.expiry))
  }
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

/** Removes items whose time is over, a thousand a table at most, as AWS does by and by; answers how many went. */
export function expireItems(engine: Engine, now: number): number {
  let removed = 0
  for (const name of engine.tables.names()) {
    const table = engine.tables.get(name)
    if (table.expiry) removed += expireTable(engine, table, Math.floor(now / 1000))
  }
  return removed
}

function expireTable(engine: Engine, table: Table, nowSeconds: number): number {
  const due = engine.storage.expired(table.id, nowSeconds - oldestExpirySeconds, nowSeconds, mostAtOnce)
  for (const { pk, sk } of due) {
    const place = { pk: Buffer.from(pk), sk: Buffer.from(sk) }
    apply(engine, table, place, load(engine, table, place), undefined, true)
  }
  return due.length
}
