import * as z from 'zod/mini'
import type { Coverage, Covers } from '../core/model/coverage.ts'
import { expiryAfter } from '../core/model/time.ts'
import { afterHash, type Kept } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

/** Over for so long it is nobody's business on a page; the audit tells of it, and the messages say who covered. */
const keptSeconds = 40 * 24 * 60 * 60

const named = z.looseObject({ staff: z.string(), name: z.string() })
const facts = z.looseObject({ delegate: named, worker: named, by: named, from: z.string(), to: z.string() })
const coverage = z.looseObject({
  type: z.literal('coverage'),
  v: z.literal(1),
  department: z.string(),
  version: z.number(),
  line: facts,
})
const covers = z.looseObject({
  type: z.literal('covers'),
  v: z.literal(1),
  department: z.string(),
  whom: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
})
const listed = z.looseObject({ g4pk: z.string(), line: facts })

/** With the worker, and on the department's list by its end. */
export function coverageItem({ department, version, ...line }: Coverage): Kept {
  return {
    ...keys.coverage(line.worker.staff, department),
    type: 'coverage',
    v: 1,
    department,
    version,
    line,
    ...keys.coverageEnds(department, line.to, line.worker.staff),
    expiresAt: expiryAfter(line.to, keptSeconds),
  }
}

/** With the delegate, beside the membership that every request of theirs reads. */
export function coversItem({ department, worker, delegate, from, to }: Coverage): Kept {
  return {
    ...keys.covers(delegate.staff, department, worker.staff),
    type: 'covers',
    v: 1,
    department,
    whom: worker.staff,
    name: worker.name,
    from,
    to,
    expiresAt: expiryAfter(to, keptSeconds),
  }
}

export function readCoverage(item: Item): Coverage {
  const { department, version, line } = read(coverage, item)
  return { department, version, ...line }
}

/** From what the index projects; a change is written on what `coverageOf` reads, never on this. */
export function readListedCoverage(item: Item): Coverage {
  const { g4pk, line } = read(listed, item)
  return { department: afterHash(g4pk), version: 0, ...line }
}

export function readCovers(item: Item): Covers {
  const { department, whom, name, from, to } = read(covers, item)
  return { department, whom, name, from, to }
}
