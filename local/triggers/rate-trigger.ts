import { envelope } from '../aws/events.ts'
import type { LocalWorld } from '../aws/wire.ts'
import type { Clock } from '../clock.ts'
import type { Functions } from '../functions.ts'

/** A function that a bus rule starts every so many minutes. */
export type RateTrigger = { rule: string; functionName: string; everyMinutes: number }

/**
 * Starts the function at that rate with EventBridge's scheduled event, the first time one period after the start.
 * When the clock leaps it runs once, not once for each minute leapt over. Returns what stops it.
 */
export function startRateTrigger(
  trigger: RateTrigger,
  world: LocalWorld & { clock: Clock },
  functions: Functions,
): () => void {
  const { clock, region, account } = world
  let cancel = () => {}
  const planNext = () => {
    cancel = clock.wakeAt(clock.now() + trigger.everyMinutes * 60_000, () => {
      const resources = [`arn:aws:events:${region}:${account}:rule/${trigger.rule}`]
      const event = envelope(world, {
        source: 'aws.events',
        detailType: 'Scheduled Event',
        detail: {},
        resources,
      })
      void functions.invoke(trigger.functionName, event)
      planNext()
    })
  }
  planNext()
  return () => cancel()
}
