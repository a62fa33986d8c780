/** Everything the functions can touch. Each takes one of these, so that its bundle holds only what it uses. */
import type { Deps } from '../core/actions/dependencies.ts'
import type { Actor } from '../core/model/staff.ts'
import type { Scan } from '../core/ports/files.ts'
import type { Mailer } from '../core/ports/mailer.ts'
import type { Files, Schedules, Senders } from '../core/ports.ts'
import { openAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openDirectory } from '../providers/directory.ts'
import { openLog } from '../providers/log.ts'
import { openExportJobs, openMassJobs, openNoticeJobs, openOutbox } from '../providers/queue.ts'
import { openOptOutList } from '../providers/text/opt-out-list.ts'
import { openTextService, sendText } from '../providers/text/send-text.ts'
import { openRate } from '../store/rate.ts'
import { openStore } from '../store/store.ts'
import { openTable } from '../store/table.ts'
import { environment } from './environment.ts'
import { push } from './push.ts'

export const log = openLog()

/** The part of the machine that acts, for the audit. */
export function actor(name: Extract<Actor, { kind: 'service' }>['name']): Actor {
  return { kind: 'service', name }
}

const clock = systemClock
const ids = openIds(clock)

/** Opened at the first call and kept while the function is warm. */
function once<T>(open: () => T): () => T {
  let opened: T | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

const table = /* @__PURE__ */ once(() => openTable(environment.table()))
const store = /* @__PURE__ */ once(() => openStore(table()))

/** Keeping what arrives, recording receipts, releasing what is due. */
export const forKeeping = /* @__PURE__ */ once(() => ({
  store: store(),
  clock,
  ids,
  audit: openAudit(store(), ids),
}))

/** What follows from a kept fact: the outbox's queues besides the table. */
export const forFollowing = /* @__PURE__ */ once(() => ({
  ...forKeeping(),
  outbox: openOutbox(environment.outbox()),
}))

/** Sending: the text service and the number's rate as well. */
export const forSending = /* @__PURE__ */ once(() => {
  const service = openTextService()
  const senders: Senders = {
    text: (message, department) =>
      sendText(service, message, department, {
        protectConfiguration: environment.protectConfiguration(),
        pictures: { bucket: environment.files(), scan },
      }),
  }
  return { ...forFollowing(), rate: openRate(table(), clock), senders }
})

/** What the malware scan says of a picture; its client is loaded by the first one. */
async function scan(key: string): Promise<Scan> {
  if (!environment.filesAreScanned()) return 'unscanned'
  const [{ scanned }, { openFileService }] = await Promise.all([
    import('../providers/text/scanned.ts'),
    import('../providers/files.ts'),
  ])
  return scanned(openFileService(), environment.files(), key)
}

/** The sweep: what follows, and the text service's opt-out lists. */
export const forSweeping = /* @__PURE__ */ once(() => ({
  ...forFollowing(),
  massJobs: openMassJobs(environment.massJobs()),
  noticeJobs: openNoticeJobs(environment.noticeJobs()),
  optOutList: openOptOutList(openTextService()),
  files,
}))

/** The clients of the schedule service and its queue are loaded by the first message that is written for later. */
const schedules: Schedules = {
  set: async (scheduled) => (await openedSchedules()).set(scheduled),
  remove: async (id) => (await openedSchedules()).remove(id),
}
const openedSchedules = /* @__PURE__ */ once(async () => {
  const { openSchedules } = await import('../providers/schedules.ts')
  return openSchedules(environment.schedules(), clock)
})

/** The stream: what follows, and the schedule of the next of a repeated message. */
export const forKept = /* @__PURE__ */ once(() => ({
  ...forFollowing(),
  log,
  schedules,
  massJobs: openMassJobs(environment.massJobs()),
  exportJobs: openExportJobs(environment.exportJobs()),
  noticeJobs: openNoticeJobs(environment.noticeJobs()),
}))

/** Public-records exports: the table, and the county's files. */
export const forExporting = /* @__PURE__ */ once(() => ({ ...forKeeping(), files }))

/** Telling staff outside the pages. */
export const forNotifying = /* @__PURE__ */ once(() => ({
  ...forKeeping(),
  noticeJobs: openNoticeJobs(environment.noticeJobs()),
  mailer: mailer(),
  push,
}))

/** Mail is drawn, and its service's client loaded, by the first that leaves. */
function mailer(): Mailer {
  const sender = environment.mail()
  if (!sender) return { isSetUp: false, send: refuse }
  const opened = once(async () => {
    const { openMailer } = await import('./mailer.ts')
    return openMailer(sender, environment.siteAddressParameter(), clock)
  })
  return { isSetUp: true, send: async (mail) => (await opened())(mail) }
}

/** The file bucket's client is loaded by the first picture. */
const files: Files = {
  uploadOrigin: async () => (await openedFiles()).uploadOrigin(),
  uploadAddress: async (file) => (await openedFiles()).uploadAddress(file),
  put: async (file) => (await openedFiles()).put(file),
  remove: async (key) => (await openedFiles()).remove(key),
  read: async (key, most) => (await openedFiles()).read(key, most),
}
const openedFiles = /* @__PURE__ */ once(async () => {
  const { openFiles } = await import('../providers/files.ts')
  return openFiles(environment.files())
})

/** The staff site: it keeps and schedules, and leaves sending to the outbox. */
export const forStaffSite = /* @__PURE__ */ once(
  (): Deps => ({
    ...forKeeping(),
    log,
    schedules,
    files,
    push: {
      publicKey: environment.pushPublicKey(),
      services: environment.pushServices(),
      send: refuse,
    },
    directory: openDirectory(environment.directory()),
    mailer: { isSetUp: environment.mailSender() !== undefined, send: refuse },
    ...notOnTheSite,
  }),
)

/** What the site does not do: sending follows from the stream. */
const notOnTheSite: Pick<Deps, 'outbox' | 'massJobs' | 'exportJobs' | 'noticeJobs' | 'senders' | 'rate'> = {
  outbox: { enqueue: refuse },
  massJobs: { enqueue: refuse },
  exportJobs: { enqueue: refuse },
  noticeJobs: { enqueue: refuse },
  senders: { text: refuse },
  rate: { take: refuse },
}

async function refuse(): Promise<never> {
  throw new Error('not for the staff site')
}
