/** Builders and readers of what stands in the table of a mass message. */
import * as z from 'zod/mini'
import type { MassMessageId } from '../core/model/ids.ts'
import {
  inWork,
  type MassMessage,
  type MassPage,
  noTotals,
  withRecipients,
} from '../core/model/mass-message.ts'
import { noProgress, type Progress } from '../core/model/mass-progress.ts'
import { previewOf } from '../core/model/preview.ts'
import type { MassLine } from '../core/ports/mass-messages.ts'
import { afterHash, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { type Item, read } from './shapes.ts'

const text = z.string()
const shape = z.looseObject({
  pk: text,
  type: z.literal('mass-message'),
  v: z.literal(1),
  department: text,
  author: z.looseObject({ staff: text, name: text }),
  state: z.enum(['gathering', 'reviewed', 'waiting', 'sending', 'done', 'stopped', 'dropped']),
  body: text,
  createdAt: text,
  pages: z.number(),
  cursor: z.number(),
  step: z.number(),
  version: z.number(),
})
const pageShape = z.looseObject({
  sk: text,
  type: z.literal('mass-page'),
  v: z.literal(1),
  recipients: z.array(z.looseObject({ conversation: text, name: text })),
  version: z.number(),
})

/** In its author's list unless it was dropped; in the sweep's index while there is work to do. */
export function massItem(mass: MassMessage): Item {
  const { id, looksAt, ...rest } = mass
  const { state, author, createdAt, body, totals, due } = mass
  return withoutUndefined({
    ...keys.mass(id),
    type: 'mass-message',
    v: 1,
    ...rest,
    line: withoutUndefined({ state, preview: previewOf(body), recipients: totals.recipients, due }),
    ...(state === 'dropped' ? {} : keys.massList(author.staff, createdAt, id)),
    ...(inWork(state) ? { g5pk: keys.shardOf(id), g5sk: looksAt } : {}),
  })
}

export function readMass(item: Item): MassMessage {
  const { pk, sk, type, v, line, g1pk, g1sk, g5pk, g5sk, ...rest } = read(shape, item)
  return { ...rest, id: afterHash(pk), looksAt: g5sk ?? rest.createdAt } as unknown as MassMessage
}

export function readMassLine(item: Item): MassLine {
  const [createdAt = '', id = ''] = String(item.g1sk).split('#')
  return { ...(item.line as Omit<MassLine, 'id' | 'createdAt'>), id, createdAt }
}

export function pageItem(mass: MassMessageId, { page, recipients, version }: MassPage): Item {
  return { ...keys.massPage(mass, page), type: 'mass-page', v: 1, recipients, version }
}

export function readPage(item: Item): MassPage {
  const { sk, recipients, version } = read(pageShape, item)
  return { page: Number(afterHash(sk)), recipients: recipients as MassPage['recipients'], version }
}

/** Kept small, since a page of the site reads five hundred of them: what is none is not written. */
export function countItem(mass: MassMessageId, { page, recipients }: MassPage): Item {
  const totals = withRecipients(noTotals, recipients)
  const leftOut = totals.recipients - totals.to
  return withoutUndefined({
    ...keys.massCount(mass, page),
    type: 'mass-count',
    v: 1,
    recipients: totals.recipients,
    leftOut: leftOut || undefined,
  })
}

export function readCount(item: Item): Progress {
  const names = Object.keys(noProgress) as (keyof Progress)[]
  return Object.fromEntries(names.map((name) => [name, Number(item[name] ?? 0)])) as Progress
}
