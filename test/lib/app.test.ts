import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Runs the CDK app as the CLI does, which hands over `-c county=…` in this variable. */
function runApp(county: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'bin/clientcomm.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ county }) },
  })
}

describe('the app', () => {
  it.each(['nowhere', '../lib/alarms'])(
    'stops for the county file "%s" that is not there, and says what to do',
    (name) => {
      const { status, stderr } = runApp(name)
      expect(status).toBe(1)
      expect(stderr).toContain(`There is no config/${name}.ts.`)
      expect(stderr).toContain('→ Copy config/demo.ts')
    },
  )

  it('stops for a module that holds no county', () => {
    const { status, stderr } = runApp('check-county')
    expect(status).toBe(1)
    expect(stderr).toContain('exports no "county"')
  })
})
