import type { Clock } from '../../clock.ts'
import type { Faults } from '../../faults.ts'
import { inTransaction } from '../../state.ts'
import type { Bus } from '../events.ts'
import type { LocalWorld } from '../wire.ts'
import type { Parts } from './parts.ts'
import { kindOf } from './phone-kinds.ts'

/** A message the service accepted. */
export type Accepted = {
  id: string
  medium: 'TEXT' | 'MEDIA'
  from: string
  to: string
  at: number
  context: Record<string, string>
  parts: Parts
  messageType: string
  /** False when a picture could not be read. */
  mediaReadable: boolean
}
type Report = { status: string; words: string; isFinal: boolean }

/** How long after acceptance a message's reports come, first to last, in milliseconds. */
export type ReceiptPace = readonly [queued: number, accepted: number, final: number]

const queued: Report = { status: 'QUEUED', words: 'Message has been queued for delivery', isFinal: false }
const carried: Report = {
  status: 'SUCCESSFUL',
  words: 'Message has been accepted by phone carrier',
  isFinal: false,
}
const delivered: Report = {
  status: 'DELIVERED',
  words: 'Message has been delivered to the recipient',
  isFinal: true,
}
const final = (status: string, words: string): Report => ({ status, words, isFinal: true })

export type Receipts = {
  /** Keeps the reports of a message until they are due. Part of the transaction that accepts it. */
  plan(message: Accepted): void
}

/** Reports on the bus what became of each message; what is due while nothing runs is reported at the next start. */
export function openReceipts(
  world: LocalWorld & { clock: Clock },
  bus: Bus,
  faults: Faults,
  pace: ReceiptPace,
): Receipts {
  const { database, clock } = world
  database.exec(`
    CREATE TABLE IF NOT EXISTS sms_receipts (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, due_at INTEGER NOT NULL, detail_type TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sms_receipts_due ON sms_receipts (due_at);`)
  const insert = database.prepare('INSERT INTO sms_receipts (due_at, detail_type, detail) VALUES (?, ?, ?)')
  const due = database.prepare('SELECT * FROM sms_receipts WHERE due_at <= ? ORDER BY due_at, sequence')
  const next = database.prepare('SELECT min(due_at) AS at FROM sms_receipts')
  const remove = database.prepare('DELETE FROM sms_receipts WHERE sequence = ?')
  let waking: { at: number; cancel: () => void } | undefined

  function report() {
    inTransaction(database, () => {
      for (const row of due.all(clock.now())) {
        const copies = faults.strikes('duplicate', 'sms-voice', 'receipt') ? 2 : 1
        const detail = JSON.parse(String(row.detail))
        bus.put({ source: 'aws.sms-voice', detailType: String(row.detail_type), detail }, copies)
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
    plan(message) {
      const reports = reportsOf(message)
      const times = pace.slice(0, reports.length)
      if (faults.strikes('reorder', 'sms-voice', 'receipt')) times.reverse()
      for (const [index, one] of reports.entries()) {
        const medium = message.medium === 'MEDIA' ? 'Media' : 'Text'
        const detail = detailOf(message, one, clock.now() + (pace[index] ?? 0))
        insert.run(
          message.at + (times[index] ?? 0),
          `${medium} Message Delivery Status Updated`,
          JSON.stringify(detail),
        )
      }
      wakeForNext()
    },
  }
}

function reportsOf({ to, medium, mediaReadable }: Accepted): Report[] {
  if (medium === 'MEDIA' && !mediaReadable)
    return [final('FILE_INACCESSIBLE', 'The media file could not be accessed')]
  const kind = kindOf(to)
  if (kind === 'unreachable')
    return [queued, final('UNREACHABLE', 'The recipient’s phone is unreachable or unavailable')]
  if (kind === 'landline') return [final('INVALID', 'The destination phone number is invalid')]
  return [queued, carried, delivered]
}

/** The carrier's price of one part of a US text, in dollars, and its fee (AWS's published example). */
const pricePerPart = 0.00581
const feePerPart = 0.00302

function detailOf(message: Accepted, { status, words, isFinal }: Report, at: number) {
  const { parts, encoding } = message.parts
  return {
    eventType: `${message.medium}_${status}`,
    eventVersion: '1.0',
    eventTimestamp: at,
    isFinal,
    originationPhoneNumber: message.from,
    destinationPhoneNumber: message.to,
    isoCountryCode: 'US',
    isInternationalSend: false,
    mcc: '310',
    mnc: '800',
    carrierName: 'Pretend Wireless',
    messageId: message.id,
    messageRequestTimestamp: message.at,
    messageEncoding: encoding,
    messageType: message.messageType,
    messageStatus: status,
    messageStatusDescription: words,
    context: message.context,
    ...(message.medium === 'MEDIA' ? { contentType: 'MMS' } : {}),
    totalMessageParts: parts,
    totalMessagePrice: rounded(parts * pricePerPart),
    totalCarrierFee: rounded(parts * feePerPart),
  }
}

const rounded = (dollars: number) => Number(dollars.toFixed(5))
