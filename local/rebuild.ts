import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../scripts/build-functions.ts'

/** What the bundles are made of. */
const sources = ['core', 'lambdas', 'providers', 'store', 'web', 'words', 'config']
/** Editors write a file in several steps. */
const settleMilliseconds = 100

/** Builds the functions again whenever a source changes, then calls `rebuilt`. Returns what stops it. */
export function rebuildOnChange(rebuilt: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let building = Promise.resolve()

  async function build() {
    const began = performance.now()
    try {
      await buildFunctions()
      rebuilt()
      console.log(`Built again in ${Math.round(performance.now() - began)} ms.`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  }

  const watchers = sources.map((folder) =>
    watch(join(import.meta.dirname, '..', folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        building = building.then(build)
      }, settleMilliseconds)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
