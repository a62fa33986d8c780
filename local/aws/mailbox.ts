import type { DatabaseSync } from 'node:sqlite'

export type Mail = {
  to: string
  from: string
  subject: string
  text: string
  /** Milliseconds since 1970. */
  at: number
  html?: string
  headers?: { Name: string; Value: string }[]
}
/** A mail as it lies in its box, by a number of its own. */
export type KeptMail = Mail & { id: number }

/** The pretend mailboxes of everyone at or outside the county; the simulator shows them. */
export type Mailbox = {
  /** Keeps one mail for its addressee. */
  put(mail: Mail): void
  /** The mails of an address (without case), newest first. */
  of(address: string): KeptMail[]
  /** Every address that has mail, the latest first. */
  known(): { address: string; mails: number; lastAt: number }[]
}

/** Opens the mailboxes over the shared state. */
export function openMailbox(database: DatabaseSync): Mailbox {
  database.exec(`
    CREATE TABLE IF NOT EXISTS mailbox_messages (
      id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,
      text TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS mailbox_by_recipient ON mailbox_messages (recipient, id);
    CREATE TABLE IF NOT EXISTS mailbox_parts (
      id INTEGER PRIMARY KEY, html TEXT NOT NULL, headers TEXT NOT NULL
    ) STRICT;
  `)
  const insert = database.prepare(
    'INSERT INTO mailbox_messages (recipient, sender, subject, text, at) VALUES (?, ?, ?, ?, ?)',
  )
  const insertParts = database.prepare('INSERT INTO mailbox_parts (id, html, headers) VALUES (?, ?, ?)')
  const select = database.prepare(
    `SELECT m.*, p.html, p.headers FROM mailbox_messages m LEFT JOIN mailbox_parts p ON p.id = m.id
     WHERE m.recipient = ? ORDER BY m.id DESC`,
  )
  const boxes = database.prepare(
    `SELECT recipient, count(*) AS mails, max(at) AS at FROM mailbox_messages
     GROUP BY recipient ORDER BY max(id) DESC LIMIT 100`,
  )
  return {
    put({ to, from, subject, text, at, html, headers = [] }) {
      const { lastInsertRowid } = insert.run(to.toLowerCase(), from, subject, text, at)
      if (html !== undefined) insertParts.run(lastInsertRowid, html, JSON.stringify(headers))
    },
    of: (address) =>
      select.all(address.toLowerCase()).map((row) => ({
        id: Number(row.id),
        to: String(row.recipient),
        from: String(row.sender),
        subject: String(row.subject),
        text: String(row.text),
        at: Number(row.at),
        ...(typeof row.html === 'string' ? { html: row.html } : {}),
        ...(typeof row.headers === 'string' ? { headers: JSON.parse(row.headers) } : {}),
      })),
    known: () =>
      boxes.all().map((row) => ({
        address: String(row.recipient),
        mails: Number(row.mails),
        lastAt: Number(row.at),
      })),
  }
}
