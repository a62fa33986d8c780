import type { Reason } from '../core/model/delivery-status.ts'
import type { ConversationId, MassMessageId } from '../core/model/ids.ts'
import type { FateMoved } from '../core/model/mass-progress.ts'
import type { Page } from '../core/ports.ts'
import { countOnce } from './count-once.ts'
import * as keys from './keys.ts'
import { type Item, query, type Table, updateItem, type Write } from './table.ts'

/** So many changes are counted in one transaction: each brings an item of its own, and a hundred is the limit. */
const countedTogether = 50

/**
 * Adds what became of messages to the counts of their pages, each change once: its own id is a condition of the
 * transaction that counts it. Who was not reached is noted beside; that may be done twice.
 */
export async function massCounted(table: Table, changes: FateMoved[]): Promise<void> {
  const once = [...new Map(changes.map((change) => [change.id, change])).values()]
  for (let from = 0; from < once.length; from += countedTogether)
    await countOnce(table, once.slice(from, from + countedTogether), {
      id: ({ id }) => `mass#${id}`,
      write: (changes) => byPage(changes).map(counts),
    })
  await Promise.all(byPage(once).map((ofPage) => noteFailures(table, ofPage)))
}

function byPage(changes: FateMoved[]): [FateMoved, ...FateMoved[]][] {
  const pages = new Map<string, [FateMoved, ...FateMoved[]]>()
  for (const change of changes) {
    const key = `${change.mass}#${change.page}`
    const page = pages.get(key)
    if (page) page.push(change)
    else pages.set(key, [change])
  }
  return [...pages.values()]
}

function counts(changes: [FateMoved, ...FateMoved[]]): Write {
  const sums = new Map<string, number>()
  for (const { was, now } of changes) {
    if (was) sums.set(was, (sums.get(was) ?? 0) - 1)
    sums.set(now, (sums.get(now) ?? 0) + 1)
  }
  const names = [...sums.keys()]
  const [{ mass, page }] = changes
  return {
    Update: {
      TableName: undefined,
      Key: keys.massCount(mass, page),
      UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, sums.get(name)])),
    },
  }
}

/** Each recipient who was not reached is an attribute of the page's item, named by the conversation. */
async function noteFailures(table: Table, changes: [FateMoved, ...FateMoved[]]): Promise<void> {
  const [{ mass, page }] = changes
  const reasons = new Map<ConversationId, Reason | undefined>()
  for (const { conversation, was, now, reason } of changes) {
    if (now === 'failed') reasons.set(conversation, reason ?? 'unknown')
    else if (was === 'failed' || reasons.has(conversation)) reasons.set(conversation, undefined)
  }
  if (reasons.size === 0) return
  const set: string[] = ['#type = :type', 'v = :one']
  const remove: string[] = []
  const names: Record<string, string> = { '#type': 'type' }
  const values: Item = { ':type': 'mass-failed', ':one': 1 }
  for (const [place, [conversation, reason]] of [...reasons].entries()) {
    names[`#c${place}`] = conversation
    if (reason) values[`:r${place}`] = reason
    if (reason) set.push(`#c${place} = :r${place}`)
    else remove.push(`#c${place}`)
  }
  await updateItem(table, {
    Key: keys.massFailed(mass, page),
    UpdateExpression: `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  })
}

/** See `MassMessageStore.massFailures`: one request; only pages with failures have such an item. */
export async function massFailures(
  table: Table,
  id: MassMessageId,
  page: { pages: number; after?: string },
): Promise<Page<{ conversation: ConversationId; reason: Reason }>> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :end',
    ExpressionAttributeValues: {
      ':pk': keys.mass(id).pk,
      ':after': page.after ?? 'FAILED#',
      ':end': 'FAILED#~',
    },
    // One more than asked for, so that we know whether there are others.
    Limit: page.pages + 1,
  })
  const failures = items.slice(0, page.pages).flatMap((item) =>
    Object.entries(item)
      .filter(([name]) => name.startsWith('cv_'))
      .map(([conversation, reason]) => ({ conversation, reason: reason as Reason })),
  )
  const next = items[page.pages]?.sk
  return next === undefined ? { items: failures } : { items: failures, next: String(next) }
}
