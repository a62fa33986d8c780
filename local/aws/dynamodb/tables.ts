import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { AwsFault, type LocalWorld } from '../wire.ts'
import { notFound } from './refusals.ts'
import type { AttributeValue } from './values.ts'

export type KeyType = 'S' | 'N' | 'B'
export type KeyAttribute = { name: string; type: KeyType }
export type KeySchema = { partition: KeyAttribute; sort?: KeyAttribute }
export type Index = KeySchema & {
  id: number
  name: string
  projection: { type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; attributes: string[] }
}
export type StreamViewType = 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY'
export type Table = KeySchema & {
  id: number
  name: string
  arn: string
  indexes: Index[]
  createdAt: number
  /** What the maker said, for DescribeTable. */
  said: {
    billing: 'PROVISIONED' | 'PAY_PER_REQUEST'
    throughput: { ReadCapacityUnits: number; WriteCapacityUnits: number }
    tableClass?: string
    encryption?: unknown
  }
  protectedFromDeletion: boolean
  stream?: { viewType: StreamViewType; label: string }
  /** The attribute that holds the second (since 1970) after which an item may go. */
  expiry?: string
}

/** The tables there are, kept in memory beside their rows: definitions change rarely and are read with every request. */
export class Tables {
  private readonly byName = new Map<string, Table>()
  private readonly save: ReturnType<DatabaseSync['prepare']>
  private readonly drop: ReturnType<DatabaseSync['prepare']>

  constructor(database: DatabaseSync) {
    database.exec(`CREATE TABLE IF NOT EXISTS dynamodb_tables (
      name TEXT PRIMARY KEY, definition TEXT NOT NULL) WITHOUT ROWID`)
    this.save = database.prepare(
      'INSERT INTO dynamodb_tables (name, definition) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition',
    )
    this.drop = database.prepare('DELETE FROM dynamodb_tables WHERE name = ?')
    for (const row of database.prepare('SELECT name, definition FROM dynamodb_tables ORDER BY name').all()) {
      this.byName.set(row.name as string, JSON.parse(row.definition as string) as Table)
    }
  }

  names(): string[] {
    return [...this.byName.keys()].sort()
  }

  find(nameOrArn: string): Table | undefined {
    return this.byName.get(nameOrArn.replace(/^arn:aws[\w-]*:dynamodb:[^:]*:\d*:table\//, ''))
  }

  /** The table to read or write, by name or ARN; refuses a name nobody made. */
  get(nameOrArn: string): Table {
    const table = this.find(nameOrArn)
    if (!table) throw notFound()
    return table
  }

  /** Keeps a new or changed definition. */
  keep(table: Table): void {
    this.save.run(table.name, JSON.stringify(table))
    this.byName.set(table.name, table)
  }

  forget(table: Table): void {
    this.drop.run(table.name)
    this.byName.delete(table.name)
  }

  /** The next number free for a table or an index; rows carry it. */
  freeId(): number {
    const taken = [...this.byName.values()].flatMap((table) => [
      table.id,
      ...table.indexes.map((index) => index.id),
    ])
    return Math.max(0, ...taken) + 1
  }
}

/** The index of that name; refuses one the table does not have. */
export function indexOf(table: Table, name: string): Index {
  const index = table.indexes.find((each) => each.name === name)
  if (index) return index
  throw new AwsFault('ValidationException', `The table does not have the specified index: ${name}`)
}

/** The key's attributes in order: partition key, then sort key if there is one. */
export function keyAttributes(schema: KeySchema): KeyAttribute[] {
  return schema.sort ? [schema.partition, schema.sort] : [schema.partition]
}

/** The ARN of a table of this world. */
export function tableArn(world: LocalWorld, name: string): string {
  return `arn:aws:dynamodb:${world.region}:${world.account}:table/${name}`
}

/** A stable id in the form AWS gives tables. */
export function tableUuid(table: Table): string {
  const hex = createHash('sha256').update(`${table.arn} ${table.createdAt}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

export type KeyValues = Record<string, AttributeValue>
