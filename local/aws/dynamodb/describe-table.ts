import { answer } from './answer.ts'
import { type Engine, inTransaction } from './engine.ts'
import { checkParameters } from './parameters.ts'
import { invalid, notFound } from './refusals.ts'
import { streamArn } from './streams.ts'
import { type Index, type KeySchema, keyAttributes, type Table, tableUuid } from './tables.ts'

const mostNames = 100

/** DescribeTable. */
export function describeTable(engine: Engine, body: unknown): string {
  return answer({
    Table: describe(engine, named(engine, checkParameters('DescribeTable', body, ['TableName']))),
  })
}

function named(engine: Engine, { TableName }: Record<string, unknown>): Table {
  const table = engine.tables.find(TableName as string)
  if (!table) throw notFound(`Requested resource not found: Table: ${TableName} not found`)
  return table
}

/** ListTables: names in order, 100 a page. */
export function listTables(engine: Engine, body: unknown): string {
  const { Limit, ExclusiveStartTableName: after } = checkParameters('ListTables', body, [])
  const limit = (Limit as number | undefined) ?? mostNames
  if (limit > mostNames)
    throw invalid(
      "1 validation error detected: Value at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100",
    )
  const names = engine.tables.names().filter((name) => typeof after !== 'string' || name > after)
  const page = names.slice(0, limit)
  return answer({
    TableNames: page,
    LastEvaluatedTableName: names.length > limit ? page.at(-1) : undefined,
  })
}

/** DeleteTable: the table, its items, indexes and what its stream had. */
export function deleteTable(engine: Engine, body: unknown): string {
  const table = named(engine, checkParameters('DeleteTable', body, ['TableName']))
  if (table.protectedFromDeletion) {
    throw invalid(
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    )
  }
  return inTransaction(engine, () => {
    const TableDescription = { ...describe(engine, table), TableStatus: 'DELETING' }
    engine.storage.clear(table.id)
    engine.storage.clearExpiries(table.id)
    for (const index of table.indexes) engine.storage.clearEntries(index.id)
    engine.streams.clear(table)
    engine.tables.forget(table)
    return answer({ TableDescription })
  })
}

/** A table as AWS describes it. */
export function describe(engine: Engine, table: Table): Record<string, unknown> {
  const { items, bytes } = engine.storage.count(table.id)
  const { said } = table
  const definitions = new Map(
    [table, ...table.indexes].flatMap(keyAttributes).map((key) => [key.name, key.type]),
  )
  return {
    AttributeDefinitions: [...definitions].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    TableName: table.name,
    KeySchema: keySchema(table),
    TableStatus: 'ACTIVE',
    CreationDateTime: table.createdAt / 1000,
    ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...said.throughput },
    TableSizeBytes: bytes,
    ItemCount: items,
    TableArn: table.arn,
    TableId: tableUuid(table),
    ...(said.billing === 'PAY_PER_REQUEST'
      ? {
          BillingModeSummary: {
            BillingMode: 'PAY_PER_REQUEST',
            LastUpdateToPayPerRequestDateTime: table.createdAt / 1000,
          },
        }
      : {}),
    ...(said.tableClass ? { TableClassSummary: { TableClass: said.tableClass } } : {}),
    ...(said.encryption ? { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' } } : {}),
    ...(table.indexes.length > 0
      ? { GlobalSecondaryIndexes: table.indexes.map((index) => describeIndex(engine, table, index)) }
      : {}),
    ...(table.stream
      ? {
          StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.viewType },
          LatestStreamLabel: table.stream.label,
          LatestStreamArn: streamArn(table),
        }
      : {}),
    DeletionProtectionEnabled: table.protectedFromDeletion,
  }
}

function describeIndex(engine: Engine, table: Table, index: Index): Record<string, unknown> {
  const { items, bytes } = engine.storage.countEntries(index.id)
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: {
      ProjectionType: index.projection.type,
      ...(index.projection.type === 'INCLUDE' ? { NonKeyAttributes: index.projection.attributes } : {}),
    },
    IndexStatus: 'ACTIVE',
    ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...table.said.throughput },
    IndexSizeBytes: bytes,
    ItemCount: items,
    IndexArn: `${table.arn}/index/${index.name}`,
  }
}

function keySchema(schema: KeySchema): Record<string, string>[] {
  return keyAttributes(schema).map(({ name }, at) => ({
    AttributeName: name,
    KeyType: at === 0 ? 'HASH' : 'RANGE',
  }))
}
