import { releaseScheduled } from '../core/actions/release-scheduled.ts'
import { actor, forKeeping, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'
import { readReleaseRecord } from './read-record.ts'

/** A scheduled message came due. */
export const handler = eachRecord(async (record) => {
  const due = readReleaseRecord(record.body)
  const outcome = await releaseScheduled(forKeeping(), actor('schedule'), due)
  log.info('scheduled message released', { outcome: outcome.kind, ...due })
})
