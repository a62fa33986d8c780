import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildFunctions } from './build-functions.ts'

/** Builds the functions, then runs the CDK of our lockfile: `npm run deploy -- -c county=harbor`. */
const [command = 'synth', ...further] = process.argv.slice(2)
const named = further.some((argument) => argument.startsWith('county='))
if (command === 'deploy' && !named) {
  console.error('Say which county to deploy: npm run deploy -- -c county=<the name of its file in config/>')
  process.exit(1)
}
const county = named ? [] : ['-c', 'county=demo']
const quiet = command === 'synth' && !further.includes('--quiet') ? ['--quiet'] : []

await buildFunctions()
const root = join(import.meta.dirname, '..')
const cdk = join(createRequire(import.meta.url).resolve('aws-cdk/package.json'), '..', 'bin', 'cdk')
const { status } = spawnSync(process.execPath, [cdk, command, ...county, ...quiet, ...further], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
