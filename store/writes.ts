import { isDeepStrictEqual } from 'node:util'
import { openAlertOf } from '../core/model/alert.ts'
import type { Conversation } from '../core/model/conversation.ts'
import type { ThreadEntry } from '../core/model/message.ts'
import { unreadSince } from '../core/model/overdue.ts'
import { expiryAfter, type Instant } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { alertItem, alertKey } from './alert-items.ts'
import { changed } from './changes.ts'
import { entryItem } from './entries.ts'
import { conversationItem } from './items.ts'
import * as keys from './keys.ts'
import { conditionFailed, failedConditions } from './outcome.ts'
import { subjectItem } from './subject-items.ts'
import { type Item, type Table, transact, type Write } from './table.ts'

/** A form sent again after this long is a new message. */
const formSeconds = 7 * 24 * 60 * 60

export const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

/** A transaction that a form's key lets happen once; a replay is told what the first made. */
export async function keptOnce(
  table: Table,
  formKey: string,
  made: string,
  at: Instant,
  writes: Write[],
): Promise<Written | { replay: string }> {
  const form = {
    ...keys.formSent(formKey),
    type: 'form',
    v: 1,
    made,
    expiresAt: expiryAfter(at, formSeconds),
  }
  try {
    await transact(table, [
      { Put: { TableName: undefined, Item: form, ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
      ...writes,
    ])
    return 'done'
  } catch (fault) {
    const failed = failedConditions(fault)
    if (!failed) throw fault
    if (!failed.includes(0)) return 'changed'
    const reasons = (fault as { CancellationReasons?: { Item?: Record<string, { S?: string }> }[] })
      .CancellationReasons
    const first = reasons?.[0]?.Item?.made as { S?: string } | string | undefined
    return { replay: typeof first === 'string' ? first : (first?.S ?? made) }
  }
}

/** `done`, or the places of the conditions that did not hold. */
export async function attempt(table: Table, writes: Write[]): Promise<'done' | number[]> {
  try {
    await transact(table, writes)
    return 'done'
  } catch (fault) {
    const failed = failedConditions(fault)
    if (failed) return failed
    throw fault
  }
}

export function put(item: Item, condition: { ConditionExpression?: string } = {}): Write {
  return { Put: { TableName: undefined, Item: item, ...condition } }
}

/**
 * The conversation as it now is, with its open alert. A subject that is no longer the one written in last goes to an item of its own; one
 * that is again leaves its old item behind, which the conversation's own copy outdates.
 */
export function conversationWrites(kept: Conversation, was?: Conversation): Write[] {
  const { unreadSince: _, ...rest } = kept
  const since = unreadSince(kept, was)
  const conversation = since === undefined ? rest : { ...rest, unreadSince: since }
  if (!was) return [put(conversationItem(conversation), isNew), ...alertWrites(conversation)]
  const isSetAside = was.subject && was.subject.id !== conversation.subject?.id
  return [
    changed(conversationItem(was), conversationItem(conversation)),
    ...(isSetAside && was.subject ? [put(subjectItem(was.id, was.subject))] : []),
    ...alertWrites(conversation, was),
  ]
}

/** The department's list of open alerts follows the conversation in the same transaction, whatever changed it. */
function alertWrites(conversation: Conversation, was?: Conversation): Write[] {
  const before = was && openAlertOf(was)
  const now = openAlertOf(conversation)
  if (isDeepStrictEqual(before, now)) return []
  const isElsewhere = before && (before.at !== now?.at || before.department !== now.department)
  return [
    ...(isElsewhere ? [{ Delete: { TableName: undefined, Key: alertKey(before) } }] : []),
    ...(now ? [put(alertItem(now))] : []),
  ]
}

export const entryWrite = (entry: ThreadEntry): Write => put(entryItem(entry))

/** A single conditioned write: `changed` when its condition did not hold. */
export async function oneWrite(write: () => Promise<void>): Promise<Written> {
  try {
    await write()
    return 'done'
  } catch (fault) {
    if (conditionFailed(fault)) return 'changed'
    throw fault
  }
}
