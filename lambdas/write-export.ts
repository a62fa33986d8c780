import { createHash, randomUUID } from 'node:crypto'
import { workOnExport } from '../core/actions/exports/work-on-export.ts'
import { drawVolume } from '../web/exports/volume.ts'
import { forExporting, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'
import { readExportJob } from './read-record.ts'

/** Well below the function's own timeout, so that a volume that was begun is finished. */
const seconds = 200

/** A public-records export has volumes to write. */
export const handler = eachRecord(async (record) => {
  const deps = {
    ...forExporting(),
    draw: drawVolume,
    hash: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    makeTry: () => randomUUID().slice(0, 8),
  }
  const outcome = await workOnExport(deps, readExportJob(record.body), seconds)
  const count = 'count' in outcome ? { count: outcome.count } : {}
  log.info('export worked on', { outcome: outcome.kind, ...count })
})
