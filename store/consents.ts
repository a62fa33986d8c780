import * as z from 'zod/mini'
import type { Consent } from '../core/model/consent.ts'
import type { Conversation } from '../core/model/conversation.ts'
import { afterHash } from './items.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { type Item, putItem, query, type Table } from './table.ts'
import { isNew } from './writes.ts'

const shape = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('consent'),
  v: z.literal(1),
  department: z.string(),
  at: z.string(),
  what: z.enum(['given', 'withdrawn', 'wrote-first', 'opted-out', 'opted-in']),
})
/** A record is short; more than this were not made by people. */
const mostOfAConversation = 200

/** See `ConsentStore.keepConsent`. */
export async function keepConsent(table: Table, { id, conversation, ...rest }: Consent): Promise<void> {
  const item = { ...keys.consent(conversation, id), type: 'consent', v: 1, ...rest }
  try {
    await putItem(table, item, isNew)
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** See `ConsentStore.consents`. */
export async function consents(
  table: Table,
  { id, subjectsIn = [] }: Pick<Conversation, 'id' | 'subjectsIn'>,
): Promise<Consent[]> {
  const found = await Promise.all(
    [id, ...subjectsIn].map(async (one) => {
      const { pk, sk } = keys.consent(one, '')
      const { items } = await query(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :consent)',
        ExpressionAttributeValues: { ':pk': pk, ':consent': sk },
        ConsistentRead: true,
        Limit: mostOfAConversation,
      })
      return items.map(readConsentItem)
    }),
  )
  return found.flat().sort((one, other) => (one.at < other.at ? 1 : -1))
}

function readConsentItem(item: Item): Consent {
  const { pk, sk, type, v, ...rest } = read(shape, item)
  return { ...rest, conversation: afterHash(pk), id: afterHash(sk) } as unknown as Consent
}
