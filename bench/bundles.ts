import { join } from 'node:path'
import { build } from 'esbuild'

const folder = join(import.meta.dirname, '..', 'dist', 'bench')
export const comparisons = ['empty', 'only-dynamodb', 'one-item'] as const

/** Bundles the functions we compare with as ours are bundled; answers where each lies and its bytes. */
export async function buildComparisons(): Promise<Record<string, { file: string; bytes: number }>> {
  const built: Record<string, { file: string; bytes: number }> = {}
  for (const name of comparisons) {
    const file = join(folder, name, 'index.mjs')
    const { metafile } = await build({
      entryPoints: [join(import.meta.dirname, 'functions', `${name}.ts`)],
      outfile: file,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      minify: true,
      metafile: true,
      logLevel: 'error',
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    })
    built[name] = { file, bytes: Object.values(metafile.outputs)[0]?.bytes ?? 0 }
  }
  return built
}
