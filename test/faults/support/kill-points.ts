import type { CallSeen } from '../../../local/aws/server.ts'
import type { World } from '../../../local/world.ts'
import { type CallRead, readCall } from './calls.ts'

/** A place where a function waits: for its request to arrive, or for the answer to what has been done. */
export type Point = `${'before' | 'after'} ${string}`

/** What a function does for one message, request by request: how it is told when it begins, and with which. */
export type Flow = {
  functionName: string
  /** The message's (or text's, or conversation's) id, when this call is the first that is made for it. */
  begins(call: CallRead): string | undefined
}

export type Watch = {
  /** All that was done for a message, over all attempts. Only what was applied has an `after`. */
  pointsOf(subject: string): Point[]
  /** The next messages that come by a point are killed there, so many at each point; none twice. */
  strike(points: Iterable<Point>, times: number): void
  /** Points at which not yet as many were killed as there should be. */
  left(): Map<Point, number>
  /** Who was killed, and where. */
  struck: Map<string, Point>
  stop(): void
}

/**
 * Watches one function's requests and kills it in the middle of them: the copy ends at once, its request is not
 * applied, or is applied and never answered. The function must be handed one record at a time.
 */
export function watch(world: World, flow: Flow): Watch {
  const points = new Map<string, Point[]>()
  const handling = new Map<number, string>()
  const struck = new Map<string, Point>()
  let strikes = new Map<Point, number>()

  async function see(call: CallSeen): Promise<undefined | 'drop'> {
    if (call.functionName !== flow.functionName || call.worker === undefined) return undefined
    const read = readCall(call)
    const begun = call.phase === 'before' ? flow.begins(read) : undefined
    if (begun !== undefined) handling.set(call.worker, begun)
    const subject = handling.get(call.worker)
    if (subject === undefined || (call.status ?? 200) >= 300) return undefined
    const point: Point = `${call.phase} ${read.name}`
    points.set(subject, [...(points.get(subject) ?? []), point])
    const wanted = strikes.get(point) ?? 0
    if (wanted === 0 || struck.has(subject)) return undefined
    strikes.set(point, wanted - 1)
    struck.set(subject, point)
    await world.functions.kill(flow.functionName, call.worker)
    return 'drop'
  }

  return {
    pointsOf: (subject) => points.get(subject) ?? [],
    strike(at, times) {
      strikes = new Map([...at].map((point) => [point, times]))
    },
    left: () => new Map([...strikes].filter(([, times]) => times > 0)),
    struck,
    stop: world.server.onRequest(see),
  }
}

/**
 * Kills a function at each point it passes, so often at each. `make` begins so many messages and answers their ids;
 * the first of all goes its way undisturbed and shows the points. Answers every message that was made.
 */
export async function killAtEachPoint(
  { functions, quiet }: Pick<World, 'functions'> & { quiet(): Promise<void> },
  { functionName }: Flow,
  watch: Watch,
  times: number,
  make: (count: number) => Promise<string[]>,
): Promise<{ points: Point[]; subjects: string[] }> {
  functions.restart(functionName)
  const subjects = await make(1)
  await quiet()
  const points = [...new Set(watch.pointsOf(subjects[0] ?? ''))]
  watch.strike(points, times)
  for (let round = 0; watch.left().size > 0 && round < 8; round++) {
    const missing = [...watch.left().values()].reduce((sum, left) => sum + left, 0)
    functions.restart(functionName)
    subjects.push(...(await make(missing)))
    await quiet()
  }
  if (watch.left().size > 0) throw new Error(`never came by ${[...watch.left().keys()].join(', ')}`)
  return { points, subjects }
}
