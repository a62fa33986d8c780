import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { ConversationId, ExportId, MessageId } from '../../model/ids.ts'
import type { ThreadEntry } from '../../model/message.ts'
import {
  bytesInVolume,
  type ExportPage,
  entriesInVolume,
  pagesOf,
  type RecordsExport,
  type Section,
  type Volume,
  type VolumeFile,
  volumeFiles,
} from '../../model/records-export.ts'
import { millisecondsOf } from '../../model/time.ts'
import type { Deps } from '../dependencies.ts'

/** Draws a volume's files; `redactions` is how many places were blacked out. */
export type DrawVolume = (
  one: RecordsExport,
  department: Department,
  volume: { number: number; pages: ExportPage[] },
) => { files: Record<VolumeFile, string>; redactions: number }

export type ExportWorked =
  | { kind: 'done' | 'goes-on'; count: number }
  /** An older job, or one done before. */
  | { kind: 'stale' }
  /** Another run does the same. */
  | { kind: 'changed' }

type WorkDeps = Pick<Deps, 'store' | 'clock' | 'files'> & {
  draw: DrawVolume
  hash(bytes: Uint8Array): Promise<string>
  /** A word no other try uses. */
  makeTry(): string
}

const types: Record<VolumeFile, string> = {
  'pages.html': 'text/html; charset=utf-8',
  'entries.csv': 'text/csv; charset=utf-8',
  'redactions.csv': 'text/csv; charset=utf-8',
}

/**
 * Works on an export for so many seconds: finds whose records they are, then writes volume after volume. What is
 * written is in the record before the next begins, so a run that was killed is gone on with by the next, and of two at
 * once one stops. When the time is up, the record asks for another run.
 */
export async function workOnExport(
  deps: WorkDeps,
  job: { export: ExportId; wave: number },
  seconds: number,
): Promise<ExportWorked> {
  const started = millisecondsOf(deps.clock.now())
  let one = await deps.store.recordsExport(job.export)
  if (!one || one.wave !== job.wave || one.state === 'done') return { kind: 'stale' }
  const department = await deps.store.department(one.department)
  if (!department) return { kind: 'stale' }
  while (one.state !== 'done') {
    if (millisecondsOf(deps.clock.now()) - started > seconds * 1000) {
      const again = { ...one, wave: one.wave + 1, version: one.version + 1 }
      const kept = await deps.store.changeRecordsExport(again, one)
      return kept === 'done' ? { kind: 'goes-on', count: one.entries } : { kind: 'changed' }
    }
    const next: RecordsExport =
      one.state === 'gathering' ? await gathered(deps, one) : await volumeWritten(deps, one, department)
    if ((await deps.store.changeRecordsExport(next, one)) === 'changed') return { kind: 'changed' }
    one = next
  }
  return { kind: 'done', count: one.entries }
}

async function gathered({ store }: WorkDeps, one: RecordsExport): Promise<RecordsExport> {
  const { scope, department, from } = one
  const staff = (await store.staffOfDepartment(department)).map(({ id }) => id)
  const conversations =
    scope.kind === 'client' ? [scope.conversation] : await store.conversationsSince(department, staff, from)
  await store.keepExportConversations(one.id, conversations)
  return { ...one, state: 'writing', conversations: conversations.length, version: one.version + 1 }
}

/** One more volume, or the end when nothing is left. */
async function volumeWritten(
  deps: WorkDeps,
  one: RecordsExport,
  department: Department,
): Promise<RecordsExport> {
  const { sections, written, after } = await sectionsFrom(deps, one)
  const { after: _, ...kept } = one
  const progress = { written, ...(after ? { after } : {}), version: one.version + 1 }
  const isLast = written >= one.conversations
  const state = isLast ? { state: 'done' as const, doneAt: deps.clock.now() } : {}
  if (sections.length === 0) return { ...kept, ...progress, ...state }
  const firstPage = (one.volumes.at(-1)?.lastPage ?? 0) + 1
  const pages = pagesOf(sections, firstPage)
  const number = one.volumes.length + 1
  const { files, redactions } = deps.draw(one, department, { number, pages })
  const place = `exports/${one.id}/${number}-${deps.makeTry()}`
  const hashes = {} as Volume['hashes']
  for (const file of volumeFiles) {
    const bytes = new TextEncoder().encode(files[file])
    hashes[file] = await deps.hash(bytes)
    await deps.files.put({ key: `${place}/${file}`, type: types[file], bytes })
  }
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0)
  const lastPage = pages.at(-1)?.number ?? firstPage
  const volume: Volume = { number, firstPage, lastPage, entries, redactions, place, hashes }
  return {
    ...kept,
    ...progress,
    ...state,
    volumes: [...one.volumes, volume],
    entries: one.entries + entries,
    redactions: one.redactions + redactions,
  }
}

type Stretch = { sections: Section[]; written: number; after?: MessageId }

/** As much as a volume holds, from where the last one ended. */
async function sectionsFrom(deps: WorkDeps, one: RecordsExport): Promise<Stretch> {
  const sections: Section[] = []
  let { written, after } = one
  let left = entriesInVolume
  let bytes = bytesInVolume
  while (written < one.conversations && left > 0 && bytes > 0) {
    const ids = await deps.store.exportConversations(one.id, written, conversationsTogether)
    if (ids.length === 0) throw new Error('the conversations of an export are not all there')
    for (const section of await readSections(deps, one, ids, left, after)) {
      const { entries, ...about } = section
      const room = fitting(entries, left, bytes)
      bytes -= room.reduce((sum, entry) => sum + bytesOf(entry), 0)
      const shown = one.notes ? room : room.filter((entry) => entry.direction !== 'note')
      if (shown.length > 0) sections.push({ ...about, entries: shown })
      left -= room.length
      const isWhole = room.length === entries.length && left > 0 && bytes > 0
      after = isWhole ? undefined : room.at(-1)?.id
      if (!isWhole) break
      written += 1
    }
  }
  return { sections, written, ...(after ? { after } : {}) }
}

/** As many entries as there is room for; one at least, however long. */
function fitting(entries: ThreadEntry[], most: number, bytes: number): ThreadEntry[] {
  let left = bytes
  const end = entries.slice(0, most).findIndex((entry, place) => {
    if (place > 0 && left <= 0) return true
    left -= bytesOf(entry)
    return false
  })
  return entries.slice(0, end < 0 ? most : end)
}

/** About what it takes in the largest of the three files, in a script of three bytes a letter. */
function bytesOf(entry: ThreadEntry): number {
  return 400 + (entry.direction === 'marker' ? 100 : entry.body.length * 3)
}

/** So many conversations are read side by side: most have a few entries in a period. */
const conversationsTogether = 20

async function readSections(
  { store }: WorkDeps,
  one: RecordsExport,
  ids: ConversationId[],
  limit: number,
  after: MessageId | undefined,
): Promise<Section[]> {
  const found = new Map(
    (await store.conversationsById(ids)).map((conversation) => [conversation.id, conversation]),
  )
  return Promise.all(
    ids.map(async (id, place) => {
      const conversation = found.get(id)
      // One that retention took meanwhile has nothing any more; staff of two departments have clients of both.
      if (conversation?.department !== one.department) return { conversation: id, name: '', entries: [] }
      const page = { limit, ...(place === 0 && after ? { after } : {}) }
      return sectionOf(conversation, await store.entriesBetween(threadsOf(conversation), one, page))
    }),
  )
}

function sectionOf({ id, name, address }: Conversation, entries: ThreadEntry[]): Section {
  return { conversation: id, name, ...(name === '' && address ? { address } : {}), entries }
}

/** All that was ever written, also what a transfer left behind. */
function threadsOf({ threads, before }: Conversation): string[] {
  return [...(before?.threads ?? []), ...threads].map(({ id }) => id)
}
