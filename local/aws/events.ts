import { randomUUID } from 'node:crypto'
import type { LocalWorld } from './wire.ts'

/** A rule of the default bus: events of this source and these detail-types go to the queue. */
export type Rule = { name: string; source: string; detailTypes: string[]; queue: string }
export type BusEvent = { source: string; detailType: string; detail: unknown; resources?: string[] }
export type Bus = {
  /** Puts the event into the queue of each rule that matches; twice when `copies` says so, with the same id. */
  put(event: BusEvent, copies?: number): void
}

/** The default event bus. */
export function openBus(
  world: LocalWorld,
  rules: Rule[],
  sendTo: (queue: string, body: string) => void,
): Bus {
  return {
    put(event, copies = 1) {
      const body = JSON.stringify(envelope(world, event))
      for (const { source, detailTypes, queue } of rules) {
        if (source !== event.source || !detailTypes.includes(event.detailType)) continue
        for (let copy = 0; copy < copies; copy++) sendTo(queue, body)
      }
    },
  }
}

/** An event as EventBridge hands it to targets. */
export function envelope({ account, region, clock }: LocalWorld, event: BusEvent) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': event.detailType,
    source: event.source,
    account,
    time: `${new Date(clock.now()).toISOString().slice(0, 19)}Z`,
    region,
    resources: event.resources ?? [],
    detail: event.detail,
  }
}
