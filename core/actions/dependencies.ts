import type { Mailer } from '../ports/mailer.ts'
import type {
  Audit,
  Clock,
  Directory,
  ExportJobs,
  Files,
  Ids,
  Log,
  MassJobs,
  NoticeJobs,
  Outbox,
  Push,
  Rate,
  Schedules,
  Senders,
  Store,
} from '../ports.ts'

/** All an action may reach. Each takes only what it needs: `Pick<Deps, 'store' | 'clock'>`. */
export type Deps = {
  store: Store
  outbox: Outbox
  massJobs: MassJobs
  exportJobs: ExportJobs
  noticeJobs: NoticeJobs
  senders: Senders
  mailer: Mailer
  rate: Rate
  schedules: Schedules
  files: Files
  push: Push
  directory: Directory
  audit: Audit
  clock: Clock
  ids: Ids
  log: Log
}
