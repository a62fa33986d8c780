import * as z from 'zod/mini'
import type { Leaving } from '../core/model/leaving.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const shape = z.looseObject({
  type: z.literal('leaving'),
  v: z.literal(1),
  staff: z.string(),
  department: z.string(),
  name: z.string(),
  at: z.string(),
  step: z.number(),
  after: z.optional(z.string()),
  moved: z.boolean(),
  clients: z.number(),
  held: z.number(),
})

export function leavingItem(leaving: Leaving): Item {
  return { ...keys.leaving(leaving.staff, leaving.department), type: 'leaving', v: 1, ...leaving }
}

export function readLeaving(item: Item): Leaving {
  const { staff, department, name, at, step, after, moved, clients, held } = read(shape, item)
  const place = after === undefined ? {} : { after }
  return { staff, department, name, at, step, moved, clients, held, ...place }
}
