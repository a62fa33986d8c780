import type {
  Audit,
  Clock,
  Directory,
  Files,
  Ids,
  Log,
  MassJobs,
  NoticeJobs,
  Outbox,
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
  noticeJobs: NoticeJobs
  senders: Senders
  rate: Rate
  schedules: Schedules
  files: Files
  directory: Directory
  audit: Audit
  clock: Clock
  ids: Ids
  log: Log
}
