import { addIndexUnits, noUsage, type Usage, writeUnits } from './capacity.ts'
import type { Engine } from './engine.ts'
import { itemSize } from './item-size.ts'
import { indexImage, type Place, placeInIndex } from './keys.ts'
import { UnfitItem } from './refusals.ts'
import type { StoredItem } from './storage.ts'
import type { Index, Table } from './tables.ts'
import { type Item, lastSecond, sameItem } from './values.ts'

const largestItem = 400 * 1024

/** An item with the text and size it is kept by. */
export type Image = StoredItem & { attributes: Item }

/** Reads one item as it stands. */
export function load(engine: Engine, table: Table, place: Place): Image | undefined {
  const row = engine.storage.find(table.id, place)
  return row && { ...row, attributes: JSON.parse(row.item) as Item }
}

/** An item made ready to keep; refuses one over 400 KB. */
export function imageOf(
  attributes: Item,
  tooLarge = 'Item size has exceeded the maximum allowed size',
): Image {
  const size = itemSize(attributes)
  if (size > largestItem) throw new UnfitItem(tooLarge)
  return { attributes, item: JSON.stringify(attributes), size }
}

/**
 * Makes one change: the item, its index entries and its stream record; tells the units it used. An overwrite with
 * the same attributes leaves no stream record and touches no index, but is paid for.
 */
export function apply(
  engine: Engine,
  table: Table,
  place: Place,
  before: Image | undefined,
  after: Image | undefined,
  expired = false,
): Usage {
  const usage = noUsage()
  usage.table = writeUnits(before?.size ?? 0, after?.size ?? 0)
  const same = before === after || (before && after && sameItem(before.attributes, after.attributes))
  if (same) return usage
  if (after) engine.storage.put(table.id, place, after)
  else engine.storage.remove(table.id, place)
  if (table.expiry) {
    engine.storage.noteExpiry(table.id, place, after && lastSecond(after.attributes, table.expiry))
  }
  for (const index of table.indexes) {
    const units = applyToIndex(engine, table, index, place, before?.attributes, after?.attributes)
    if (units > 0) addIndexUnits(usage, index.name, units)
  }
  if (table.stream) {
    const change = { before: before?.attributes, after: after?.attributes, expired }
    engine.streams.note(table, change, engine.clock.now())
    engine.grown.add(table.name)
  }
  return usage
}

/** One index follows: put, delete, both when its key changed, nothing when nothing it holds changed. */
function applyToIndex(
  engine: Engine,
  table: Table,
  index: Index,
  place: Place,
  before: Item | undefined,
  after: Item | undefined,
): number {
  const from = before && placeInIndex(before, index)
  const to = after && placeInIndex(after, index)
  if (!from && !to) return 0
  const old = from && indexImage(before!, table, index)
  const now = to && indexImage(after!, table, index)
  const oldSize = old ? itemSize(old) : 0
  const nowSize = now ? itemSize(now) : 0
  const stays = from && to && from.pk.equals(to.pk) && from.sk.equals(to.sk)
  if (stays && sameItem(old!, now!)) return 0
  if (from && !stays) engine.storage.removeEntry(index.id, from, place)
  if (to) engine.storage.putEntry(index.id, to, place, { item: JSON.stringify(now), size: nowSize })
  if (stays || !from || !to) return writeUnits(oldSize, nowSize)
  return writeUnits(oldSize, 0) + writeUnits(0, nowSize)
}
