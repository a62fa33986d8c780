// The house in a process of its own, which a test kills in the middle of what it does. Its folder is the argument.
import { join } from 'node:path'
import { openWorld } from '../../../local/world.ts'

const dataDir = process.argv[2] ?? ''
const world = await openWorld({
  dataDir,
  bundleOf: (name) => join(dataDir, 'lambdas', name, 'index.mjs'),
  receiptPace: [0, 20, 40],
  copies: 2,
})
process.send?.({ endpoint: world.endpoint, house: world.house, ahead: world.clock.now() - Date.now() })
