/**
 * How items are read. Attributes we do not know are kept (the previous and the next release share the table);
 * what we rely on is checked, so that a broken item is a fault with its type in it, not a strange page.
 */
import * as z from 'zod/mini'

export type Item = Record<string, unknown>

const text = z.string()
const line = z.looseObject({
  name: text,
  preview: text,
  previewOf: z.enum(['in', 'out', 'none']),
  unread: z.number(),
  state: z.enum(['caseload', 'waiting', 'unclaimed', 'off-list', 'dismissed', 'joined']),
})

export const shapes = {
  conversation: z.looseObject({
    pk: text,
    type: z.literal('conversation'),
    v: z.literal(1),
    department: text,
    threads: z.array(z.looseObject({ id: text, from: text })),
    lastContact: text,
    createdAt: text,
    version: z.number(),
    line,
  }),
  listed: z.looseObject({ pk: text, g1sk: z.optional(text), line }),
  client: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('client'),
    v: z.literal(1),
    name: text,
    language: z.enum(['en', 'es']),
    note: text,
    createdAt: text,
    version: z.number(),
  }),
  method: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('method'),
    v: z.literal(1),
    kind: z.enum(['phone', 'email']),
    address: text,
    title: text,
    whose: text,
    texts: z.enum(['unknown', 'works', 'cannot']),
  }),
  address: z.looseObject({
    type: z.literal('address'),
    v: z.literal(1),
    kind: z.enum(['client', 'unclaimed', 'opt-out']),
    address: text,
    department: text,
  }),
  entry: z.looseObject({
    pk: text,
    sk: text,
    type: z.enum(['message-in', 'message-out', 'marker', 'note']),
    v: z.literal(1),
    conversation: text,
    department: text,
  }),
  scheduled: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('scheduled'),
    v: z.literal(1),
    body: text,
    to: text,
    from: text,
    edition: z.number(),
  }),
  sentLater: z.looseObject({
    sk: text,
    type: z.literal('sent-later'),
    v: z.literal(1),
    thread: text,
  }),
  setAside: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('set-aside'),
    v: z.literal(1),
    body: text,
    to: text,
    edition: z.number(),
    because: text,
    setAsideAt: text,
  }),
  subject: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('subject'),
    v: z.literal(1),
    title: z.optional(text),
    startedAt: text,
    count: z.number(),
    lastAt: text,
  }),
  alert: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('alert'),
    v: z.literal(1),
    message: text,
    thread: text,
    name: text,
  }),
  tag: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('tag'),
    v: z.literal(1),
    name: text,
    color: text,
    version: z.number(),
  }),
  settings: z.looseObject({
    pk: text,
    sk: text,
    type: z.literal('department-settings'),
    v: z.literal(1),
    version: z.number(),
  }),
  department: z.looseObject({
    type: z.literal('department-from-file'),
    v: z.literal(1),
    id: text,
    name: text,
    zone: text,
    textNumber: text,
    textNumberId: text,
    segmentsPerSecond: z.number(),
    clientStatuses: z.array(text),
    open: z.boolean(),
  }),
}

/** An item that is not what its key promises is a fault of ours: never shown, always logged by type. */
export class BrokenItem extends Error {
  override name = 'BrokenItem'
}

/** Reads an item by its shape, keeping attributes the shape does not name. */
export function read<Shape extends z.ZodMiniType>(shape: Shape, item: Item): z.infer<Shape> & Item {
  const result = shape.safeParse(item)
  if (result.success) return result.data as z.infer<Shape> & Item
  throw new BrokenItem(
    `an item of type ${String(item.type)} lacks ${result.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
  )
}
