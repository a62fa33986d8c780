/**
 * Everything that must hold before a change lands, in the order in which a mistake is cheapest to learn of.
 * `--only format,types,build,unit,local,store,stack,wiring,faults,journeys` runs some of it. The last line counts.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Tally = { passed: number; failed: number }
type Step = { name: string; run: () => Tally }

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const steps: Step[] = [
  { name: 'format', run: () => check(bin('biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => check(bin('tsc'), ['-p', '.']) },
  {
    name: 'build',
    run: () => check(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts')]),
  },
  ...['unit', 'local', 'store', 'stack', 'wiring', 'faults', 'journeys'].map((name) => ({
    name,
    run: () => tests(name),
  })),
]

const only = wanted()
const total: Tally = { passed: 0, failed: 0 }
for (const step of steps) {
  if (only && !only.includes(step.name)) continue
  const started = performance.now()
  const { passed, failed } = step.run()
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`)
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

function wanted(): string[] | undefined {
  const place = process.argv.indexOf('--only')
  return place < 0 ? undefined : (process.argv[place + 1] ?? '').split(',')
}

/** A program that says yes or no: one check. */
function check(command: string, args: string[]): Tally {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: quiet() })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The tests of one vitest project; a run that breaks off, or that finds no test, is a failure. */
function tests(project: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'clientcomm-test-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', '--project', project, ...reporters]
    const { status } = spawnSync(bin('vitest'), args, { cwd: root, stdio: 'inherit', env: quiet() })
    return counted(JSON.parse(readFileSync(report, 'utf8')), status)
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counted(report: { numPassedTests: number; numFailedTests: number }, status: number | null): Tally {
  const { numPassedTests: passed, numFailedTests: failed } = report
  const brokeOff = failed === 0 && (status !== 0 || passed === 0)
  return { passed, failed: brokeOff ? 1 : failed }
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
}
