import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { AssetAddresses } from '../site.ts'

/** The public files of a build, ready to be served. */
export type Assets = { address: AssetAddresses; read(file: string): Buffer | undefined }

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json; charset=utf-8',
}

/** Opens the folder that `buildAssets` wrote. Files are read when first asked for, then kept. */
export function openAssets(folder: string): Assets {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const known = new Set(Object.values(manifest))
  const files = new Map<string, Buffer>()
  return {
    address(name) {
      const file = manifest[name]
      if (!file) throw new Error(`no public file is named ${name}`)
      return `/assets/${file}`
    },
    read(file) {
      if (!known.has(file) && !fixedAddresses.includes(file)) return undefined
      const content = files.get(file) ?? readFileSync(join(folder, file))
      files.set(file, content)
      return content
    },
  }
}

/** What browsers ask for by a fixed name at the root. */
export const fixedAddresses = [
  'manifest.webmanifest',
  'sw.js',
  'icon.svg',
  'icon-180.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
]

/** Serves the public files: those named by their content for ever, the others for an hour (the worker never). */
export function mountAssets(app: Hono, assets: Assets): void {
  app.get('/assets/:file', (c) => {
    const file = c.req.param('file')
    const content = fixedAddresses.includes(file) ? undefined : assets.read(file)
    if (!content) return c.notFound()
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': typeOf(file),
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  for (const file of fixedAddresses) {
    app.get(`/${file}`, (c) => {
      const content = assets.read(file)
      if (!content) return c.notFound()
      const forHowLong = file === 'sw.js' ? 'no-cache' : 'public, max-age=3600'
      return c.body(new Uint8Array(content), 200, {
        'Content-Type': typeOf(file),
        'Cache-Control': forHowLong,
      })
    })
  }
}

function typeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
