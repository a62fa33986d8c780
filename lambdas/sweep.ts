import { sweep } from '../core/actions/sweep.ts'
import { shardCount } from '../store/keys.ts'
import { actor, forFollowing, log } from './dependencies.ts'
import { environment } from './environment.ts'

/** A minute has passed. */
export async function handler(): Promise<void> {
  const sendTimeoutSeconds = environment.sendTimeoutSeconds()
  const { requeued, unconfirmed, released } = await sweep(forFollowing(), actor('sweep'), {
    sendTimeoutSeconds,
    shards: shardCount,
  })
  log.info('swept', {
    count: requeued + unconfirmed + released,
    outcome: `${requeued} requeued, ${unconfirmed} unconfirmed, ${released} released`,
  })
}
