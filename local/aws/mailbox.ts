import type { DatabaseSync } from 'node:sqlite'

export type Mail = {
  to: string
  from: string
  subject: string
  text: string /** Milliseconds since 1970. */
  at: number
}

/** The pretend mailboxes of everyone at or outside the county; the simulator shows them. */
export type Mailbox = {
  /** Keeps one mail for its addressee. */
  put(mail: Mail): void
  /** The mails of an address (without case), newest first. */
  of(address: string): Mail[]
}

/** Opens the mailboxes over the shared state. */
export function openMailbox(database: DatabaseSync): Mailbox {
  database.exec(`
    CREATE TABLE IF NOT EXISTS mailbox_messages (
      id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,
      text TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS mailbox_by_recipient ON mailbox_messages (recipient, id);
  `)
  const insert = database.prepare(
    'INSERT INTO mailbox_messages (recipient, sender, subject, text, at) VALUES (?, ?, ?, ?, ?)',
  )
  const select = database.prepare('SELECT * FROM mailbox_messages WHERE recipient = ? ORDER BY id DESC')
  return {
    put({ to, from, subject, text, at }) {
      insert.run(to.toLowerCase(), from, subject, text, at)
    },
    of: (address) =>
      select.all(address.toLowerCase()).map((row) => ({
        to: String(row.recipient),
        from: String(row.sender),
        subject: String(row.subject),
        text: String(row.text),
        at: Number(row.at),
      })),
  }
}
