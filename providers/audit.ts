import { auditEventOf } from '../core/model/audit.ts'
import type { Audit, Ids, Store } from '../core/ports.ts'

/**
 * Keeps what every action tells as an item of its own, never in the transaction of what was done; the stream chains
 * it. An action whose line cannot be kept fails, so that nothing is shown that nobody would know of.
 */
export function openAudit(store: Pick<Store, 'keepAuditEvent'>, ids: Ids): Audit {
  return {
    async record(entry) {
      const event = auditEventOf(entry, ids.make('au'))
      if (event) await store.keepAuditEvent(event)
    },
  }
}

/** For what is not an action of the site: measures and faults that look at something else. */
export const unkeptAudit: Audit = { record: async () => undefined }
