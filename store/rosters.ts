import type { RosterFilter, RosterOrder, RosterRow } from '../core/model/roster.ts'
import type { RosterProgress } from '../core/ports/rosters.ts'
import type { ListOwner, Page } from '../core/ports.ts'
import * as keys from './keys.ts'
import { getItem, type Item, putItem, query, type Table } from './table.ts'

type PageWanted = { filter?: RosterFilter; order?: RosterOrder; after?: string; limit: number }

/** See `RosterStore.roster`. */
export async function roster(table: Table, owner: ListOwner, page: PageWanted): Promise<Page<RosterRow>> {
  const input = wanted(owner, page.filter ?? {}, page.order ?? 'name')
  const { items, last } = await query(table, {
    ...input,
    Limit: page.limit,
    ExclusiveStartKey: placeAfter(input, page.after),
  })
  const rows = items.map(readRow)
  return last ? { items: rows, next: Buffer.from(String(last.sk)).toString('base64url') } : { items: rows }
}

/** See `RosterStore.rosterCount`. */
export async function rosterCount(
  table: Table,
  owner: ListOwner,
  filter: RosterFilter,
  most: number,
): Promise<number> {
  const { count } = await query(table, { ...wanted(owner, filter, 'name'), Select: 'COUNT', Limit: most })
  return count
}

/** See `RosterStore.rosterProgress`. */
export async function rosterProgress(table: Table): Promise<RosterProgress> {
  const item = await getItem(table, keys.rosterProgress(), { ConsistentRead: true })
  return {
    done: item?.done === true,
    ...(typeof item?.staff === 'string' ? { staff: item.staff } : {}),
    ...(typeof item?.after === 'string' ? { after: item.after } : {}),
  }
}

export function keepRosterProgress(table: Table, progress: RosterProgress): Promise<void> {
  return putItem(table, { ...keys.rosterProgress(), type: 'roster-progress', v: 1, ...progress })
}

/** Which rows are read: the narrowest that are kept, and what they don't tell apart is filtered. */
function wanted(owner: ListOwner, filter: RosterFilter, order: RosterOrder) {
  const { tag, status, unreachable, noContactSince } = filter
  const pk = keys.roster(owner)
  if (noContactSince) {
    return {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': pk,
        ':first': `STATUS#${noContactSince.status}#`,
        ':last': `STATUS#${noContactSince.status}#${noContactSince.day}$`,
        ...(tag ? { ':tag': tag } : {}),
      },
      ...(tag ? { FilterExpression: 'tag = :tag' } : {}),
    }
  }
  const byTag = tag !== undefined && !unreachable
  const byStatus = status !== undefined && !byTag && !unreachable
  const beginning = unreachable
    ? 'REACH#no#'
    : byTag
      ? `TAG#${tag}#`
      : byStatus
        ? `STATUS#${status}#`
        : { name: 'NAME#', tag: 'TAG#', status: 'STATUS#' }[order]
  const also = [
    ...(tag !== undefined && !byTag ? ['tag = :tag'] : []),
    ...(status !== undefined && !byStatus ? ['clientStatus = :status'] : []),
  ]
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':beginning': beginning,
      ...(tag !== undefined && !byTag ? { ':tag': tag } : {}),
      ...(status !== undefined && !byStatus ? { ':status': status } : {}),
    },
    ...(also.length > 0 ? { FilterExpression: also.join(' AND ') } : {}),
  }
}

function readRow(item: Item): RosterRow {
  const { pk, sk, type, v, ...row } = item
  return row as RosterRow
}

/** A place that is not one of this list (a changed address bar) begins the list anew. */
function placeAfter(input: ReturnType<typeof wanted>, after: string | undefined): keys.Key | undefined {
  if (!after) return undefined
  const sk = Buffer.from(after, 'base64url').toString()
  const values: Partial<Record<string, string>> = input.ExpressionAttributeValues
  const isWithin = sk.startsWith(values[':beginning'] ?? values[':first'] ?? '') && sk.length < 1000
  return isWithin && sk <= (values[':last'] ?? sk) ? { pk: values[':pk'] ?? '', sk } : undefined
}
