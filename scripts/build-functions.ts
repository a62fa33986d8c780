import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = join(import.meta.dirname, '..')
const entries = join(root, 'lambdas')
const bundles = join(root, 'dist', 'lambdas')

/** By function: bytes that are read at every cold start, and with what loads only when needed. */
export type BundleSizes = Record<string, { loadedAtStart: number; all: number }>

/**
 * Bundles every `lambdas/*.ts` that exports a handler into `dist/lambdas/<name>/`: the very files that are deployed
 * and that the local server runs. Clients that are rarely used stand in files of their own, loaded when needed.
 */
export async function buildFunctions(): Promise<BundleSizes> {
  const sources = await digestOfSources()
  const built = await builtBefore(sources)
  if (built) return built
  const names = await functionNames()
  await removeOthers(names)
  // Each by itself: built together they would all load what any of them needs.
  const sizes = await Promise.all(names.map((name) => bundle([name])))
  if (names.includes('staff-site')) await buildAssets(join(bundles, 'staff-site', 'assets'))
  const all = Object.assign({}, ...sizes) as BundleSizes
  await writeFile(stamp, JSON.stringify({ sources, sizes: all }))
  return all
}

const stamp = join(root, 'dist', 'built.json')

/** Everything a bundle or a public file can be made from. */
const madeFrom = ['core', 'lambdas', 'providers', 'scripts', 'store', 'web', 'words', 'package-lock.json']

async function digestOfSources(): Promise<string> {
  const digest = createHash('sha256')
  for (const place of madeFrom) {
    const path = join(root, place)
    const isFolder = !place.endsWith('.json')
    const files = isFolder
      ? (await readdir(path, { recursive: true })).sort().map((file) => join(path, file))
      : [path]
    for (const file of files) {
      const content = await readFile(file).catch(() => '')
      digest.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return digest.digest('hex')
}

/** The sizes of the last build, if it was made from just these sources and still stands. */
async function builtBefore(sources: string): Promise<BundleSizes | undefined> {
  if (!existsSync(stamp)) return undefined
  const last = JSON.parse(await readFile(stamp, 'utf8')) as { sources: string; sizes: BundleSizes }
  const stands = Object.keys(last.sizes).every((name) => existsSync(join(bundles, name, 'index.mjs')))
  return last.sources === sources && stands ? last.sizes : undefined
}

async function functionNames(): Promise<string[]> {
  const files = (await readdir(entries)).filter((file) => file.endsWith('.ts'))
  const handled = await Promise.all(
    files.map(async (file) =>
      /^export (const|(async )?function) handler\b/m.test(await readFile(join(entries, file), 'utf8')),
    ),
  )
  return files.filter((_, index) => handled[index]).map((file) => basename(file, '.ts'))
}

/** Bundles of functions that are no more must not be deployed or run. */
async function removeOthers(names: string[]): Promise<void> {
  const present = existsSync(bundles) ? await readdir(bundles) : []
  const others = present.filter((name) => !names.includes(name))
  await Promise.all(others.map((name) => rm(join(bundles, name), { recursive: true })))
}

async function bundle(names: string[]): Promise<BundleSizes> {
  const { metafile, outputFiles } = await build({
    entryPoints: names.map((name) => join(entries, `${name}.ts`)),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': join(root, 'scripts', 'bundled', 'credentials.ts'),
      bowser: join(root, 'scripts', 'bundled', 'nothing.ts'),
    },
    minify: true,
    legalComments: 'none',
    external: neverReached,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'error',
  })
  const contents = new Map(outputFiles.map(({ path, contents }) => [path, contents]))
  const sizes = names.map(async (name) => {
    const atStart = reached(metafile, name, ['import-statement'])
    const all = reached(metafile, name, ['import-statement', 'dynamic-import'])
    await writeFunction(name, all, contents)
    return [name, { loadedAtStart: bytesOf(metafile, atStart), all: bytesOf(metafile, all) }] as const
  })
  return Object.fromEntries(await Promise.all(sizes))
}

/**
 * What the SDK would load to look for credentials elsewhere, or in a browser. A function is given its credentials in
 * its environment, and that is where the SDK looks first.
 */
const neverReached = [
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-http',
  '@smithy/credential-provider-imds',
  'bowser',
]

const entryOf = (name: string) => `dist/lambdas/${name}.mjs`

/** The files that a function's entry leads to by these kinds of import, itself among them. */
function reached({ outputs }: Metafile, name: string, kinds: string[]): Set<string> {
  const files = new Set<string>()
  const follow = (path: string): void => {
    if (files.has(path)) return
    files.add(path)
    for (const next of outputs[path]?.imports ?? [])
      if (kinds.includes(next.kind) && outputs[next.path]) follow(next.path)
  }
  follow(entryOf(name))
  return files
}

function bytesOf({ outputs }: Metafile, files: Set<string>): number {
  return [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0)
}

/**
 * Writes a function's own folder: its entry as `index.mjs`, and what it needs beside it. What did not change is left
 * alone, since a server may be running it; what is no longer needed goes, but never the public files in `assets/`.
 */
async function writeFunction(
  name: string,
  files: Set<string>,
  contents: Map<string, Uint8Array>,
): Promise<void> {
  const folder = join(bundles, name)
  await mkdir(folder, { recursive: true })
  const named = new Map(
    [...files].map((file) => [file === entryOf(name) ? 'index.mjs' : basename(file), file]),
  )
  for (const [file, from] of named) await writeChanged(join(folder, file), contents.get(resolve(root, from))!)
  const stale = (await readdir(folder)).filter((file) => file.endsWith('.mjs') && !named.has(file))
  await Promise.all(stale.map((file) => rm(join(folder, file))))
}

async function writeChanged(path: string, content: Uint8Array): Promise<void> {
  const same = existsSync(path) && Buffer.compare(await readFile(path), content) === 0
  if (!same) await writeFile(path, content)
}

/** The site's public files stand beside its bundle, so that its function serves them under `/assets/`. */
async function buildAssets(outDir: string): Promise<void> {
  const builder = join(root, 'web', 'assets', 'build.ts')
  if (!existsSync(builder)) return
  const { buildAssets: write } = (await import(builder)) as { buildAssets(outDir: string): Promise<void> }
  await write(outDir)
}
