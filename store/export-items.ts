import * as z from 'zod/mini'
import type { RecordsExport } from '../core/model/records-export.ts'
import { afterHash, type Kept } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const person = z.object({ staff: z.string(), name: z.string() })
const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('export'),
  v: z.literal(1),
  department: z.string(),
  by: person,
  at: z.string(),
  scope: z.looseObject({ kind: z.enum(['client', 'department']) }),
  from: z.string(),
  until: z.string(),
  state: z.enum(['gathering', 'writing', 'done']),
  wave: z.number(),
  version: z.number(),
})

/** `line` is what the list of exports shows. */
export function exportItem({ id, ...one }: RecordsExport): Kept {
  const { scope, days, state, by, entries } = one
  return {
    ...keys.recordsExport(id),
    type: 'export',
    v: 1,
    ...one,
    line: { scope, days, state, by, entries },
    ...keys.recordsExportsOf(one.department, one.at, id),
  }
}

export function readExport(item: Item): RecordsExport {
  const { pk, sk, type, v, line, g1pk, g1sk, ...one } = read(shape, item)
  return { ...one, id: afterHash(pk) } as unknown as RecordsExport
}
