import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import type { Day, Month, Pending, UpTo } from '../core/model/count-books.ts'
import { type Counter, counters, type Numbers, type Reasons } from '../core/model/day-counts.ts'
import type { DepartmentId } from '../core/model/ids.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const numbers = z.array(z.number())
const common = { sk: z.string(), v: z.literal(1) }
const shapes = {
  pending: z.looseObject({ ...common, type: z.literal('counts'), changes: z.number() }),
  all: z.looseObject({
    ...common,
    type: z.literal('counts-all'),
    numbers,
    reasons: z.record(z.string(), z.number()),
    version: z.number(),
  }),
  staff: z.looseObject({
    ...common,
    type: z.literal('counts-staff'),
    packed: z.instanceof(Uint8Array),
  }),
  month: z.looseObject({
    ...common,
    type: z.literal('counts-month'),
    packed: z.instanceof(Uint8Array),
    version: z.number(),
  }),
}

const staffInside = z.record(z.string(), z.tuple([z.string()], z.number()))
const daysInside = z.record(z.string(), numbers)

/** The attribute of a pending item that counts failures for a reason. */
export const reasonPrefix = 'because-'

/** The two items of a book: the department's sums, and each one's of its staff. A number has its place in `counters`. */
export function upToItems(department: DepartmentId, { day, all, staff, version }: UpTo): [Item, Item] {
  const each = Object.entries(staff).map(([id, one]) => [id, [one.name, ...listed(one.numbers)]])
  return [
    {
      ...keys.counts(department, `ALL#${day}`),
      type: 'counts-all',
      v: 1,
      numbers: listed(all.numbers),
      reasons: all.reasons,
      version,
    },
    {
      ...keys.counts(department, `STAFF#${day}`),
      type: 'counts-staff',
      v: 1,
      packed: packed(Object.fromEntries(each)),
      version,
    },
  ]
}

export function readUpTo(all: Item, staff: Item | undefined): UpTo {
  const { sk, numbers, reasons, version } = read(shapes.all, all)
  const each = staff ? Object.entries(staffInside.parse(unpacked(read(shapes.staff, staff).packed))) : []
  return {
    day: lastPart(sk),
    all: { numbers: named(numbers), reasons: reasons as Reasons },
    staff: Object.fromEntries(each.map(([id, [name, ...rest]]) => [id, { name, numbers: named(rest) }])),
    version,
  }
}

export function monthItem(department: DepartmentId, { month, days, version }: Month): Item {
  const kept = Object.entries(days).map(([day, numbers]) => [day.slice(8), listed(numbers)])
  return {
    ...keys.counts(department, `MONTH#${month}`),
    type: 'counts-month',
    v: 1,
    packed: packed(Object.fromEntries(kept)),
    version,
  }
}

export function readMonth(item: Item): Month {
  const { sk, packed, version } = read(shapes.month, item)
  const month = lastPart(sk)
  const each = Object.entries(daysInside.parse(unpacked(packed))).map(([day, numbers]) => [
    `${month}-${day}`,
    named(numbers),
  ])
  return { month, days: Object.fromEntries(each), version }
}

export function readPending(item: Item): { pending: Pending; changes: number } {
  const { sk, changes, ...rest } = read(shapes.pending, item)
  const [, , day = '', staff = ''] = sk.split('#')
  const reasons = Object.entries(rest)
    .filter(([name]) => name.startsWith(reasonPrefix))
    .map(([name, count]) => [name.slice(reasonPrefix.length), count])
  const counted = counters.flatMap((counter) =>
    typeof rest[counter] === 'number' && rest[counter] !== 0 ? [[counter, rest[counter]]] : [],
  )
  return {
    pending: { day, staff, numbers: Object.fromEntries(counted), reasons: Object.fromEntries(reasons) },
    changes,
  }
}

/** What is read costs by its size: two hundred lists of numbers become a third of it, and a year's page half as dear. */
function packed(value: object): Uint8Array {
  return deflateRawSync(JSON.stringify(value))
}

function unpacked(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString('utf8'))
}

/** Nothing stands at the end of a list that has no number there. */
function listed(numbers: Numbers): number[] {
  const all = counters.map((counter) => numbers[counter] ?? 0)
  return all.slice(0, all.findLastIndex((count) => count !== 0) + 1)
}

function named(list: number[]): Numbers {
  const each = list.flatMap((count, place): [Counter, number][] => {
    const counter = counters[place]
    return counter && count !== 0 ? [[counter, count]] : []
  })
  return Object.fromEntries(each)
}

function lastPart(sk: string): Day {
  return sk.slice(sk.indexOf('#') + 1)
}
