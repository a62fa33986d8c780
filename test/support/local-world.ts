import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { type House, house as usualHouse } from '../../local/house.ts'
import { openWorld, type World, type WorldOptions } from '../../local/world.ts'

export type TestWorldOptions = Partial<Omit<WorldOptions, 'house'>> & {
  /** Functions by name, as the source of their `index.mjs`; the rest of the house has none. */
  functions?: Record<string, string>
  house?: Partial<House>
}

/** A world of its own on free ports in a folder of its own, ended and removed with the test. */
export async function testWorld({
  functions = {},
  house,
  ...options
}: TestWorldOptions = {}): Promise<World> {
  const dataDir = options.dataDir ?? testFolder()
  for (const [name, source] of Object.entries(functions)) writeFileSync(join(dataDir, `${name}.mjs`), source)
  const world = await openWorld({
    dataDir,
    bundleOf: (name) => join(dataDir, `${name}.mjs`),
    receiptPace: [5, 10, 15],
    ...options,
    house: onlyWith(Object.keys(functions), { ...usualHouse, ...house }),
  })
  onTestFinished(() => world.stop())
  return world
}

export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientcomm-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What an SDK client needs to reach the world; refusals are not tried again. */
export function sdk(world: World, accessKeyId = 'TEST') {
  const credentials = { accessKeyId, secretAccessKey: 'test' }
  return { endpoint: world.endpoint, region: world.region, credentials, maxAttempts: 1 }
}

/** Waits until `find` finds something, at most five seconds. */
export async function eventually<Found>(
  find: () => Found | undefined | false | Promise<Found | undefined | false>,
): Promise<Found> {
  const until = performance.now() + 5000
  for (;;) {
    const found = await find()
    if (found !== undefined && found !== false) return found
    if (performance.now() > until) throw new Error(`not found in time: ${find}`)
    await pause(10)
  }
}

/** The lines that a function logged as JSON. */
export function logged<Line>(world: World, functionName: string): Line[] {
  return world.functions.log(functionName).map((line) => JSON.parse(line) as Line)
}

function onlyWith(functions: string[], house: House): House {
  const has = ({ functionName }: { functionName: string }) => functions.includes(functionName)
  return {
    ...house,
    functions: house.functions.filter(({ name }) => functions.includes(name)),
    queueTriggers: house.queueTriggers.filter(has),
    streamTriggers: house.streamTriggers.filter(has),
    rateTriggers: house.rateTriggers.filter(has),
  }
}
