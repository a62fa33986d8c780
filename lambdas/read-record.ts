import * as z from 'zod/mini'
import { isId } from '../core/model/ids.ts'

const id = (kind: Parameters<typeof isId>[0]) => z.string().check(z.refine((value) => isId(kind, value)))
const outbox = z.object({ thread: id('th'), message: id('msg'), slot: z.optional(z.iso.datetime()) })
const massJob = z.object({ mass: id('mm'), step: z.number() })
const noticeJob = z.discriminatedUnion('by', [
  z.object({ by: z.enum(['mail', 'push']), notice: z.string() }),
  z.object({ by: z.literal('mailing'), to: id('st') }),
  z.object({ by: z.literal('mail-again'), mail: id('ml') }),
])
const exportJob = z.object({ export: id('ex'), wave: z.number() })
const release = z.object({ conversation: id('cv'), message: id('msg') })

/** A queue held something that we did not put there: it ends in the dead letters, and nothing is changed. */
export class NotOurRecord extends Error {
  override name = 'NotOurRecord'
}

/** Which message's turn it is. */
export function readOutboxRecord(body: string) {
  return read(outbox, body)
}

/** Which scheduled message comes due. */
export function readReleaseRecord(body: string) {
  return read(release, body)
}

/** Which mass message is worked on next. */
export function readMassJob(body: string) {
  return read(massJob, body)
}

/** Which export is worked on. */
export function readExportJob(body: string) {
  return read(exportJob, body)
}

/** Which notice is to be told, and how. */
export function readNoticeJob(body: string) {
  return read(noticeJob, body)
}

function read<Shape extends z.ZodMiniType>(shape: Shape, body: string): z.infer<Shape> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    value = undefined
  }
  const result = shape.safeParse(value)
  if (!result.success) throw new NotOurRecord('a record of a queue is not one of ours')
  return result.data
}
