import { describe, expect, it } from 'vitest'
import { linesSaying, programs, source, sources } from '../support/sources.ts'

const ours = [
  'bin',
  'config',
  'core',
  'lambdas',
  'lib',
  'local',
  'providers',
  'scripts',
  'store',
  'web',
  'words',
  'bench',
]

/** Files that are one list, read from top to bottom like a table. */
const lists = [
  'core/ports.ts',
  'core/model/routes.ts',
  'config/check-county.ts',
  'local/demo-county/clients/danas.ts',
]

describe('the house rules', () => {
  it('no file is longer than one can hold in mind, and half of them are short', () => {
    const lengths = programs(...ours).map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    const long = lengths.filter(({ path, lines }) => lines > 250 && !lists.includes(path))
    expect(long).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(70)
  })

  it('no test is left out and none runs alone', () => {
    const left = /\b(it|test|describe)\s*(\.\w+)*\.(skip|only|todo|skipIf|runIf)\b/
    const needsJava = ['test/local/dynamodb/compare.test.ts', 'test/support/engines.ts']
    const found = linesSaying(programs('test'), left).map((place) => place.split(':')[0])
    // AWS's own DynamoDB needs Java; where there is none, the name of the test says so.
    expect(found.filter((path) => !needsJava.includes(path ?? ''))).toEqual([])
  })

  it('only the small zod is imported', () => {
    expect(linesSaying(programs(...ours, 'test'), /from ['"]zod['"]|import \{ z \} from/)).toEqual([])
  })

  it('no file is named for helping, no folder gathers others', () => {
    const names = programs(...ours, 'test').map(({ path }) => path)
    expect(names.filter((path) => /(utils?|helpers?|manager|misc|common)\.\w+$/i.test(path))).toEqual([
      // Sentences that several pages share.
      'words/en/common.ts',
      'words/es/common.ts',
    ])
    const gathers = linesSaying(programs(...ours), /^export \* from/)
    expect(gathers).toEqual([])
  })

  it('an entry says who came in, and no more than fits a glance', () => {
    const entries = programs('lambdas').filter(({ text }) => /^export const handler\b/m.test(text))
    expect(entries.length).toBeGreaterThanOrEqual(7)
    const long = entries.filter(({ text }) => text.split('\n').length - 1 > 35).map(({ path }) => path)
    expect(long).toEqual([])
  })

  it('nothing in the repository names a machine’s folder, a package registry’s mirror or a secret', () => {
    const files = sources().filter(
      ({ path }) => path !== 'package-lock.json' && path !== 'test/wiring/house-rules.test.ts',
    )
    expect(linesSaying(files, /(^|[\s"'`(=])\/(work|home|root|Users|mnt)\/[\w.-]+/)).toEqual([])
    expect(linesSaying(files, /npmjs\.org|artifactory|verdaccio|\/npm-proxy|_authToken/i)).toEqual([])
    expect(linesSaying(files, /\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY/)).toEqual([])
  })

  it('the lockfile takes every package from the public registry, by its checksum', () => {
    // The linter of machines that none of ours is: named, so that `npm ci` passes there, and installed by its version.
    const otherMachines = /^node_modules\/@biomejs\/cli-/
    const { packages } = JSON.parse(source('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean; link?: boolean }>
    }
    const odd = Object.entries(packages)
      .filter(([path, { inBundle, link }]) => path !== '' && !inBundle && !link)
      .filter(
        ([path, { resolved, integrity }]) =>
          (!integrity && !otherMachines.test(path)) ||
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
      )
      .map(([path]) => path)
    expect(odd).toEqual([])
  })

  it('versions are exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(source('package.json'))
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies } as Record<string, string>
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('what may be logged', () => {
  it('is a closed list of ids, counts and outcomes: no field for a name, number, address or text', () => {
    const [, fields = ''] = source('core/ports.ts').match(/export type LogFields = \{([^}]*)\}/) ?? []
    const names = [...fields.matchAll(/^\s*(\w+)\??:\s*(.+)$/gm)].map(([, name, type]) => `${name}: ${type}`)
    expect(names.length).toBeGreaterThan(5)
    const personal = /^(name|email|phone|number|address|body|text|to|from|note|preview|words)\b/i
    expect(names.filter((field) => personal.test(field))).toEqual([])
    expect(names.filter((field) => /unknown|any|Record|object/.test(field))).toEqual([])
    expect(fields).not.toContain('[')
  })

  it('is written by the log alone: nothing that is deployed prints', () => {
    const files = programs('core', 'store', 'providers', 'lambdas', 'web', 'words').filter(
      ({ path }) => !path.startsWith('web/assets/browser/'),
    )
    expect(linesSaying(files, /\bconsole\.|process\.std(out|err)/)).toEqual([])
  })
})
