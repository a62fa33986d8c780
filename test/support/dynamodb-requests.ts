import fc from 'fast-check'

/** One request to send to two services. */
export type Request = { operation: string; body: Record<string, unknown> }
type Value = Record<string, unknown>
/** Text of an expression and the values it needs. */
type Expression = { text: string; values: Record<string, Value> }

export const comparedTable = {
  TableName: 'compared',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'g', AttributeType: 'S' },
    { AttributeName: 'h', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    index('by-number', 'INCLUDE', ['a', 'm']),
    index('whole', 'ALL'),
    index('just-keys', 'KEYS_ONLY'),
  ],
}

function index(IndexName: string, ProjectionType: string, NonKeyAttributes?: string[]) {
  return {
    IndexName,
    KeySchema: [
      { AttributeName: 'g', KeyType: 'HASH' },
      { AttributeName: 'h', KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType, ...(NonKeyAttributes ? { NonKeyAttributes } : {}) },
  }
}

const texts = ['x', 'xy', 'é', '😀', '～', 'b', '']
const numbers = [
  '0',
  '1',
  '2',
  '-1',
  '1.5',
  '0.1',
  '1e3',
  '-2.50',
  '99999999999999999999999999999999999999',
  '1e-130',
  '-1e125',
]
const binaries = ['AA==', 'AAE=', '/w==']

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(...texts).map((S) => ({ S })),
  fc.constantFrom(...numbers).map((N) => ({ N })),
  fc.constantFrom(...binaries).map((B) => ({ B })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true }),
)
const set: fc.Arbitrary<Value> = fc.oneof(
  fc.uniqueArray(fc.constantFrom('x', 'xy', 'é', 'b'), { minLength: 1 }).map((SS) => ({ SS })),
  fc.uniqueArray(fc.constantFrom('1', '2', '10', '-3'), { minLength: 1 }).map((NS) => ({ NS })),
  fc.uniqueArray(fc.constantFrom(...binaries), { minLength: 1 }).map((BS) => ({ BS })),
)
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: set },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }).map((L) => ({ L })) },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(
        fc.constantFrom('a', 'b'),
        fc.oneof(
          scalar,
          fc.array(scalar, { maxLength: 2 }).map((L) => ({ L })),
        ),
        {
          noNullPrototype: true,
        },
      )
      .map((M) => ({ M })),
  },
)
/** Long texts make sizes that need more than one unit. */
const long = fc.integer({ min: 900, max: 9_000 }).map((length) => ({ S: 'l'.repeat(length) }))

const path = fc.constantFrom(
  'a',
  'b',
  'm',
  'l',
  'm.a',
  'm.b',
  'l[0]',
  'l[1]',
  'm.a[0]',
  'l[5]',
  'a.b',
  'g',
  'h',
)
/** Updates leave the index keys to `moved`. */
const changed = path.filter((each) => each !== 'g' && each !== 'h')

const key = fc.record({
  pk: fc.constantFrom('p', 'q').map((S) => ({ S })),
  sk: fc.constantFrom('1', '10', '2', 'é', '😀').map((S) => ({ S })),
})
const indexKey = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      { g: { S: 'G' }, h: { N: '1' } },
      { g: { S: 'G' }, h: { N: '10' } },
      { g: { S: 'H' }, h: { N: '2' } },
    ),
  },
  { weight: 1, arbitrary: fc.record({ g: scalar, h: scalar }) },
)
/** Both index keys or neither: of items with one of them Local miscounts the units, though they are in no index. */
const item = fc
  .tuple(
    key,
    fc.dictionary(
      fc.constantFrom('a', 'b', 'm', 'l'),
      fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: long }),
      { noNullPrototype: true },
    ),
    fc.option(indexKey),
  )
  .map(([keys, rest, listed]) => ({ ...rest, ...keys, ...listed }))

let serial = 0
const literal = value.map((each): Expression => {
  const name = `:v${serial++}`
  return { text: name, values: { [name]: each } }
})
const place = path.map((text): Expression => ({ text, values: {} }))

function join(parts: Expression[], write: (...texts: string[]) => string): Expression {
  return {
    text: write(...parts.map((part) => part.text)),
    values: Object.assign({}, ...parts.map((part) => part.values)),
  }
}

const measured = fc.oneof(
  { weight: 4, arbitrary: place },
  { weight: 1, arbitrary: place.map((each) => join([each], (text) => `size(${text})`)) },
)
const operand = fc.oneof({ weight: 2, arbitrary: literal }, { weight: 1, arbitrary: measured })
const comparator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=')
const statement: fc.Arbitrary<Expression> = fc.oneof(
  fc.tuple(measured, comparator, operand).map(([a, by, b]) => join([a, b], (x, y) => `${x} ${by} ${y}`)),
  fc.tuple(measured, literal, literal).map((all) => join(all, (x, y, z) => `${x} BETWEEN ${y} AND ${z}`)),
  fc.tuple(measured, literal, operand).map((all) => join(all, (x, y, z) => `${x} IN (${y}, ${z})`)),
  fc
    .tuple(fc.constantFrom('contains', 'begins_with'), place, operand)
    .map(([name, a, b]) => join([a, b], (x, y) => `${name}(${x}, ${y})`)),
  fc
    .tuple(fc.constantFrom('attribute_exists', 'attribute_not_exists'), place)
    .map(([name, a]) => join([a], (x) => `${name}(${x})`)),
  fc.tuple(place, fc.constantFrom('S', 'N', 'SS', 'L', 'M', 'NULL', 'Q')).map(([a, type]) => {
    const name = `:t${serial++}`
    return { text: `attribute_type(${a.text}, ${name})`, values: { [name]: { S: type } } }
  }),
)
const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: statement },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('condition'), fc.constantFrom('AND', 'OR'), tie('condition'))
        .map(([a, word, b]) => join([a, b], (x, y) => `${x} ${word} ${y}`)),
    },
    { weight: 1, arbitrary: tie('condition').map((each) => join([each], (x) => `NOT (${x})`)) },
  ),
}))

const assigned = fc.oneof(
  { weight: 4, arbitrary: literal },
  { weight: 1, arbitrary: place },
  {
    weight: 2,
    arbitrary: fc
      .tuple(place, fc.constantFrom('+', '-'), operand)
      .map(([a, sign, b]) => join([a, b], (x, y) => `${x} ${sign} ${y}`)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, literal).map((all) => join(all, (x, y) => `if_not_exists(${x}, ${y})`)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, literal).map((all) => join(all, (x, y) => `list_append(${x}, ${y})`)),
  },
)
const sets = fc
  .array(
    fc.tuple(changed, assigned).map(([to, each]) => join([each], (text) => `${to} = ${text}`)),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => join(all, (...texts) => `SET ${texts.join(', ')}`))
const removes = fc
  .uniqueArray(path, { minLength: 1, maxLength: 2 })
  .map((paths): Expression => ({ text: `REMOVE ${paths.join(', ')}`, values: {} }))
const changes = (word: string) =>
  fc.tuple(changed, literal).map(([to, each]) => join([each], (text) => `${word} ${to} ${text}`))
const moved: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant({ text: 'REMOVE g, h', values: {} }),
  indexKey.map(({ g, h }) => ({ text: 'SET g = :g, h = :h', values: { ':g': g, ':h': h } })),
)
const edited = fc
  .tuple(
    fc.option(sets, { freq: 4 }),
    fc.option(removes, { freq: 1 }),
    fc.option(changes('ADD'), { freq: 1 }),
    fc.option(changes('DELETE'), { freq: 1 }),
  )
  .map((all) => all.filter((each) => each !== null))
  .filter((all) => all.length > 0)
  .map((all) => join(all, (...texts) => texts.join(' ')))

const update = fc.oneof({ weight: 4, arbitrary: edited }, { weight: 1, arbitrary: moved })

const capacity = fc.constantFrom('NONE', 'TOTAL', 'INDEXES')
const common = { TableName: 'compared' }

function withExpressions(parts: Record<string, Expression | null>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  const values: Record<string, Value> = {}
  for (const [name, expression] of Object.entries(parts)) {
    if (!expression) continue
    body[name] = expression.text
    Object.assign(values, expression.values)
  }
  return Object.keys(values).length > 0 ? { ...body, ExpressionAttributeValues: values } : body
}

const put = fc
  .tuple(item, fc.option(condition), capacity, fc.constantFrom('NONE', 'ALL_OLD'))
  .map(([Item, ConditionExpression, ReturnConsumedCapacity, ReturnValues]) => ({
    operation: 'PutItem',
    body: {
      ...common,
      Item,
      ReturnConsumedCapacity,
      ReturnValues,
      ...withExpressions({ ConditionExpression }),
    },
  }))
const remove = fc
  .tuple(key, fc.option(condition), capacity, fc.constantFrom('NONE', 'ALL_OLD'))
  .map(([Key, ConditionExpression, ReturnConsumedCapacity, ReturnValues]) => ({
    operation: 'DeleteItem',
    body: {
      ...common,
      Key,
      ReturnConsumedCapacity,
      ReturnValues,
      ...withExpressions({ ConditionExpression }),
    },
  }))
const change = fc
  .tuple(
    key,
    update,
    fc.option(condition, { freq: 2 }),
    capacity,
    fc.constantFrom('NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW'),
  )
  .map(([Key, UpdateExpression, ConditionExpression, ReturnConsumedCapacity, ReturnValues]) => ({
    operation: 'UpdateItem',
    body: {
      ...common,
      Key,
      ReturnConsumedCapacity,
      ReturnValues,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...withExpressions({ UpdateExpression, ConditionExpression }),
    },
  }))
const projection = fc.uniqueArray(path, { minLength: 1, maxLength: 3 }).map((paths) => paths.join(', '))
const get = fc
  .tuple(key, fc.option(projection), fc.boolean())
  .map(([Key, ProjectionExpression, ConsistentRead]) => ({
    operation: 'GetItem',
    body: {
      ...common,
      Key,
      ConsistentRead,
      ReturnConsumedCapacity: 'INDEXES',
      ...(ProjectionExpression ? { ProjectionExpression } : {}),
    },
  }))

const sortKeys = fc.constantFrom('1', '10', '2', 'é', '😀', '')
const sortCondition = fc.oneof(
  fc.constant(''),
  comparator.filter((by) => by !== '<>').map((by) => ` AND sk ${by} :s`),
  fc.constantFrom(' AND begins_with(sk, :s)', ' AND sk BETWEEN :s AND :u', ' AND sk <> :s'),
)
const partitionQuery = fc
  .tuple(
    fc.constantFrom('p', 'q'),
    sortCondition,
    sortKeys,
    sortKeys,
    fc.option(statement),
    fc.option(fc.integer({ min: 1, max: 3 })),
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.constantFrom('COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES')),
  )
  .map(([p, sort, s, u, filter, Limit, ScanIndexForward, ConsistentRead, Select]) => {
    const filtered = withExpressions({ FilterExpression: filter })
    const given: Record<string, unknown> = {
      ':p': { S: p },
      ...(filtered.ExpressionAttributeValues as object),
    }
    if (sort.includes(':s')) given[':s'] = { S: s }
    if (sort.includes(':u')) given[':u'] = { S: u }
    return {
      operation: 'Query',
      body: {
        ...common,
        ...filtered,
        KeyConditionExpression: `pk = :p${sort}`,
        ExpressionAttributeValues: given,
        ReturnConsumedCapacity: 'INDEXES',
        ScanIndexForward,
        ConsistentRead,
        ...(Limit ? { Limit } : {}),
        ...(Select ? { Select } : {}),
      },
    }
  })
const indexQuery = fc
  .tuple(
    fc.constantFrom('by-number', 'whole', 'just-keys'),
    fc.constantFrom('', ' AND h > :n', ' AND h <= :n', ' AND h = :n'),
    fc.constantFrom('1', '2', '5'),
    fc.boolean(),
    fc.option(fc.constantFrom('COUNT', 'ALL_ATTRIBUTES')),
    fc.option(projection),
  )
  .map(([IndexName, sort, n, ScanIndexForward, Select, ProjectionExpression]) => ({
    operation: 'Query',
    body: {
      ...common,
      IndexName,
      KeyConditionExpression: `g = :g${sort}`,
      ExpressionAttributeValues: { ':g': { S: 'G' }, ...(sort ? { ':n': { N: n } } : {}) },
      ReturnConsumedCapacity: 'INDEXES',
      ScanIndexForward,
      ...(Select ? { Select } : {}),
      ...(ProjectionExpression ? { ProjectionExpression } : {}),
    },
  }))
const count = fc
  .tuple(fc.option(condition), fc.option(fc.constant('whole')))
  .map(([FilterExpression, IndexName]) => ({
    operation: 'Scan',
    body: {
      ...common,
      ReturnConsumedCapacity: 'TOTAL',
      ...(IndexName ? { IndexName } : {}),
      ...withExpressions({ FilterExpression }),
    },
  }))

const part = fc.oneof(
  put.map(({ body }) => ({ Put: inTransaction(body) })),
  change.map(({ body }) => ({ Update: inTransaction(body) })),
  remove.map(({ body }) => ({ Delete: inTransaction(body) })),
  fc.tuple(key, condition).map(([Key, ConditionExpression]) => ({
    ConditionCheck: { ...common, Key, ...withExpressions({ ConditionExpression }) },
  })),
)
function inTransaction(body: Record<string, unknown>): Record<string, unknown> {
  const { ReturnConsumedCapacity: _, ReturnValues: __, ...rest } = body
  return rest
}
function itemNamed(each: Record<string, Record<string, unknown>>): string {
  const { Key, Item } = Object.values(each)[0] as Record<string, typeof each>
  const { pk, sk } = (Key ?? Item)!
  return JSON.stringify([pk, sk])
}
const transaction = fc
  .uniqueArray(part, { minLength: 1, maxLength: 3, selector: itemNamed })
  .map((TransactItems) => ({
    operation: 'TransactWriteItems',
    body: { TransactItems, ReturnConsumedCapacity: 'INDEXES' },
  }))
const transactionalReads = fc.array(key, { minLength: 1, maxLength: 3 }).map((keys) => ({
  operation: 'TransactGetItems',
  body: { TransactItems: keys.map((Key) => ({ Get: { ...common, Key } })), ReturnConsumedCapacity: 'TOTAL' },
}))
const batchRead = fc.array(key, { minLength: 1, maxLength: 4 }).map((Keys) => ({
  operation: 'BatchGetItem',
  body: { RequestItems: { compared: { Keys } } },
}))
const batchWrite = fc
  .array(
    fc.oneof(
      item.map((Item) => ({ PutRequest: { Item } })),
      key.map((Key) => ({ DeleteRequest: { Key } })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((compared) => ({ operation: 'BatchWriteItem', body: { RequestItems: { compared } } }))

/** Some requests in a row, right and wrong ones, over few keys so that they meet. */
export const requests: fc.Arbitrary<Request[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: put },
    { weight: 6, arbitrary: change },
    { weight: 2, arbitrary: remove },
    { weight: 2, arbitrary: get },
    { weight: 3, arbitrary: partitionQuery },
    { weight: 3, arbitrary: indexQuery },
    { weight: 1, arbitrary: count },
    { weight: 2, arbitrary: transaction },
    { weight: 1, arbitrary: transactionalReads },
    { weight: 1, arbitrary: batchRead },
    { weight: 1, arbitrary: batchWrite },
  ),
  { minLength: 5, maxLength: 20 },
)
