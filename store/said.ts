import type { ConversationId, StaffId } from '../core/model/ids.ts'
import type { Said } from '../core/ports/message-search.ts'
import { writeMany } from './batch-write.ts'
import * as keys from './keys.ts'
import { putItem, type Table } from './table.ts'

/** Puts the words of messages and notes, one unit each; under the same keys, so again is the same. */
export function said(table: Table, all: Said[]): Promise<void> {
  const puts = all.flatMap(({ department, conversation, thread, message, staff, words }) =>
    words.map((word) => ({
      ...keys.said(department, word, message),
      c: conversation,
      t: thread,
      ...(staff ? { s: staff } : {}),
      type: 'said',
      v: 1,
    })),
  )
  return writeMany(table, { puts, deletes: [] })
}

/** Remembers that a conversation came from a colleague: what was said before is its new case manager's to find. */
export function came(table: Table, staff: StaffId, conversation: ConversationId): Promise<void> {
  return putItem(table, { ...keys.came(staff, conversation), type: 'came', v: 1 })
}
