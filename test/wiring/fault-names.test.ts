import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const bundled = ['core', 'store', 'providers', 'lambdas', 'web']

describe('a fault of ours', () => {
  it('says its own name: bundling shortens class names, and the name is all that is logged of a fault', () => {
    const nameless = bundled.flatMap((folder) =>
      sources(join(root, folder)).flatMap((path) => {
        const classes = readFileSync(path, 'utf8').matchAll(
          /class (\w+) extends (?:\w*Error|StepFailed) \{([^}]*)/g,
        )
        return [...classes]
          .filter(([, name, body]) => !body?.includes(`name = '${name}'`))
          .map(([, name]) => name)
      }),
    )
    expect(nameless).toEqual([])
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}
