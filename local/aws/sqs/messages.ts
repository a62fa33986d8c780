import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../state.ts'
import { readRedrivePolicy } from './attributes.ts'
import type { MessageAttributes } from './message-attributes.ts'
import type { Queue } from './queues.ts'

export type Message = {
  id: string
  receiptHandle: string
  body: string
  attributes: MessageAttributes
  sentAt: number
  firstReceivedAt: number
  /** How often it was received, this time included. */
  receiveCount: number
  /** The queue it failed in, of a message in a dead-letter queue. */
  deadLetteredFrom?: string
}
export type Counts = { visible: number; inFlight: number; delayed: number }
export type Messages = {
  add(queue: Queue, body: string, attributes: MessageAttributes, now: number, visibleAt: number): string
  /** Takes up to `most` visible messages out of sight until `visibleAgainAt`; moves the exhausted to the dead letters. */
  take(queue: Queue, most: number, now: number, visibleAgainAt: number): Message[]
  /** Whether there was such a message. A handle of an earlier receipt deletes nothing. */
  remove(queue: Queue, receiptHandle: string): boolean
  hide(
    queue: Queue,
    receiptHandle: string,
    now: number,
    until: number,
  ): 'hidden' | 'not in flight' | 'unknown'
  purge(queue: Queue): void
  count(queue: Queue, now: number): Counts
  /** When the next message becomes visible, if one is yet to. */
  nextVisible(queue: Queue, now: number): number | undefined
}

type Row = Record<string, unknown>

const schema = `
  CREATE TABLE IF NOT EXISTS sqs_messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    attributes TEXT NOT NULL, sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
    receive_count INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT, dead_from TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sqs_visible ON sqs_messages (queue, visible_at, sequence);
  CREATE INDEX IF NOT EXISTS sqs_receipt ON sqs_messages (receipt) WHERE receipt IS NOT NULL;
  CREATE INDEX IF NOT EXISTS sqs_sent ON sqs_messages (queue, sent_at);`

/** The messages of all queues. `moved` hears of each queue that got a dead letter. */
export function openMessages(
  database: DatabaseSync,
  deadLettersOf: (arn: string) => Queue,
  moved: (queue: Queue) => void,
): Messages {
  database.exec(schema)
  const insert = database.prepare(
    'INSERT INTO sqs_messages (queue, id, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const visible = database.prepare(
    'SELECT * FROM sqs_messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sequence LIMIT ?',
  )
  const receive = database.prepare(
    'UPDATE sqs_messages SET receive_count = ?, first_received_at = ?, receipt = ?, visible_at = ? WHERE sequence = ?',
  )
  const bury = database.prepare(
    'UPDATE sqs_messages SET queue = ?, dead_from = ?, visible_at = ?, receipt = NULL, receive_count = 0, first_received_at = NULL WHERE sequence = ?',
  )
  const removeOne = database.prepare('DELETE FROM sqs_messages WHERE receipt = ? AND queue = ?')
  const inHand = database.prepare(
    'SELECT sequence, visible_at FROM sqs_messages WHERE receipt = ? AND queue = ?',
  )
  const hideOne = database.prepare('UPDATE sqs_messages SET visible_at = ? WHERE sequence = ?')
  const removeAll = database.prepare('DELETE FROM sqs_messages WHERE queue = ?')
  const forget = database.prepare('DELETE FROM sqs_messages WHERE queue = ? AND sent_at < ?')
  const counts = database.prepare(
    `SELECT count(*) FILTER (WHERE visible_at <= :now) AS visible,
       count(*) FILTER (WHERE visible_at > :now AND receipt IS NOT NULL) AS inFlight,
       count(*) FILTER (WHERE visible_at > :now AND receipt IS NULL) AS delayed
     FROM sqs_messages WHERE queue = :queue`,
  )
  const next = database.prepare(
    'SELECT min(visible_at) AS at FROM sqs_messages WHERE queue = ? AND visible_at > ?',
  )

  const forgetOld = (queue: Queue, now: number) =>
    forget.run(queue.name, now - Number(queue.attributes.MessageRetentionPeriod) * 1000)

  function moveAway(rows: Row[], queue: Queue, deadLetters: Queue, now: number) {
    for (const row of rows) bury.run(deadLetters.name, queue.name, now, Number(row.sequence))
    moved(deadLetters)
  }

  function handOver(row: Row, now: number, visibleAgainAt: number): Message {
    const receiveCount = Number(row.receive_count) + 1
    const receiptHandle = `${row.id}.${receiveCount}.${randomUUID()}`
    const firstReceivedAt = Number(row.first_received_at ?? now)
    receive.run(receiveCount, firstReceivedAt, receiptHandle, visibleAgainAt, Number(row.sequence))
    return {
      id: String(row.id),
      receiptHandle,
      body: String(row.body),
      attributes: JSON.parse(String(row.attributes)),
      sentAt: Number(row.sent_at),
      firstReceivedAt,
      receiveCount,
      ...(row.dead_from === null ? {} : { deadLetteredFrom: String(row.dead_from) }),
    }
  }

  return {
    add(queue, body, attributes, now, visibleAt) {
      const id = randomUUID()
      insert.run(queue.name, id, body, JSON.stringify(attributes), now, visibleAt)
      return id
    },
    take(queue, most, now, visibleAgainAt) {
      const policy = readRedrivePolicy(queue.attributes.RedrivePolicy)
      return inTransaction(database, () => {
        forgetOld(queue, now)
        for (;;) {
          const rows = visible.all(queue.name, now, most)
          const exhausted = rows.filter(
            (row) => policy && Number(row.receive_count) >= policy.maxReceiveCount,
          )
          const taken = rows.filter((row) => !exhausted.includes(row))
          if (policy && exhausted.length > 0)
            moveAway(exhausted, queue, deadLettersOf(policy.deadLetterTargetArn), now)
          if (taken.length > 0 || exhausted.length === 0)
            return taken.map((row) => handOver(row, now, visibleAgainAt))
        }
      })
    },
    remove: (queue, receiptHandle) => removeOne.run(receiptHandle, queue.name).changes > 0,
    hide(queue, receiptHandle, now, until) {
      const row = inHand.get(receiptHandle, queue.name)
      if (!row) return 'unknown'
      if (Number(row.visible_at) <= now) return 'not in flight'
      hideOne.run(until, Number(row.sequence))
      return 'hidden'
    },
    purge: (queue) => void removeAll.run(queue.name),
    count(queue, now) {
      forgetOld(queue, now)
      const row = counts.get({ queue: queue.name, now })
      return { visible: Number(row?.visible), inFlight: Number(row?.inFlight), delayed: Number(row?.delayed) }
    },
    nextVisible(queue, now) {
      const at = next.get(queue.name, now)?.at
      return at === null || at === undefined ? undefined : Number(at)
    },
  }
}
