import * as z from 'zod/mini'
import type { ConversationId, PictureId } from '../core/model/ids.ts'
import type { Picture } from '../core/model/message.ts'
import { pictureTypes } from '../core/model/picture.ts'
import type { Instant } from '../core/model/time.ts'
import * as keys from './keys.ts'
import { read } from './shapes.ts'
import { getItem, putItem, type Table } from './table.ts'

const shape = z.looseObject({
  type: z.literal('picture'),
  v: z.literal(1),
  kind: z.enum(pictureTypes),
  bytes: z.number(),
  alt: z.string(),
})

/** A picture of a conversation, consistent: it was kept a moment ago. */
export async function picture(
  table: Table,
  conversation: ConversationId,
  id: PictureId,
): Promise<Picture | undefined> {
  const item = await getItem(table, keys.picture(conversation, id), { ConsistentRead: true })
  if (!item) return undefined
  const { kind, bytes, alt } = read(shape, item)
  return { id, type: kind, bytes, alt }
}

export function keepPicture(
  table: Table,
  conversation: ConversationId,
  { id, type: kind, bytes, alt }: Picture,
  at: Instant,
): Promise<void> {
  return putItem(table, { ...keys.picture(conversation, id), type: 'picture', v: 1, kind, bytes, alt, at })
}
