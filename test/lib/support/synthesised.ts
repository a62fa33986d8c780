import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib'
import type { County } from '../../../config/county.ts'
import { county as demo } from '../../../config/demo.ts'
import { CountyStack } from '../../../lib/county-stack.ts'
import { buildFunctions } from '../../../scripts/build-functions.ts'

export type Resource = {
  Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is read freely; what is not there fails the test
  Properties: any
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
  DependsOn?: string[]
}
export type Synthesised = { stack: CountyStack; template: object; resources: Record<string, Resource> }

const root = join(import.meta.dirname, '..', '..', '..')
/** Bundles are hashed where they lie, not copied. */
const quick = { 'aws:cdk:disable-asset-staging': true }

/**
 * Synthesises a county as `bin/clientcomm.ts` does, checked by the rules if they are given: then it throws when they
 * find what nobody accepted. Builds the functions only where a clone has no bundles yet: what is in them makes no
 * difference to the template.
 */
export async function synthesised(
  county: County = demo,
  { account, rules }: { account?: string; rules?: new (app: App) => IPolicyValidationPlugin } = {},
): Promise<Synthesised> {
  if (!existsSync(join(root, 'dist', 'lambdas', 'staff-site', 'index.mjs'))) await buildFunctions()
  const outdir = mkdtempSync(join(tmpdir(), 'clientcomm-synth-'))
  try {
    const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))
    const app = new App({
      outdir,
      context: { ...context, ...quick },
      treeMetadata: false,
      analyticsReporting: false,
    })
    if (rules) Validations.of(app).addPlugins(new rules(app))
    const env = { region: county.region, ...(account && { account }) }
    const stack = new CountyStack(app, `clientcomm-${county.shortName}`, { county, env })
    app.synth()
    const template = JSON.parse(readFileSync(join(outdir, `${stack.stackName}.template.json`), 'utf8'))
    return { stack, template, resources: template.Resources }
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** All resources of a type, by logical id. */
export function ofType({ resources }: Pick<Synthesised, 'resources'>, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type)
}

/** The one resource of a type whose logical id contains this. */
export function theOne(synth: Pick<Synthesised, 'resources'>, type: string, inId = ''): [string, Resource] {
  const found = ofType(synth, type).filter(([id]) => id.includes(inId))
  if (found.length !== 1)
    throw new Error(`${found.length} of ${type} with "${inId}": ${found.map(([id]) => id)}`)
  return found[0]!
}
