import * as z from 'zod/mini'
import type { ConversationId, ReleaseId } from '../core/model/ids.ts'
import { type Release, releasedWhats, releaseHows } from '../core/model/release-of-information.ts'
import type { Written } from '../core/ports.ts'
import { afterHash } from './items.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { type Item, query, type Table, updateItem } from './table.ts'
import { isNew, keptOnce, oneWrite, put } from './writes.ts'

const person = z.object({ staff: z.string(), name: z.string() })
const shape = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('release'),
  v: z.literal(1),
  to: z.string(),
  toDepartment: z.optional(z.string()),
  what: z.enum(releasedWhats),
  purpose: z.string(),
  how: z.enum(releaseHows),
  evidence: z.string(),
  signedOn: z.string(),
  endsOn: z.string(),
  recordedBy: person,
  recordedAt: z.string(),
  revoked: z.optional(z.object({ by: person, at: z.string(), because: z.string() })),
})

/** See `ReleaseStore.releases`. */
export async function releases(table: Table, conversations: ConversationId[]): Promise<Release[]> {
  const found = await Promise.all(
    conversations.map((id) => {
      const { pk, sk } = keys.release(id, '')
      return query(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :release)',
        ExpressionAttributeValues: { ':pk': pk, ':release': sk },
        ConsistentRead: true,
      })
    }),
  )
  const all = found.flatMap(({ items }) => items.map(readRelease))
  return all.toSorted((one, other) => (one.id < other.id ? 1 : -1))
}

/** See `ReleaseStore.keepRelease`. */
export function keepRelease(
  table: Table,
  { id, conversation, ...release }: Release,
  formKey: string,
): Promise<Written | { replay: string }> {
  const item = { ...keys.release(conversation, id), type: 'release', v: 1, ...release }
  return keptOnce(table, formKey, id, release.recordedAt, [put(item, isNew)])
}

/** See `ReleaseStore.revokeRelease`. */
export function revokeRelease(
  table: Table,
  conversation: ConversationId,
  id: ReleaseId,
  revoked: NonNullable<Release['revoked']>,
): Promise<Written> {
  return oneWrite(() =>
    updateItem(table, {
      Key: keys.release(conversation, id),
      UpdateExpression: 'SET revoked = :revoked',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revoked)',
      ExpressionAttributeValues: { ':revoked': revoked },
    }).then(() => undefined),
  )
}

function readRelease(item: Item): Release {
  const { pk, sk, type, v, ...release } = read(shape, item)
  return { ...release, id: afterHash(sk), conversation: afterHash(pk) } as Release
}
