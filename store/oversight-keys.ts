/**
 * The key chart of departments and oversight, as `keys.ts` has it for conversations: one builder per key.
 *
 * | item | pk / sk | index |
 * |---|---|---|
 * | role that the county edited or made | COUNTY / ROLE#id | |
 * | notice to a member of staff (TTL) | NOTICE#occasion / NOTICE | |
 */
import type { NoticeId } from '../core/model/notice.ts'
import type { RoleId } from '../core/model/role.ts'
import type { Key } from './keys.ts'

export const role = (id: RoleId): Key => ({ pk: 'COUNTY', sk: `ROLE#${id}` })
export const notice = (id: NoticeId): Key => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' })
