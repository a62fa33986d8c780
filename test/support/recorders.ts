import type { AuditEntry } from '../../core/model/audit.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { NoticeJob } from '../../core/model/notice.ts'
import type { PushAddress, Pushed, PushWords } from '../../core/model/push.ts'
import type { MailAnswer, Mailer } from '../../core/ports/mailer.ts'
import type {
  Audit,
  Directory,
  ExportJobs,
  Files,
  Log,
  LogFields,
  MassJobs,
  NoticeJobs,
  Outbox,
  Push,
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

type Mailed = Parameters<Mailer['send']>[0]

/** A mail service that remembers what it was handed; `answers` are given first, then it accepts. */
export function recordedMailer(): Mailer & { mails: Mailed[]; answers: MailAnswer[] } {
  const mails: Mailed[] = []
  const answers: MailAnswer[] = []
  return {
    isSetUp: true,
    mails,
    answers,
    async send(mail) {
      mails.push(mail)
      return answers.shift() ?? { kind: 'accepted', providerId: `ses-${mails.length}` }
    },
  }
}

/** Jobs of exports, in the order in which they were asked for. */
export function recordedExportJobs(): ExportJobs & { jobs: { export: string; wave: number }[] } {
  const jobs: { export: string; wave: number }[] = []
  return {
    jobs,
    async enqueue(more) {
      jobs.push(...more)
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
    async remove(key) {
      kept.delete(key)
    },
    async read(key, most) {
      const file = kept.get(key)
      return file && file.bytes.length <= most ? file : undefined
    },
  }
}

type Account = { subject: string; name: string; state: 'invited' | 'active' | 'reset'; enabled: boolean }

/** A sign-in service in memory, by address, with what it was asked for. Nobody of the cast has an account there. */
export function directoryInMemory(): Directory & {
  accounts: Map<string, Account>
  asked: string[]
  /** It takes no more for the moment. */
  isBusy: boolean
} {
  const issuer = 'https://sign-in.example/pool'
  const accounts = new Map<string, Account>()
  const asked: string[] = []
  let made = 0
  const make = (email: string, name: string) => {
    made += 1
    const account: Account = { subject: `subject-${made}`, name, state: 'invited', enabled: true }
    accounts.set(email, account)
    return account
  }
  const set = (email: string, what: Partial<Account>) => {
    const account = accounts.get(email)
    if (account) accounts.set(email, { ...account, ...what })
  }
  const directory: ReturnType<typeof directoryInMemory> = {
    accounts,
    asked,
    isBusy: false,
    signsInBy: 'password',
    async account(email) {
      const account = accounts.get(email)
      if (!account) return { kind: 'none' }
      return account.state === 'invited'
        ? { kind: 'invited', since: '2026-11-21T16:00:00.000Z' }
        : { kind: account.state }
    },
    async invite({ email, name }) {
      asked.push(`invite ${email}`)
      if (directory.isBusy) return { kind: 'not-now' }
      const { subject } = accounts.get(email) ?? make(email, name)
      return { kind: 'invited', account: { issuer, subject } }
    },
    async inviteAgain(email) {
      asked.push(`invite again ${email}`)
      if (directory.isBusy) return 'not-now'
      return accounts.get(email)?.state === 'invited' ? 'sent' : 'has-signed-in'
    },
    async resetPassword(email) {
      asked.push(`reset ${email}`)
      if (directory.isBusy) return 'not-now'
      if (accounts.get(email)?.state === 'invited') return 'has-not-signed-in'
      set(email, { state: 'reset' })
      return 'sent'
    },
    async startOver({ email, name }) {
      asked.push(`start over ${email}`)
      if (directory.isBusy) return { kind: 'not-now' }
      const was = accounts.get(email)
      const { subject } = make(email, name)
      const account = { issuer, subject }
      return { kind: 'invited', account, ...(was ? { was: { issuer, subject: was.subject } } : {}) }
    },
    async rename(email, to) {
      const account = accounts.get(email)
      if (to.email !== email && accounts.has(to.email)) return 'taken'
      if (account) {
        accounts.delete(email)
        accounts.set(to.email, { ...account, name: to.name })
      }
      return 'done'
    },
    disable: async (email) => set(email, { enabled: false }),
    enable: async (email) => set(email, { enabled: true }),
    async signOutEverywhere(email) {
      asked.push(`sign out ${email}`)
    },
  }
  return directory
}

/** Push services that take everything, unless told to answer otherwise, and remember what they were handed. */
export function recordedPush(): Push & { sent: { to: PushAddress; words: PushWords }[]; answers: Pushed[] } {
  const sent: { to: PushAddress; words: PushWords }[] = []
  const answers: Pushed[] = []
  return {
    publicKey: 'public-key',
    services: ['https://push.example'],
    sent,
    answers,
    async send(to, words) {
      sent.push({ to, words })
      return answers.shift() ?? 'taken'
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
