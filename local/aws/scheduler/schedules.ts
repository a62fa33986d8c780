import type { LocalWorld } from '../wire.ts'

/** What a schedule was made with, by AWS's member names. */
export type Definition = {
  ScheduleExpression: string
  ScheduleExpressionTimezone?: string
  FlexibleTimeWindow: { Mode: 'OFF' | 'FLEXIBLE'; MaximumWindowInMinutes?: number }
  Target: {
    Arn: string
    RoleArn: string
    Input?: string
    DeadLetterConfig?: { Arn?: string }
    RetryPolicy?: { MaximumEventAgeInSeconds?: number; MaximumRetryAttempts?: number }
  }
  State?: 'ENABLED' | 'DISABLED'
  ActionAfterCompletion?: 'NONE' | 'DELETE'
  Description?: string
}
export type Schedule = {
  group: string
  name: string
  definition: Definition
  createdAt: number
  modifiedAt: number
  /** When it fires next; null once it is done or switched off. */
  dueAt: number | null
  /** Attempts that failed so far. */
  failures: number
  clientToken: string
}
export type Schedules = {
  find(group: string, name: string): Schedule | undefined
  keep(schedule: Schedule): void
  remove(group: string, name: string): void
  list(group: string | undefined, prefix: string): Schedule[]
  due(now: number): Schedule[]
  nextDue(): number | undefined
  groups(): { name: string; createdAt: number }[]
  addGroup(name: string, now: number): void
  removeGroup(name: string): void
}

/** The schedules and their groups, kept across restarts. */
export function openSchedules({ database }: Pick<LocalWorld, 'database'>): Schedules {
  database.exec(`
    CREATE TABLE IF NOT EXISTS scheduler_groups (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS scheduler_schedules (
      grp TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, created_at INTEGER NOT NULL,
      modified_at INTEGER NOT NULL, due_at INTEGER, failures INTEGER NOT NULL, client_token TEXT NOT NULL,
      PRIMARY KEY (grp, name)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS scheduler_due ON scheduler_schedules (due_at) WHERE due_at IS NOT NULL;`)
  const one = database.prepare('SELECT * FROM scheduler_schedules WHERE grp = ? AND name = ?')
  const put = database.prepare('INSERT OR REPLACE INTO scheduler_schedules VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM scheduler_schedules WHERE grp = ? AND name = ?')
  const all = database.prepare('SELECT * FROM scheduler_schedules ORDER BY grp, name')
  const due = database.prepare('SELECT * FROM scheduler_schedules WHERE due_at <= ? ORDER BY due_at, name')
  const next = database.prepare('SELECT min(due_at) AS at FROM scheduler_schedules WHERE due_at IS NOT NULL')

  return {
    find(group, name) {
      const row = one.get(group, name)
      return row && read(row)
    },
    keep({ group, name, definition, createdAt, modifiedAt, dueAt, failures, clientToken }) {
      put.run(group, name, JSON.stringify(definition), createdAt, modifiedAt, dueAt, failures, clientToken)
    },
    remove: (group, name) => void drop.run(group, name),
    list: (group, prefix) =>
      all
        .all()
        .map(read)
        .filter(
          (schedule) => (group === undefined || schedule.group === group) && schedule.name.startsWith(prefix),
        ),
    due: (now) => due.all(now).map(read),
    nextDue() {
      const at = next.get()?.at
      return at === null || at === undefined ? undefined : Number(at)
    },
    groups: () =>
      database
        .prepare('SELECT * FROM scheduler_groups ORDER BY name')
        .all()
        .map((row) => ({ name: String(row.name), createdAt: Number(row.created_at) })),
    addGroup: (name, now) =>
      void database.prepare('INSERT OR IGNORE INTO scheduler_groups VALUES (?, ?)').run(name, now),
    removeGroup(name) {
      database.prepare('DELETE FROM scheduler_groups WHERE name = ?').run(name)
      database.prepare('DELETE FROM scheduler_schedules WHERE grp = ?').run(name)
    },
  }
}

function read(row: Record<string, unknown>): Schedule {
  return {
    group: String(row.grp),
    name: String(row.name),
    definition: JSON.parse(String(row.definition)),
    createdAt: Number(row.created_at),
    modifiedAt: Number(row.modified_at),
    dueAt: row.due_at === null ? null : Number(row.due_at),
    failures: Number(row.failures),
    clientToken: String(row.client_token),
  }
}
