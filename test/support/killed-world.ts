// A world in a process of its own, so that a test can kill it with -9. Prints its endpoint when it is open.
import { openWorld } from '../../local/world.ts'

const [dataDir = ''] = process.argv.slice(2)
const world = await openWorld({ dataDir, triggers: false, receiptPace: [60_000, 60_000, 60_000] })
console.log(JSON.stringify({ endpoint: world.endpoint }))
