import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, type Metafile, type OutputFile } from 'esbuild'

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
  const names = await functionNames()
  await removeOthers(names)
  const sizes = await Promise.all(names.map(async (name) => [name, await bundle(name)] as const))
  if (names.includes('staff-site')) await buildAssets(join(bundles, 'staff-site', 'assets'))
  return Object.fromEntries(sizes)
}

async function functionNames(): Promise<string[]> {
  const files = (await readdir(entries)).filter((file) => file.endsWith('.ts'))
  const handled = await Promise.all(
    files.map(async (file) => /^export const handler\b/m.test(await readFile(join(entries, file), 'utf8'))),
  )
  return files.filter((_, index) => handled[index]).map((file) => file.slice(0, -'.ts'.length))
}

/** Bundles of functions that are no more must not be deployed or run. */
async function removeOthers(names: string[]): Promise<void> {
  const present = existsSync(bundles) ? await readdir(bundles) : []
  const others = present.filter((name) => !names.includes(name))
  await Promise.all(others.map((name) => rm(join(bundles, name), { recursive: true })))
}

async function bundle(name: string): Promise<BundleSizes[string]> {
  const outdir = join(bundles, name)
  const { metafile, outputFiles } = await build({
    entryPoints: { index: join(entries, `${name}.ts`) },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'loaded-later/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'error',
    banner: { js: requireForCommonJs },
  })
  await writeAll(outputFiles)
  await removeStale(outdir, outputFiles)
  return sizesOf(metafile, join('dist', 'lambdas', name, 'index.mjs'))
}

/** Some of the SDK's packages are still CommonJS and ask for Node's own modules by `require`. */
const requireForCommonJs =
  "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"

/** Files stay as they are while nothing changes: a server may be running them. */
async function writeAll(files: OutputFile[]): Promise<void> {
  for (const { path, contents } of files) {
    const same = existsSync(path) && Buffer.compare(await readFile(path), contents) === 0
    if (same) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, contents)
  }
}

/** Chunks of an earlier build; the site's public files beside them are not ours to clear. */
async function removeStale(outdir: string, files: OutputFile[]): Promise<void> {
  const later = join(outdir, 'loaded-later')
  const wanted = new Set(files.map(({ path }) => path))
  const present = existsSync(later) ? (await readdir(later)).map((file) => join(later, file)) : []
  await Promise.all(present.filter((path) => !wanted.has(path)).map((path) => rm(path)))
}

function sizesOf({ outputs }: Metafile, entry: string): BundleSizes[string] {
  const atStart = new Set<string>()
  const follow = (path: string): void => {
    if (atStart.has(path)) return
    atStart.add(path)
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next]) follow(next)
  }
  follow(entry)
  const bytes = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0)
  return { loadedAtStart: bytes(atStart), all: bytes(Object.keys(outputs)) }
}

/** The site's public files stand beside its bundle, so that its function serves them under `/assets/`. */
async function buildAssets(outDir: string): Promise<void> {
  const builder = join(root, 'web', 'assets', 'build.ts')
  if (!existsSync(builder)) return
  const { buildAssets: write } = (await import(builder)) as { buildAssets(outDir: string): Promise<void> }
  await write(outDir)
}
