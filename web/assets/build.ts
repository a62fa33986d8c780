import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { iconSprite } from './icon-sprite.ts'
import { styleSheet } from './style-sheet.ts'

const here = dirname(fileURLToPath(import.meta.url))
const packages = createRequire(import.meta.url)

/**
 * Writes the site's public files into a folder, named by their content, with `manifest.json` telling where each
 * stands: `{"app.css": "app-3f9a1c2b.css", …}`. What browsers ask for by a fixed name keeps it.
 */
export async function buildAssets(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const manifest: Record<string, string> = {}
  const keep = async (name: string, content: Buffer | string) => {
    manifest[name] = hashedName(name, content)
    await writeFile(join(outDir, manifest[name]), content)
    return manifest[name]
  }

  for (const [name, file] of Object.entries(fonts)) await keep(name, await readFile(packages.resolve(file)))
  await keep('chevron.svg', await readFile(join(here, 'images/chevron.svg')))
  await keep('icons.svg', await iconSprite())
  await keep('htmx.js', await readFile(packages.resolve('htmx.org/dist/htmx.min.js')))
  await keep('app.js', await script('browser/app.ts'))
  await keep('picture.js', await script('browser/picture.ts'))
  await keep('push.js', await script('browser/push.ts'))
  await keep('app.css', await styleSheet((name) => manifest[name]))

  for (const name of fixedNames)
    await writeFile(join(outDir, name), await readFile(join(here, 'images', name)))
  await writeFile(join(outDir, 'manifest.webmanifest'), await readFile(join(here, 'manifest.webmanifest')))
  await writeFile(join(outDir, 'sw.js'), await serviceWorker(manifest))
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

const fonts = Object.fromEntries(
  ['latin', 'latin-ext', 'vietnamese'].map((part) => [
    `public-sans-${part}.woff2`,
    `@fontsource-variable/public-sans/files/public-sans-${part}-wght-normal.woff2`,
  ]),
)

const fixedNames = ['icon.svg', 'icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']

async function script(file: string, define: Record<string, string> = {}): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['safari15', 'chrome100', 'firefox100'],
    write: false,
    define,
  })
  return Buffer.from(outputFiles[0]!.contents)
}

/** The worker keeps the offline page and its style sheet, nothing else; its version is theirs. */
function serviceWorker(manifest: Record<string, string>): Promise<Buffer> {
  return script('browser/sw.ts', { STYLES: JSON.stringify(`/assets/${manifest['app.css']}`) })
}

function hashedName(name: string, content: Buffer | string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`)
}
