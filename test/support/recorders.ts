import type { AuditEntry } from '../../core/model/audit.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { NoticeJob } from '../../core/model/notice.ts'
import type {
  Audit,
  Files,
  Log,
  LogFields,
  MassJobs,
  NoticeJobs,
  Outbox,
  Rate,
  Schedules,
  SendAnswer,
  Senders,
} from '../../core/ports.ts'

type Enqueued = Parameters<Outbox['enqueue']>[0][number] & { delaySeconds: number }

/** An outbox that remembers what was put into it, in order. */
export function recordedOutbox(): Outbox & { enqueued: Enqueued[] } {
  const enqueued: Enqueued[] = []
  return {
    enqueued,
    async enqueue(messages, delaySeconds = 0) {
      for (const message of messages) enqueued.push({ ...message, delaySeconds })
    },
  }
}

export type RecordedSenders = Senders & {
  texts: OutboundMessage[]
  /** What the service answers next; once these are used up it accepts. An answer may take its time. */
  answers: (SendAnswer | (() => Promise<SendAnswer>))[]
}

type Job = Parameters<MassJobs['enqueue']>[0][number] & { delaySeconds: number }

/** Jobs of mass messages, in the order in which they were put into their queue. */
export function recordedMassJobs(): MassJobs & { jobs: Job[] } {
  const jobs: Job[] = []
  return {
    jobs,
    async enqueue(more, delaySeconds = 0) {
      for (const job of more) jobs.push({ ...job, delaySeconds })
    },
  }
}

/** Jobs of telling staff, in the order in which they were asked for. */
export function recordedNoticeJobs(): NoticeJobs & { jobs: (NoticeJob & { delaySeconds: number })[] } {
  const jobs: (NoticeJob & { delaySeconds: number })[] = []
  return {
    jobs,
    async enqueue(more, delaySeconds = 0) {
      for (const job of more) jobs.push({ ...job, delaySeconds })
    },
  }
}

/** A text service that remembers what it was handed. */
export function recordedSenders(): RecordedSenders {
  const texts: OutboundMessage[] = []
  const answers: RecordedSenders['answers'] = []
  return {
    texts,
    answers,
    async text(message) {
      texts.push(message)
      const answer = answers.shift() ?? { kind: 'accepted', providerId: `provider-${message.id}` }
      return typeof answer === 'function' ? answer() : answer
    },
  }
}

type Set = Parameters<Schedules['set']>[0]

/** Schedules that remember what is set and what was removed. */
export function recordedSchedules(): Schedules & { waiting: Map<string, Set>; removed: string[] } {
  const waiting = new Map<string, Set>()
  const removed: string[] = []
  return {
    waiting,
    removed,
    async set({ conversation, id, due }) {
      waiting.set(id, { conversation, id, due })
    },
    async remove(id) {
      waiting.delete(id)
      removed.push(id)
    },
  }
}

/** Files in memory. A browser's part is played by `put` at the key it was given an address for. */
export function filesInMemory(): Files & { kept: Map<string, { type: string; bytes: Uint8Array }> } {
  const kept = new Map<string, { type: string; bytes: Uint8Array }>()
  return {
    kept,
    uploadOrigin: async () => 'https://files.example',
    uploadAddress: async ({ key }) => `https://files.example/${key}`,
    async put({ key, ...file }) {
      kept.set(key, file)
    },
    async read(key, most) {
      const file = kept.get(key)
      return file && file.bytes.length <= most ? file : undefined
    },
  }
}

/** A rate that lets everything go at once. */
export const boundless: Rate = { take: async () => ({ kind: 'go' }) }

export function recordedAudit(): Audit & { entries: AuditEntry[] } {
  const entries: AuditEntry[] = []
  return {
    entries,
    async record(entry) {
      entries.push(entry)
    },
  }
}

export type Logged = { level: 'info' | 'warn' | 'error'; line: string; fields: LogFields }

export function recordedLog(): Log & { lines: Logged[] } {
  const lines: Logged[] = []
  const write =
    (level: Logged['level']) =>
    (line: string, fields: LogFields = {}) =>
      void lines.push({ level, line, fields })
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}
