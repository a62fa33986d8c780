import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { County } from '../../config/county.ts'
import { county as demo } from '../../config/demo.ts'
import { allKinds, government, ownDomain } from './support/counties.ts'
import { synthesised } from './support/synthesised.ts'

const root = join(import.meta.dirname, '..', '..')
const cases: [string, County, string][] = [
  ['the demo county', demo, 'us-west-2'],
  ['the demo county elsewhere', { ...demo, region: 'us-east-1' }, 'us-east-1'],
  ['a county with all kinds of text numbers', allKinds, 'us-west-2'],
  ['a county with a domain of its own', ownDomain, 'us-west-2'],
  ['a county in GovCloud', government, 'us-gov-west-1'],
]
const isHere = spawnSync('cfn-lint', ['--version']).status === 0
if (!isHere)
  console.log('cfn-lint is not on this machine, so the templates are not held against AWS’s schemas here.')

describe('the schemas of AWS', () => {
  it('have their linter pinned to what we accept, wherever it is', () => {
    expect(readFileSync(join(root, '.cfnlintrc.yaml'), 'utf8').match(/- [WEI]\d{4}/g)).toEqual(['- W3005'])
  })

  it.each(isHere ? cases : [])('allow the template of %s', async (_, county, region) => {
    const { template } = await synthesised(county)
    const folder = mkdtempSync(join(tmpdir(), 'clientcomm-lint-'))
    const file = join(folder, 'template.json')
    writeFileSync(file, JSON.stringify(template))
    const lint = spawnSync('cfn-lint', ['-t', file, '-r', region], {
      cwd: root,
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(lint.stdout).toBe('')
  })
})
