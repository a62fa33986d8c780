import type { DatabaseSync } from 'node:sqlite'

/** A text as it stands on a pretend phone. */
export type PhoneText = {
  id: string
  /** E.164. */
  from: string
  to: string
  body: string
  /** Milliseconds since 1970, on the simulator's clock. */
  at: number
  /** From the phone's side. */
  direction: 'received' | 'sent'
  /** `s3://…` of a picture. */
  media: string[]
}

export type Texts = {
  keep(text: PhoneText): void
  /** Those of one phone, oldest first. */
  of(phone: string): PhoneText[]
  has(id: string): boolean
  /** The id of the last text that our number sent to the phone. */
  lastSentTo(phone: string, ourNumber: string): string | undefined
  /** Every phone that has texts, the latest first. */
  phones(): { number: string; texts: number; lastAt: number }[]
}

/** What stands on the pretend phones, kept across restarts. */
export function openTexts(database: DatabaseSync): Texts {
  database.exec(`
    CREATE TABLE IF NOT EXISTS sms_texts (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, phone TEXT NOT NULL, ours TEXT NOT NULL,
      direction TEXT NOT NULL, body TEXT NOT NULL, media TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sms_texts_of ON sms_texts (phone, sequence);`)
  const insert = database.prepare(
    'INSERT INTO sms_texts (id, phone, ours, direction, body, media, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const ofPhone = database.prepare('SELECT * FROM sms_texts WHERE phone = ? ORDER BY sequence')
  const byId = database.prepare('SELECT 1 FROM sms_texts WHERE id = ?')
  const last = database.prepare(
    "SELECT id FROM sms_texts WHERE phone = ? AND ours = ? AND direction = 'received' ORDER BY sequence DESC LIMIT 1",
  )
  const phones = database.prepare(
    'SELECT phone, count(*) AS texts, max(at) AS lastAt FROM sms_texts GROUP BY phone ORDER BY lastAt DESC',
  )
  return {
    keep({ id, from, to, body, at, direction, media }) {
      const [phone, ours] = direction === 'received' ? [to, from] : [from, to]
      insert.run(id, phone, ours, direction, body, JSON.stringify(media), at)
    },
    of: (phone) => ofPhone.all(phone).map(readText),
    has: (id) => byId.get(id) !== undefined,
    lastSentTo(phone, ourNumber) {
      const row = last.get(phone, ourNumber)
      return row && String(row.id)
    },
    phones: () =>
      phones.all().map(({ phone, texts, lastAt }) => ({
        number: String(phone),
        texts: Number(texts),
        lastAt: Number(lastAt),
      })),
  }
}

function readText(row: Record<string, unknown>): PhoneText {
  const direction = row.direction === 'sent' ? 'sent' : 'received'
  const [phone, ours] = [String(row.phone), String(row.ours)]
  return {
    id: String(row.id),
    from: direction === 'sent' ? phone : ours,
    to: direction === 'sent' ? ours : phone,
    body: String(row.body),
    at: Number(row.at),
    direction,
    media: JSON.parse(String(row.media)),
  }
}
