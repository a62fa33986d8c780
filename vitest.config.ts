import { defineConfig } from 'vitest/config'

/** Long random runs at full length take their time. */
const patience = process.env.FULL_RANDOM ? 8 : 1

/** One project per kind of proof, so that `npm test -- --only unit` runs just that kind. */
const kind = (
  name: string,
  include: string[],
  timeoutSeconds: number,
  more: { fileParallelism?: boolean } = {},
) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeoutSeconds * 1000 * patience, hookTimeout: 120_000, ...more },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      kind('unit', ['test/{core,words,web,providers,config}/**/*.test.{ts,tsx}'], 20),
      kind('local', ['test/local/**/*.test.{ts,tsx}'], 60),
      kind('store', ['test/{store,lambdas}/**/*.test.ts'], 60),
      kind('stack', ['test/lib/**/*.test.ts'], 120),
      kind('wiring', ['test/wiring/**/*.test.ts'], 60),
      kind('faults', ['test/faults/**/*.test.ts'], 300),
      // A browser and the whole product take both cores.
      kind('journeys', ['test/journeys/**/*.test.ts'], 180, { fileParallelism: false }),
    ],
  },
})
