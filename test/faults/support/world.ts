import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, house as usualHouse } from '../../../local/house.ts'
import { openWorld, type World, type WorldOptions } from '../../../local/world.ts'
import { builtBundles } from '../../support/bundles.ts'
import { countyAt } from './county-at.ts'
import { quiet } from './quiet.ts'

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'lambdas')

export type FaultyWorld = Awaited<ReturnType<typeof openFaultyWorld>>
export type FaultyWorldOptions = Partial<Omit<WorldOptions, 'house'>> & {
  house?: Partial<House>
  /** The county has stood in this folder before. */
  seeded?: boolean
  /** How often the test itself tries what it asks of the table. */
  tries?: number
}

/**
 * Harbor County on this machine with the bundles that are deployed, ready for things to go wrong: its own folder,
 * its own copy of the bundles (they may be built anew meanwhile), no clients yet.
 */
export async function openFaultyWorld({ house, seeded, tries = 3, ...options }: FaultyWorldOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'clientcomm-faults-'))
  process.env.NODE_COMPILE_CACHE = join(dataDir, 'parsed')
  const bundles = seeded ? join(dataDir, 'lambdas') : await copiedBundles(dataDir)
  const world: World = await openWorld({
    bundleOf: (name) => join(bundles, name, 'index.mjs'),
    receiptPace: [0, 1, 2],
    copies: 2,
    ...options,
    house: { ...usualHouse, ...house },
    dataDir,
    triggers: false,
  })
  const county = countyAt({ ...world, now: world.clock.now, tries })
  if (!seeded) await county.seed()
  world.startTriggers()
  return {
    ...world,
    dataDir,
    county,
    quiet: () => quiet(world),
    /** Lets so much time pass, some minutes at a time, and each time waits until everything has been done. */
    async pass(seconds: number, step = 150): Promise<void> {
      for (let left = seconds; left > 0; left -= step) {
        world.clock.advance(Math.min(step, left))
        await quiet(world)
      }
    },
    /** The bodies of what our number sent to this phone. */
    received: (phone: string): string[] =>
      world.phones.textsOf(phone).flatMap(({ direction, body }) => (direction === 'received' ? [body] : [])),
    /** How many records lie in each dead-letter queue that is not empty. */
    deadLetters: () =>
      Object.fromEntries(
        world.queues
          .list()
          .filter(({ name }) => name.endsWith('-dead-letters'))
          .map(({ name }) => [name, world.queues.count(name).visible] as const)
          .filter(([, count]) => count > 0),
      ),
    async close(): Promise<void> {
      county.close()
      await world.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The bundles of the sources as they are now, in a folder where nobody builds. */
export async function copiedBundles(dataDir: string): Promise<string> {
  await builtBundles()
  const copy = join(dataDir, 'lambdas')
  for (const { name } of usualHouse.functions)
    if (name !== 'staff-site') cpSync(join(built, name), join(copy, name), { recursive: true })
  return copy
}
