import { mirrorOptOuts } from '../core/actions/mirror-opt-outs.ts'
import { tellOfUnread } from '../core/actions/oversight/tell-of-unread.ts'
import { rebuildRosters } from '../core/actions/rebuild-rosters.ts'
import { runRetention } from '../core/actions/records/run-retention.ts'
import { enterCounts } from '../core/actions/reports/enter-counts.ts'
import { tellWeekly } from '../core/actions/reports/weekly.ts'
import { sweep } from '../core/actions/sweep.ts'
import type { Department } from '../core/model/department.ts'
import { nameOf } from '../providers/log.ts'
import { shardCount } from '../store/keys.ts'
import { actor, forSweeping, log } from './dependencies.ts'
import { environment } from './environment.ts'

/** The service's opt-out lists are compared this often: it never texts them anyway, staff only learn of it. */
const mirrorEveryMinutes = 5
/** Retention takes no more of a minute than this: the rest of it waits for the next. */
const retentionSeconds = 15

/** A minute has passed. */
export async function handler(): Promise<void> {
  const deps = forSweeping()
  const sendTimeoutSeconds = environment.sendTimeoutSeconds()
  const { requeued, unconfirmed, released, resumed } = await sweep({ ...deps, log }, actor('sweep'), {
    sendTimeoutSeconds,
    shards: shardCount,
  })
  if (unconfirmed > 0) log.warn('messages became unconfirmed', { outcome: 'unconfirmed', count: unconfirmed })
  log.info('swept', {
    count: requeued + unconfirmed + released + resumed,
    outcome: `${requeued} requeued, ${unconfirmed} unconfirmed, ${released} released, ${resumed} resumed`,
  })
  await removeRecords()
  if (new Date(deps.clock.now()).getUTCMinutes() % mirrorEveryMinutes !== 0) return
  const rebuilt = await rebuildRosters(deps)
  if (rebuilt.kind !== 'done') log.info('lists are being written', { outcome: rebuilt.kind })
  await enter()
  for (const department of await deps.store.departments()) {
    if (!department.open) continue
    await compare(department)
    await tellSupervisors(department)
    await tellReaders(department)
  }
}

/** What somebody had removed by retention, as far as it comes; a fault is tried again in a minute. */
async function removeRecords(): Promise<void> {
  try {
    const { removed, spared } = await runRetention(forSweeping(), actor('sweep'), {
      seconds: retentionSeconds,
    })
    if (removed + spared > 0)
      log.info('records removed', { count: removed, outcome: `${removed} removed, ${spared} spared` })
  } catch (fault) {
    log.error('records not removed', { error: nameOf(fault) })
  }
}

/** A list that cannot be read is looked at again in five minutes; the other departments' are not held up. */
async function compare(department: Department): Promise<void> {
  try {
    const { stopped, resumed } = await mirrorOptOuts(forSweeping(), actor('sweep'), department)
    log.info('opt-outs compared', {
      department: department.id,
      outcome: `${stopped} stopped, ${resumed} resumed`,
    })
  } catch (fault) {
    log.error('opt-outs not compared', { department: department.id, error: nameOf(fault) })
  }
}

/** What nobody read for too long; a department that cannot be asked does not hold up the others. */
async function tellSupervisors(department: Department): Promise<void> {
  try {
    const told = await tellOfUnread(forSweeping(), department)
    if (told.kind === 'told')
      log.info('supervisors told of unread messages', { department: department.id, count: told.count })
  } catch (fault) {
    log.error('supervisors not told of unread messages', {
      department: department.id,
      error: nameOf(fault),
    })
  }
}

/** What was counted waits beside the books until the next time. */
async function enter(): Promise<void> {
  try {
    const { counts } = await enterCounts(forSweeping())
    if (counts > 0) log.info('counts entered', { count: counts })
  } catch (fault) {
    log.error('counts not entered', { error: nameOf(fault) })
  }
}

async function tellReaders(department: Department): Promise<void> {
  try {
    await tellWeekly(forSweeping(), department)
  } catch (fault) {
    log.error('weekly report not told', { department: department.id, error: nameOf(fault) })
  }
}
