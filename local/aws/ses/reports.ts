import type { Clock } from '../../clock.ts'
import type { Faults } from '../../faults.ts'
import { inTransaction } from '../../state.ts'
import type { Bus } from '../events.ts'
import type { LocalWorld } from '../wire.ts'

/** What the service will say on the bus of a mail it took, in the shape in which SES publishes it. */
export type Report = { afterMilliseconds: number; detailType: string; detail: object }

export type Reports = {
  /** Keeps reports until they are due. Part of the transaction that accepts the mail. */
  plan(reports: Report[]): void
}

/** Reports on the bus what became of each mail; what is due while nothing runs is reported at the next start. */
export function openReports(world: LocalWorld & { clock: Clock }, bus: Bus, faults: Faults): Reports {
  const { database, clock } = world
  database.exec(`
    CREATE TABLE IF NOT EXISTS ses_reports (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, due_at INTEGER NOT NULL, detail_type TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;`)
  const insert = database.prepare('INSERT INTO ses_reports (due_at, detail_type, detail) VALUES (?, ?, ?)')
  const due = database.prepare('SELECT * FROM ses_reports WHERE due_at <= ? ORDER BY due_at, sequence')
  const next = database.prepare('SELECT min(due_at) AS at FROM ses_reports')
  const remove = database.prepare('DELETE FROM ses_reports WHERE sequence = ?')
  let waking: { at: number; cancel: () => void } | undefined

  function report() {
    inTransaction(database, () => {
      for (const row of due.all(clock.now())) {
        const copies = faults.strikes('duplicate', 'ses', 'receipt') ? 2 : 1
        const event = { detailType: String(row.detail_type), detail: JSON.parse(String(row.detail)) }
        bus.put({ source: 'aws.ses', ...event }, copies)
        remove.run(Number(row.sequence))
      }
    })
    wakeForNext()
  }

  function wakeForNext() {
    const at = next.get()?.at
    if (at === null || at === undefined || (waking && waking.at <= Number(at))) return
    waking?.cancel()
    const cancel = clock.wakeAt(Number(at), () => {
      waking = undefined
      report()
    })
    waking = { at: Number(at), cancel }
  }

  wakeForNext()
  return {
    plan(reports) {
      const times = reports.map(({ afterMilliseconds }) => afterMilliseconds)
      if (faults.strikes('reorder', 'ses', 'receipt')) times.reverse()
      for (const [place, { detailType, detail }] of reports.entries())
        insert.run(clock.now() + (times[place] ?? 0), detailType, JSON.stringify(detail))
      wakeForNext()
    },
  }
}
