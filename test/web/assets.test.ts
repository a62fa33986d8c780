import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../web/assets/build.ts'
import { mountAssets, openAssets } from '../../web/assets/served.ts'
import { icons } from '../../web/parts/icon.tsx'

let folder: string
let app: Hono
let assets: ReturnType<typeof openAssets>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'))
  await buildAssets(folder)
  assets = openAssets(folder)
  app = new Hono()
  mountAssets(app, assets)
})

afterAll(() => rm(folder, { recursive: true }))

const text = async (name: string) => (await app.request(assets.address(name))).text()

describe('the public files', () => {
  it('are named by their content and kept for ever', async () => {
    const address = assets.address('app.css')
    expect(address).toMatch(/^\/assets\/app-[0-9a-f]{10}\.css$/)
    const answer = await app.request(address)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('let nobody out of their folder', async () => {
    for (const file of ['manifest.json', '..%2fpackage.json', '%2e%2e%2fpackage.json', 'app.css']) {
      expect((await app.request(`/assets/${file}`)).status).toBe(404)
    }
  })

  it('hold less than 6 kB of our own script, packed', async () => {
    expect(gzipSync(await text('app.js')).length).toBeLessThan(6 * 1024)
  })

  it('hold styles that the oldest browsers can read', async () => {
    const css = await text('app.css')
    expect(css).not.toMatch(/@layer|data:|https?:/)
    for (const [, file] of css.matchAll(/url\(([^)]+)\)/g)) {
      expect((await app.request(`/assets/${file}`)).status).toBe(200)
    }
  })

  it('hold every icon that the pages use', async () => {
    const sprite = await text('icons.svg')
    for (const icon of icons) expect(sprite).toContain(`<symbol id="${icon}"`)
  })

  it('answer what browsers ask for by name', async () => {
    const manifest = JSON.parse(await (await app.request('/manifest.webmanifest')).text())
    for (const { src } of manifest.icons) expect((await app.request(src)).status).toBe(200)
    const worker = await app.request('/sw.js')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect(await worker.text()).toContain(assets.address('app.css'))
  })
})

describe('the pages’ sources', () => {
  /** Under our policy these silently do nothing, or let other people’s code in. */
  const forbidden: [string, RegExp][] = [
    ['a trigger filter', /hx-trigger=["'{`][^"'`]*\[/],
    ['an inline handler', /hx-on|\son(?!e=|ly=)[a-z]+=/],
    ['a computed value', /hx-vals=["'{`]js:|javascript:/],
    ['inline styles', /\sstyle=/],
    ['a status attribute, which TSX cannot write', /hx-status/],
    ['another host', /https?:\/\/(?!www\.w3\.org)/],
    ['what was typed in an address', /hx-replace-url|hx-post[^>]*hx-push-url|hx-push-url[^>]*hx-post/],
  ]
  it.each(forbidden)('hold no %s', async (_, pattern) => {
    const files = (await readdir('web', { recursive: true })).filter((file) => file.endsWith('.tsx'))
    const sources = await Promise.all(files.map((file) => readFile(join('web', file), 'utf8')))
    expect(files.filter((_, index) => pattern.test(sources[index] ?? ''))).toEqual([])
  })
})
