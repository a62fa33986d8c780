import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Leaving } from '../core/model/leaving.ts'
import type { Written } from '../core/ports.ts'
import { leavingItem, readLeaving } from './leaving-items.ts'
import * as keys from './oversight-keys.ts'
import { getItem, type Table } from './table.ts'
import { attempt } from './writes.ts'

export async function leaving(
  table: Table,
  staff: StaffId,
  department: DepartmentId,
): Promise<Leaving | undefined> {
  const item = await getItem(table, keys.leaving(staff, department), { ConsistentRead: true })
  return item && readLeaving(item)
}

/** See `StaffAccountStore.leavingMoved`. */
export async function leavingMoved(
  table: Table,
  now: Leaving,
  was: Leaving,
  done: boolean,
): Promise<Written> {
  const condition = {
    TableName: undefined,
    ConditionExpression: 'step = :was AND #at = :at',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':was': was.step, ':at': was.at },
  }
  const { pk, sk, ...item } = leavingItem(now)
  const outcome = await attempt(table, [
    done
      ? { Delete: { ...condition, Key: { pk, sk } } }
      : { Put: { ...condition, Item: { pk, sk, ...item } } },
  ])
  return outcome === 'done' ? 'done' : 'changed'
}
