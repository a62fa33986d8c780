import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { itemSize } from './item-size.ts'
import { only } from './keys.ts'
import { keyAttributes, type Table } from './tables.ts'
import type { Item } from './values.ts'

/** One change of one item, in the shape Lambda hands on. */
export type StreamRecord = {
  eventID: string
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  eventVersion: '1.1'
  eventSource: 'aws:dynamodb'
  awsRegion: string
  eventSourceARN: string
  /** Only for what DynamoDB removed by itself because its time was over. */
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' }
  dynamodb: {
    /** Seconds since 1970. */
    ApproximateCreationDateTime: number
    Keys: Item
    NewImage?: Item
    OldImage?: Item
    SequenceNumber: string
    SizeBytes: number
    StreamViewType: string
  }
}

export type Change = { before: Item | undefined; after: Item | undefined; expired: boolean }

/** AWS's sequence numbers have at least 21 digits; ours count up from here. */
const firstSequence = 100_000_000_000_000_000_000n

/** The ARN of a table's stream. */
export function streamArn(table: Table): string {
  return `${table.arn}/stream/${table.stream?.label ?? ''}`
}

/** The log of changes, in the order they were made; one SQLite row a record. Callers hold the transaction. */
export class Streams {
  private readonly append: ReturnType<DatabaseSync['prepare']>
  private readonly after: ReturnType<DatabaseSync['prepare']>
  private readonly trim: ReturnType<DatabaseSync['prepare']>
  private readonly wipe: ReturnType<DatabaseSync['prepare']>
  private readonly last: ReturnType<DatabaseSync['prepare']>
  private readonly region: string

  constructor(database: DatabaseSync, region: string) {
    this.region = region
    database.exec(`CREATE TABLE IF NOT EXISTS dynamodb_stream (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, tableId INTEGER NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS dynamodb_stream_of_table ON dynamodb_stream (tableId, sequence)`)
    this.append = database.prepare('INSERT INTO dynamodb_stream (tableId, at, record) VALUES (?, ?, ?)')
    this.after = database.prepare(
      'SELECT sequence, record FROM dynamodb_stream WHERE tableId = ? AND sequence > ? ORDER BY sequence LIMIT ?',
    )
    this.trim = database.prepare('DELETE FROM dynamodb_stream WHERE tableId = ? AND sequence <= ? AND at < ?')
    this.wipe = database.prepare('DELETE FROM dynamodb_stream WHERE tableId = ?')
    this.last = database.prepare('SELECT max(sequence) AS sequence FROM dynamodb_stream WHERE tableId = ?')
  }

  /** Notes a change of a table that has a stream. */
  note(table: Table, change: Change, now: number): void {
    this.append.run(table.id, now, JSON.stringify(this.recordOf(table, change, now)))
  }

  private recordOf(
    table: Table,
    { before, after, expired }: Change,
    now: number,
  ): Omit<StreamRecord, 'eventID'> {
    const view = table.stream!.viewType
    const Keys = only(
      (after ?? before)!,
      keyAttributes(table).map((key) => key.name),
    )
    const NewImage = view === 'NEW_AND_OLD_IMAGES' || view === 'NEW_IMAGE' ? after : undefined
    const OldImage = view === 'NEW_AND_OLD_IMAGES' || view === 'OLD_IMAGE' ? before : undefined
    return {
      eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: this.region,
      eventSourceARN: streamArn(table),
      ...(expired ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(now / 1000),
        Keys,
        ...(NewImage ? { NewImage } : {}),
        ...(OldImage ? { OldImage } : {}),
        SequenceNumber: '',
        SizeBytes: itemSize(Keys) + (NewImage ? itemSize(NewImage) : 0) + (OldImage ? itemSize(OldImage) : 0),
        StreamViewType: view,
      },
    }
  }

  /** At most `limit` records after that sequence number (empty: from the start), oldest first. */
  read(table: Table, afterSequence: string, limit: number): StreamRecord[] {
    const rows = this.after.all(table.id, rowOf(afterSequence), limit)
    return rows.map((row) => {
      const sequence = firstSequence + BigInt(row.sequence as number)
      const record = JSON.parse(row.record as string) as StreamRecord
      record.dynamodb.SequenceNumber = sequence.toString()
      const eventID = createHash('md5').update(`${record.eventSourceARN} ${sequence}`).digest('hex')
      return { ...record, eventID }
    })
  }

  /** The number of the newest record, or empty when there is none. */
  newest(table: Table): string {
    const sequence = this.last.get(table.id)?.sequence as number | null
    return sequence === null ? '' : (firstSequence + BigInt(sequence)).toString()
  }

  /** Forgets all records of a table that goes. */
  clear(table: Table): void {
    this.wipe.run(table.id)
  }

  /** Forgets records up to a sequence number that are older than the given time. */
  forget(table: Table, upToSequence: string, olderThan: number): void {
    this.trim.run(table.id, rowOf(upToSequence), olderThan)
  }
}

function rowOf(sequence: string): number {
  const number = BigInt(sequence || '0')
  return number < firstSequence ? 0 : Number(number - firstSequence)
}
