// `npm start`: the whole product on this machine, with the demo county.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildFunctions } from '../scripts/build-functions.ts'
import { sharedPassword } from './demo-county/staff.ts'
import { openProduct } from './product.ts'
import { rebuildOnChange } from './rebuild.ts'
import { openState, StateInUse } from './state.ts'

process.env.TZ = 'UTC' // as in Lambda

const ports = { site: portOf('PORT', 4000), aws: portOf('AWS_PORT', 4566) }
const dataDir = process.env.DATA_DIR ?? join(import.meta.dirname, '..', '.local')

if (process.argv.includes('--fresh')) await beginAnew().catch(explain)
await buildFunctions()
const world = await openProduct({ dataDir, awsPort: ports.aws, sitePort: ports.site }).catch(explain)
const stopRebuilding = process.argv.includes('--dev') ? rebuildOnChange(world.functions.restart) : undefined

const ahead = Math.round((world.clock.now() - Date.now()) / 60_000)
const moved =
  ahead > 0
    ? `
  The pretend county began on a working morning: its clock is ${Math.floor(ahead / 60)} h ${ahead % 60} min ahead.`
    : ''

console.log(`
ClientComm is running, with the pretend county of Harbor. Stop it with Ctrl+C.

  Staff site   ${world.edge?.address}/
  Simulator    ${world.edge?.address}/simulator   (be a client's phone)
  AWS          ${world.endpoint}   (any AWS SDK or CLI can be pointed there)

  Everyone's password is ${sharedPassword} (the accounts stand on the sign-in page).
  Data is kept in ${dataDir}; npm start -- --fresh begins anew.${moved}
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    stopRebuilding?.()
    await world.stop()
    process.exit(0)
  })

/** Forgets everything, unless another process is at work on it. */
async function beginAnew(): Promise<void> {
  openState(dataDir).close()
  await rm(dataDir, { recursive: true })
}

function portOf(name: string, usual: number): number {
  const port = Number(process.env[name] ?? usual)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  console.error(`${name} is not a port: ${process.env[name]}`)
  process.exit(1)
}

/** Says what stands in the way, in a sentence, and ends. */
function explain(error: unknown): never {
  if (error instanceof StateInUse) console.error(error.message)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? Number(error.port) : 0
    const variable = port === ports.aws ? 'AWS_PORT' : 'PORT'
    console.error(`Port ${port} is taken by another program. Stop that, or set ${variable} to another port.`)
  } else throw error
  process.exit(1)
}
