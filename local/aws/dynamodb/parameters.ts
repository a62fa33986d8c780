import { invalid, refuseUnmet, unmetConstraint, unreadable } from './refusals.ts'
import { isObject } from './values.ts'

/** A request's JSON body, its parameters known by name and type. */
export type Parameters = Record<string, unknown>

const names = 'TableName ExpressionAttributeNames ReturnConsumedCapacity'
const placeholders = 'ExpressionAttributeNames ExpressionAttributeValues'
const write = `TableName ${placeholders} ConditionExpression ReturnValuesOnConditionCheckFailure`
const singleWrite = `${write} ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics`
const page = `TableName ${placeholders} ReturnConsumedCapacity ConsistentRead ExclusiveStartKey FilterExpression IndexName Limit ProjectionExpression Select`

const known: Record<string, string> = {
  CreateTable:
    'TableName AttributeDefinitions KeySchema GlobalSecondaryIndexes BillingMode ProvisionedThroughput StreamSpecification SSESpecification TableClass DeletionProtectionEnabled',
  DescribeTable: 'TableName',
  DeleteTable: 'TableName',
  ListTables: 'ExclusiveStartTableName Limit',
  UpdateTimeToLive: 'TableName TimeToLiveSpecification',
  DescribeTimeToLive: 'TableName',
  GetItem: `${names} Key ConsistentRead ProjectionExpression`,
  PutItem: `${singleWrite} Item`,
  UpdateItem: `${singleWrite} Key UpdateExpression`,
  DeleteItem: `${singleWrite} Key`,
  Query: `${page} KeyConditionExpression ScanIndexForward`,
  Scan: `${page} Segment TotalSegments`,
  BatchGetItem: 'RequestItems ReturnConsumedCapacity',
  BatchWriteItem: 'RequestItems ReturnConsumedCapacity ReturnItemCollectionMetrics',
  TransactGetItems: 'TransactItems ReturnConsumedCapacity',
  TransactWriteItems: 'TransactItems ClientRequestToken ReturnConsumedCapacity ReturnItemCollectionMetrics',
  'BatchGetItem of a table': 'Keys ConsistentRead ProjectionExpression ExpressionAttributeNames',
  'Get of a transaction': 'TableName Key ProjectionExpression ExpressionAttributeNames',
  'Put of a transaction': `${write} Item`,
  'Update of a transaction': `${write} Key UpdateExpression`,
  'Delete of a transaction': `${write} Key`,
  'ConditionCheck of a transaction': `${write} Key`,
}
const legacy = new Set(
  'AttributesToGet AttributeUpdates Expected ConditionalOperator KeyConditions QueryFilter ScanFilter'.split(
    ' ',
  ),
)
const allowed = new Map(
  Object.entries(known).map(([operation, list]) => [operation, new Set(list.split(' '))]),
)

const kinds: Record<string, 'text' | 'flag' | 'whole' | 'map' | 'list'> = {
  TableName: 'text',
  IndexName: 'text',
  Select: 'text',
  ReturnConsumedCapacity: 'text',
  ReturnItemCollectionMetrics: 'text',
  ReturnValues: 'text',
  ReturnValuesOnConditionCheckFailure: 'text',
  ClientRequestToken: 'text',
  ExclusiveStartTableName: 'text',
  BillingMode: 'text',
  TableClass: 'text',
  ConsistentRead: 'flag',
  ScanIndexForward: 'flag',
  DeletionProtectionEnabled: 'flag',
  Limit: 'whole',
  Segment: 'whole',
  TotalSegments: 'whole',
  Key: 'map',
  Item: 'map',
  ExclusiveStartKey: 'map',
  ProvisionedThroughput: 'map',
  StreamSpecification: 'map',
  SSESpecification: 'map',
  TimeToLiveSpecification: 'map',
  RequestItems: 'map',
  TransactItems: 'list',
  Keys: 'list',
  AttributeDefinitions: 'list',
  KeySchema: 'list',
  GlobalSecondaryIndexes: 'list',
}

const options: Record<string, string[]> = {
  ReturnConsumedCapacity: ['INDEXES', 'TOTAL', 'NONE'],
  ReturnItemCollectionMetrics: ['SIZE', 'NONE'],
  ReturnValues: ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'],
  ReturnValuesOnConditionCheckFailure: ['ALL_OLD', 'NONE'],
  Select: ['SPECIFIC_ATTRIBUTES', 'COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES'],
  BillingMode: ['PROVISIONED', 'PAY_PER_REQUEST'],
  TableClass: ['STANDARD', 'STANDARD_INFREQUENT_ACCESS'],
}

/** Checks a request's parameters: each known, of its type, within its constraints, the required ones there. */
export function checkParameters(operation: string, given: unknown, required: string[]): Parameters {
  if (!isObject(given)) throw unreadable('Start of structure or map found where not expected.')
  for (const [name, value] of Object.entries(given)) {
    if (!allowed.get(operation)!.has(name)) throw unknownParameter(operation, name)
    if (value !== null && value !== undefined) refuseWrongType(name, value)
  }
  const unmet = required
    .filter((name) => given[name] === undefined || given[name] === null)
    .map((name) => unmetConstraint(null, lowerFirst(name), 'Member must not be null'))
  for (const [name, value] of Object.entries(given)) unmet.push(...unmetBy(name, value))
  refuseUnmet(unmet)
  return given
}

function unknownParameter(operation: string, name: string): Error {
  if (legacy.has(name)) {
    return invalid(`${name} is a legacy parameter; use expressions instead (operation ${operation})`)
  }
  return invalid(`Unknown parameter in input: "${name}" (operation ${operation})`)
}

function refuseWrongType(name: string, value: unknown): void {
  const kind = kinds[name]
  if (kind === 'text' && typeof value !== 'string')
    throw unreadable(`${typeof value} cannot be converted to String`)
  if (kind === 'flag' && typeof value !== 'boolean')
    throw unreadable(`${typeof value} cannot be converted to Boolean`)
  if (kind === 'whole' && !Number.isInteger(value))
    throw unreadable(`${typeof value} cannot be converted to Integer`)
  if (kind === 'map' && !isObject(value))
    throw unreadable('Start of structure or map found where not expected.')
  if (kind === 'list' && !Array.isArray(value)) throw unreadable('Start of list found where not expected')
}

function unmetBy(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return []
  const where = lowerFirst(name)
  const choices = options[name]
  if (choices && !choices.includes(value as string)) {
    return [unmetConstraint(value, where, `Member must satisfy enum value set: [${choices.join(', ')}]`)]
  }
  if ((name === 'Limit' || name === 'TotalSegments') && (value as number) < 1) {
    return [unmetConstraint(value, where, 'Member must have value greater than or equal to 1')]
  }
  if (name === 'Segment' && (value as number) < 0) {
    return [unmetConstraint(value, where, 'Member must have value greater than or equal to 0')]
  }
  if (name === 'TotalSegments' && (value as number) > 1_000_000) {
    return [unmetConstraint(value, where, 'Member must have value less than or equal to 1000000')]
  }
  if (name === 'ClientRequestToken' && (value as string).length > 36) {
    return [unmetConstraint(value, where, 'Member must have length less than or equal to 36')]
  }
  if ((name === 'TableName' || name === 'IndexName') && (value as string).length < 1) {
    return [unmetConstraint(value, where, 'Member must have length greater than or equal to 1')]
  }
  return []
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
