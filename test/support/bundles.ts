import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildFunctions } from '../../scripts/build-functions.ts'

const root = join(import.meta.dirname, '..', '..')
const stamp = join(root, 'dist', '.bundles-of-tests')
const lock = join(root, 'dist', '.bundling')
const sources = ['core', 'lambdas', 'providers', 'store', 'web', 'words', 'config']
const longestBuildMilliseconds = 60_000

/** Sees to it that the bundles are those of the sources as they are now. Test files that run side by side build once. */
export async function builtBundles(): Promise<void> {
  const newest = Math.max(...sources.map((folder) => newestIn(join(root, folder))))
  const isBuilt = () => (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newest
  while (!isBuilt()) {
    if (!take(lock)) {
      await pause(100)
      continue
    }
    try {
      const begunAt = new Date()
      await buildFunctions()
      writeFileSync(stamp, begunAt.toISOString())
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
}

/** Whether the lock is ours now. One left behind by a run that was killed is taken over. */
function take(folder: string): boolean {
  const heldSince = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
  if (heldSince !== undefined && Date.now() - heldSince > longestBuildMilliseconds)
    rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, '..'), { recursive: true })
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

function newestIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)
}
