import { describe, expect, it } from 'vitest'
import { importsOf, linesSaying, programs, source } from '../support/sources.ts'

/** Which of our folders each may import. Everything may import its own. */
const mayImport: Record<string, string[]> = {
  core: [],
  words: ['core'],
  store: ['core'],
  providers: ['core'],
  web: ['core', 'words', 'providers'],
  config: ['core'],
  lambdas: ['core', 'store', 'providers', 'web', 'config'],
  lib: ['core', 'store', 'config'],
  bin: ['lib', 'config'],
}
const deployed = Object.keys(mayImport)

describe('the folders', () => {
  it.each(deployed)('%s imports nothing but what stands below it', (folder) => {
    const allowed = [folder, ...(mayImport[folder] ?? [])]
    const wrong = programs(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.includes('/') && /\.tsx?$/.test(name))
        .filter((name) => !allowed.includes(name.split('/')[0] ?? ''))
        .map((name) => `${file.path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('core imports no package but the one that knows phone numbers', () => {
    const packages = programs('core')
      .flatMap(importsOf)
      .filter((name) => !name.startsWith('core/'))
    expect(new Set(packages)).toEqual(new Set(['libphonenumber-js/min']))
  })

  it('the words of AWS stop in providers and store: core and web import no client of it', () => {
    const clients = programs('core', 'web', 'words').flatMap((file) =>
      importsOf(file).filter((name) => name.startsWith('@aws')),
    )
    expect(clients).toEqual([])
  })

  it('nothing that is deployed knows of the laptop: no folder, no port, no loopback address', () => {
    const files = programs(...deployed)
    expect(linesSaying(files, /['"/]local\/|127\.0\.0\.1|:(4000|4001|4566)\b/)).toEqual([])
    // The one exception: sign-in without TLS is allowed on this machine alone.
    expect(linesSaying(files, /localhost/).map((place) => place.split(':')[0])).toEqual([
      'providers/sign-in.ts',
    ])
  })

  it('every package that is imported stands in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(source('package.json'))
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
    const all = programs(...deployed, 'local', 'scripts', 'bench', 'test')
    const unknown = all.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(@[\w-]+\/)?[a-z][\w.-]*(\/|$)/.test(name) && !name.startsWith('node:'))
        .filter((name) => !/\.(tsx?|mjs|js)$/.test(name) || name.startsWith('@'))
        .filter((name) => !known.has(packageOf(name)) && !known.has(`@types/${packageOf(name)}`))
        .map((name) => `${file.path} imports ${name}`),
    )
    expect(unknown).toEqual([])
  })

  it('what is deployed imports no package that only development has', () => {
    const { dependencies } = JSON.parse(source('package.json'))
    // The build of the style sheet and the scripts runs before a deploy; types leave nothing behind.
    const files = programs('core', 'store', 'providers', 'lambdas', 'web', 'words').filter(
      ({ path }) => !/^web\/assets\/(build|style-sheet|icon-sprite)\.ts$/.test(path),
    )
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('node:') && !/\.tsx?$/.test(name) && name !== 'aws-lambda')
        .filter((name) => !(packageOf(name) in dependencies))
        .map((name) => `${file.path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
