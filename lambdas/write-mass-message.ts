import { workOnMassMessage } from '../core/actions/mass/work-on-mass-message.ts'
import { actor, forKeeping, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'
import { readMassJob } from './read-record.ts'

/** A mass message has recipients to look up, or to write to. */
export const handler = eachRecord(async (record) => {
  const job = readMassJob(record.body)
  const outcome = await workOnMassMessage({ ...forKeeping(), log }, actor('mass messages'), job)
  const count = 'count' in outcome ? { count: outcome.count } : {}
  log.info('mass message worked on', { outcome: outcome.kind, mass: job.mass, ...count })
})
