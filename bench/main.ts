// `npm run bench`: sizes, costs and ratios of the whole, measured in one run on this machine. `-- --write` keeps the
// report as docs/measured.md; `-- --quick` leaves out the largest county.
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../scripts/build-functions.ts'
import { measureAudit } from './audit.ts'
import { measureCosts } from './costs.ts'
import { measureExports } from './exports.ts'
import { measureFunctions } from './functions.ts'
import { measureMass } from './mass.ts'
import { measurePages } from './pages.ts'
import { type Report, table } from './report.ts'
import { measureThroughput } from './throughput.ts'

process.env.TZ = 'UTC'
const quick = process.argv.includes('--quick')
const sizes = await buildFunctions()
const reports: Report[] = []
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
for (const measure of [
  () => measureFunctions(sizes),
  () => measureCosts(quick),
  () => measureAudit(),
  () => measurePages(quick),
  () => measureThroughput(),
  () => measureMass(quick),
  () => measureExports(quick),
]) {
  if (only && !String(measure).includes(only)) continue
  const report = await measure()
  console.log(`\n${report.title}\n${table(report)}\n`)
  reports.push(report)
}
if (process.argv.includes('--write')) {
  const pages = reports.map((report) => `## ${report.title}\n${report.says}\n\n${table(report)}\n`)
  const head = `# What was measured\n\nMade by \`npm run bench -- --write\` on one machine with ${availableParallelism()} cores. Capacity units are those of AWS, computed by the local server by AWS’s rules; times are shown as ratios to a bare handler in the same run, since machines differ. Where an aim was missed, [decision 9](decisions/0009-what-a-text-costs.md) says by how much and why.\n`
  await writeFile(join(import.meta.dirname, '..', 'docs', 'measured.md'), [head, ...pages].join('\n'))
}
process.exit(0)
