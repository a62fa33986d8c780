import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '../../../local/world.ts'

const longestMilliseconds = 60_000
/** What one thing leads to begins within so many looks. */
const looks = 3

/**
 * Waits until nothing is being done and nothing more is due at this time: what failed and comes again only later does
 * not count. Throws with what is still going on after a minute.
 */
export async function quiet(world: World): Promise<void> {
  const until = performance.now() + longestMilliseconds
  for (let calm = 0; calm < looks; ) {
    await pause(8)
    const busy = goingOn(world)
    calm = busy === undefined ? calm + 1 : 0
    if (performance.now() > until) throw new Error(`not quiet: ${busy}`)
  }
}

function goingOn({ functions, queues, dynamodb, house, database, clock }: World): string | undefined {
  const running = functions.busy()
  if (running > 0) return `${running} invocations`
  for (const { queue } of house.queueTriggers) {
    const { visible } = queues.count(queue)
    if (visible > 0) return `${visible} in ${queue}`
  }
  for (const { table, functionName } of house.streamTriggers) {
    const row = database
      .prepare('SELECT sequence FROM stream_checkpoints WHERE trigger = ?')
      .get(`${table}/${functionName}`)
    if ((row?.sequence ?? '') !== dynamodb.newestSequence(table)) return 'the stream'
  }
  for (const receipts of ['sms_receipts', 'ses_reports']) {
    const due = database.prepare(`SELECT count(*) AS due FROM ${receipts} WHERE due_at <= ?`)
    if (Number(due.get(clock.now())?.due) > 0) return 'receipts that are due'
  }
  return undefined
}
