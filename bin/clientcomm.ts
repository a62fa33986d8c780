import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { checkCounty, sayProblems } from '../config/check-county.ts'
import type { County } from '../config/county.ts'
import { CountyStack } from '../lib/county-stack.ts'

const app = new App()
const name = String(app.node.tryGetContext('county') ?? 'demo')
const file = `config/${name}.ts`

const county = await readCounty()
const problems = checkCounty(county)
if (problems.length > 0) stop(sayProblems(problems, file))

Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
new CountyStack(app, `clientcomm-${county.shortName}`, {
  county,
  env: {
    region: county.region,
    ...(process.env.CDK_DEFAULT_ACCOUNT && { account: process.env.CDK_DEFAULT_ACCOUNT }),
  },
})

/** The county file that `-c county=<name>` names: a module in `config/` that exports `county`. */
async function readCounty(): Promise<County> {
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(join(import.meta.dirname, '..', file))) {
    stop(
      `There is no ${file}.\n  → Copy config/demo.ts to config/<county>.ts and deploy with -c county=<county>.`,
    )
  }
  const { county } = (await import(`../${file}`)) as { county?: County }
  return county ?? stop(`${file} exports no "county".\n  → Begin it with: export const county: County = {`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
