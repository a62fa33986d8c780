import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { county as demo } from '../../config/demo.ts'
import { allKinds, government, ownDomain } from './support/counties.ts'
import { synthesised } from './support/synthesised.ts'

const found = spawnSync('cfn-lint', ['--version']).status === 0
if (!found)
  console.log('cfn-lint is not on this machine, so the template is not compared with AWS’s schemas here.')

describe.skipIf(!found)('the schemas of AWS', () => {
  it.each([
    ['the demo county', demo, 'us-west-2'],
    ['the demo county elsewhere', { ...demo, region: 'us-east-1' }, 'us-east-1'],
    ['a county with all kinds of text numbers', allKinds, 'us-west-2'],
    ['a county with a domain of its own', ownDomain, 'us-west-2'],
    ['a county in GovCloud', government, 'us-gov-west-1'],
  ])('allow the template of %s', async (_, county, region) => {
    const { template } = await synthesised(county)
    const folder = mkdtempSync(join(tmpdir(), 'clientcomm-lint-'))
    const file = join(folder, 'template.json')
    writeFileSync(file, JSON.stringify(template))
    const lint = spawnSync('cfn-lint', ['-t', file, '-r', region], {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(lint.stdout).toBe('')
  })
})
