import { tellStaff } from '../core/actions/notices/tell-staff.ts'
import { actor, forNotifying, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'
import { readNoticeJob } from './read-record.ts'

/** A member of staff is to be told something. */
export const handler = eachRecord(async (record) => {
  const job = readNoticeJob(record.body)
  const outcome = await tellStaff(forNotifying(), actor('notices'), job)
  const because = 'because' in outcome ? { because: outcome.because } : {}
  log.info('staff notified', { outcome: outcome.kind, ...because })
})
