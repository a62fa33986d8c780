import { AwsFault } from '../wire.ts'
import { answer } from './answer.ts'
import { describe } from './describe-table.ts'
import { type Engine, inTransaction } from './engine.ts'
import { checkParameters, type Parameters } from './parameters.ts'
import { invalid, refuseUnmet, unmetConstraint } from './refusals.ts'
import { readStream, readThroughput, refuseOthers } from './table-settings.ts'
import {
  type Index,
  type KeyAttribute,
  type KeySchema,
  type KeyType,
  keyAttributes,
  type Table,
  tableArn,
} from './tables.ts'
import { isObject } from './values.ts'

const one = 'One or more parameter values were invalid:'
const nameForm = /^[a-zA-Z0-9_.-]{3,255}$/
const mostIndexes = 20

/** CreateTable: a table with its indexes and stream, ready at once. */
export function createTable(engine: Engine, body: unknown): string {
  const parameters = checkParameters('CreateTable', body, ['TableName', 'KeySchema'])
  const table = readTable(engine, parameters)
  if (engine.tables.find(table.name)) {
    throw new AwsFault('ResourceInUseException', `Table already exists: ${table.name}`)
  }
  return inTransaction(engine, () => {
    engine.tables.keep(table)
    return answer({ TableDescription: describe(engine, table) })
  })
}

function readTable(engine: Engine, parameters: Parameters): Table {
  const name = parameters.TableName as string
  checkName(name, 'tableName')
  const types = readDefinitions(parameters.AttributeDefinitions)
  const key = readSchema(parameters.KeySchema, types)
  const id = engine.tables.freeId()
  const indexes = listOf(parameters.GlobalSecondaryIndexes).map((wire, at) =>
    readIndex(wire, types, id + 1 + at),
  )
  checkIndexes(indexes, parameters.GlobalSecondaryIndexes)
  const used = new Set([key, ...indexes].flatMap(keyAttributes).map((attribute) => attribute.name))
  if (used.size !== types.size) {
    throw invalid(
      `${one} Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
    )
  }
  const createdAt = engine.clock.now()
  const stream = readStream(parameters.StreamSpecification, createdAt)
  return {
    ...key,
    id,
    name,
    arn: tableArn(engine.world, name),
    indexes,
    createdAt,
    said: readThroughput(parameters),
    protectedFromDeletion: parameters.DeletionProtectionEnabled === true,
    ...(stream ? { stream } : {}),
  }
}

function checkName(name: unknown, where: string): asserts name is string {
  if (typeof name === 'string' && nameForm.test(name)) return
  refuseUnmet([
    unmetConstraint(
      name,
      where,
      'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+ and have length between 3 and 255',
    ),
  ])
}

function listOf(wire: unknown): Record<string, unknown>[] {
  if (wire === undefined || wire === null) return []
  if (!Array.isArray(wire) || !wire.every(isObject)) throw invalid(`${one} a list of structures was expected`)
  return wire
}

function readDefinitions(wire: unknown): Map<string, KeyType> {
  const types = new Map<string, KeyType>()
  for (const [at, definition] of listOf(wire).entries()) {
    refuseOthers(definition, ['AttributeName', 'AttributeType'])
    const { AttributeName: name, AttributeType: type } = definition
    if (type !== 'S' && type !== 'N' && type !== 'B') {
      refuseUnmet([
        unmetConstraint(
          type ?? null,
          `attributeDefinitions.${at + 1}.member.attributeType`,
          'Member must satisfy enum value set: [B, N, S]',
        ),
      ])
    }
    if (typeof name !== 'string' || name.length < 1 || name.length > 255)
      throw invalid(`${one} AttributeName must have length between 1 and 255`)
    if (types.has(name)) throw invalid(`${one} Duplicate AttributeName in AttributeDefinitions: ${name}`)
    types.set(name, type as KeyType)
  }
  return types
}

function readSchema(wire: unknown, types: Map<string, KeyType>): KeySchema {
  const elements = listOf(wire)
  const [hash, range] = elements
  for (const element of elements) refuseOthers(element, ['AttributeName', 'KeyType'])
  if (elements.length < 1 || elements.length > 2) {
    throw invalid(`${one} a KeySchema here has one HASH key and at most one RANGE key`)
  }
  if (hash!.KeyType !== 'HASH')
    throw invalid('Invalid KeySchema: The first KeySchemaElement is not a HASH key type')
  if (range && range.KeyType !== 'RANGE') {
    throw invalid('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type')
  }
  if (range?.AttributeName === hash!.AttributeName) {
    throw invalid('Both the Hash Key and the Range Key element in the KeySchema have the same name')
  }
  const partition = keyOf(hash!, types)
  return range ? { partition, sort: keyOf(range, types) } : { partition }
}

function keyOf(element: Record<string, unknown>, types: Map<string, KeyType>): KeyAttribute {
  const name = String(element.AttributeName)
  const type = types.get(name)
  if (!type) {
    throw invalid(
      `${one} Some index key attributes are not defined in AttributeDefinitions. Keys: [${name}], AttributeDefinitions: [${[...types.keys()].join(', ')}]`,
    )
  }
  return { name, type }
}

function readIndex(wire: Record<string, unknown>, types: Map<string, KeyType>, id: number): Index {
  refuseOthers(wire, ['IndexName', 'KeySchema', 'Projection', 'ProvisionedThroughput'])
  const name = wire.IndexName
  checkName(name, 'globalSecondaryIndexes.member.indexName')
  const projection = isObject(wire.Projection) ? wire.Projection : {}
  refuseOthers(projection, ['ProjectionType', 'NonKeyAttributes'])
  const type = projection.ProjectionType
  if (type !== 'ALL' && type !== 'KEYS_ONLY' && type !== 'INCLUDE') {
    throw invalid(`${one} Unknown ProjectionType: ${type ?? 'null'}`)
  }
  const attributes = (projection.NonKeyAttributes ?? []) as string[]
  if (type === 'INCLUDE' && attributes.length === 0) {
    throw invalid(`${one} ProjectionType is INCLUDE, but NonKeyAttributes is not specified`)
  }
  if (type !== 'INCLUDE' && attributes.length > 0) {
    throw invalid(`${one} ProjectionType is ${type}, but NonKeyAttributes is specified`)
  }
  return { ...readSchema(wire.KeySchema, types), id, name, projection: { type, attributes } }
}

function checkIndexes(indexes: Index[], wire: unknown): void {
  if (Array.isArray(wire) && wire.length === 0)
    throw invalid(`${one} List of GlobalSecondaryIndexes is empty`)
  if (indexes.length > mostIndexes) {
    throw invalid(`${one} GlobalSecondaryIndex count exceeds the per-table limit of ${mostIndexes}`)
  }
  const names = indexes.map((index) => index.name)
  const repeated = names.find((name, at) => names.indexOf(name) < at)
  if (repeated) throw invalid(`${one} Duplicate index name: ${repeated}`)
}
