import { beforeEach, describe, expect, test } from 'vitest'
import { isReservedWord, reservedWordCount } from '../../../local/aws/dynamodb/expressions/reserved-words.ts'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

const Key = { pk: { S: 'p' }, sk: { S: 's' } }
const item = {
  ...Key,
  n: { N: '5' },
  word: { S: 'hé😀' },
  bin: { B: 'AAEC' },
  yes: { BOOL: true },
  nil: { NULL: true },
  l: { L: [{ N: '1' }, { S: 'two' }, { M: { deep: { S: 'x' } } }] },
  m: { M: { a: { N: '1' }, name: { S: 'inner' } } },
  tags: { SS: ['b', 'a'] },
  sizes: { NS: ['3', '1'] },
}
const values = {
  ':one': { N: '1' },
  ':two': { N: '2' },
  ':three': { N: '3' },
  ':five': { N: '5' },
  ':ten': { N: '10' },
  ':word': { S: 'hé😀' },
  ':h': { S: 'h' },
  ':a': { S: 'a' },
  ':x': { S: 'x' },
  ':bin': { B: 'AAE=' },
  ':list': { L: [{ S: 'x' }] },
  ':tags': { SS: ['a', 'b'] },
  ':yes': { BOOL: true },
  ':none': { NULL: true },
  ':typeS': { S: 'S' },
  ':typeM': { S: 'M' },
}

let dynamodb: LocalDynamoDb
beforeEach(() => {
  dynamodb = openDynamoDb(dynamoDbWorld(handClock()))
  ask(dynamodb, 'CreateTable', plainTable)
  ask(dynamodb, 'PutItem', { TableName, Item: item })
})

/** Just the placeholders the expression speaks of, as DynamoDB demands. */
function used<T>(all: Record<string, T>, text: string): Record<string, T> | undefined {
  const found = Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(text))
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function filter(text: string) {
  return ask(dynamodb, 'Scan', {
    TableName,
    FilterExpression: text,
    ExpressionAttributeValues: used(values, text),
    ExpressionAttributeNames: used({ '#name': 'name', '#m': 'm' }, text),
  })
}

describe('conditions that hold', () => {
  test.each([
    'n = :five',
    'n <> :one',
    'n > :one AND n < :ten',
    'n BETWEEN :one AND :five',
    'n IN (:one, :five)',
    'NOT n = :one',
    'n = :one OR n = :five AND word = :word',
    '(n = :one OR n = :five) AND word = :word',
    'absent <> :one',
    'attribute_exists(m.a)',
    'attribute_not_exists(m.b)',
    'attribute_exists(l[2].deep)',
    'attribute_type(word, :typeS)',
    'attribute_type(m, :typeM)',
    'begins_with(word, :h)',
    'begins_with(bin, :bin)',
    'contains(tags, :a)',
    'contains(sizes, :three)',
    'contains(word, :h)',
    'contains(l, :one)',
    'size(l) = :three',
    'size(tags) = :two',
    'size(m) = :two',
    'size(bin) = :three',
    'size(word) < :five',
    'm.#name = l[1] OR #m.a = l[0]',
    'tags = :tags',
    'yes = :yes',
    'nil = :none',
    'n = (:five)',
    '(n) = :five',
    'size (l) = :three',
    'n=:five',
    'not n = :one',
    'l[0] = m.a',
    ':five = n',
  ])('%s', (text) => {
    expect(filter(text)).toMatchObject({ Count: 1 })
  })
})

describe('conditions that do not', () => {
  test.each([
    'n = :word',
    'n < :x',
    'absent = :one',
    'absent < :one',
    'NOT absent <> :one',
    'begins_with(n, :h)',
    'contains(n, :one)',
    'size(n) = :one',
    'l[9] = :one',
    'm.a.b = :one',
    'tags = :a',
    'n IN (:one, :ten)',
  ])('%s', (text) => {
    expect(filter(text)).toMatchObject({ Count: 0 })
  })
})

describe('conditions that are refused', () => {
  test.each([
    ['n', 'Syntax error; token: "<EOF>", near: "n"'],
    ['n =', 'Syntax error; token: "<EOF>", near: "="'],
    ['n == :one', 'Syntax error; token: "=", near: "== :one"'],
    ['_n = :one', 'Syntax error; token: "_", near: "_n"'],
    ['n = "x"', 'Syntax error; token: """, near: "= "x"'],
    ['l[01] = :one', 'Syntax error; token: "1", near: "01]"'],
    ['n != :one', 'Syntax error; token: "!", near: "n !="'],
    ['n IN ()', 'Syntax error; token: ")", near: "()"'],
    ['', 'The expression can not be empty;'],
    ['((n = :one))', 'The expression has redundant parentheses;'],
    ['name = :one', 'Attribute name is a reserved keyword; reserved keyword: name'],
    ['m.Name = :one', 'Attribute name is a reserved keyword; reserved keyword: Name'],
    [
      'n = :nowhere',
      'An expression attribute value used in expression is not defined; attribute value: :nowhere',
    ],
    [
      '#nowhere = :one',
      'An expression attribute name used in the document path is not defined; attribute name: #nowhere',
    ],
    ['Attribute_exists(n)', 'Invalid function name; function: Attribute_exists'],
    ['size(n)', 'The function is not allowed to be used this way in an expression; function: size'],
    [
      'attribute_exists(n) = :one',
      'The function is not allowed to be used this way in an expression; function: attribute_exists',
    ],
    [
      'list_append(l, :list) = :one',
      'The function is not allowed in a condition expression; function: list_append',
    ],
    [
      'attribute_exists(:one)',
      'Operator or function requires a document path; operator or function: attribute_exists',
    ],
    [
      'contains(n)',
      'Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1',
    ],
    [
      'n < :list',
      'Incorrect operand type for operator or function; operator or function: <, operand type: L',
    ],
    [
      'n > :none',
      'Incorrect operand type for operator or function; operator or function: >, operand type: NULL',
    ],
    [
      'begins_with(n, :five)',
      'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
    ],
    [
      'attribute_type(n, :x)',
      'Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}',
    ],
    [
      'n BETWEEN :ten AND :one',
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:10}, upper bound operand: AttributeValue: {N:1}',
    ],
    [
      'n = n',
      'The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]',
    ],
    ['l[99999999999] = :one', 'List index is not within the allowable range; index: [99999999999]'],
  ])('%s', (text, message) => {
    expect(filter(text)).toEqual({
      __type: 'com.amazon.coral.validate#ValidationException',
      message: `Invalid FilterExpression: ${message}`,
    })
  })
})

test('more than 300 operators are refused, 300 are not', () => {
  const many = (count: number) => filter(Array.from({ length: count }, () => 'n=:one').join(' OR '))
  expect(many(150)).toMatchObject({ Count: 0 })
  expect(many(151).message).toContain('The expression contains too many operators')
})

describe('placeholders', () => {
  const asked = (more: Record<string, unknown>) => ask(dynamodb, 'Scan', { TableName, ...more }).message

  test('left unused are refused', () => {
    expect(
      asked({
        FilterExpression: 'attribute_exists(n)',
        ExpressionAttributeValues: { ':a': { S: 'x' }, ':b': { S: 'y' } },
      }),
    ).toBe('Value provided in ExpressionAttributeValues unused in expressions: keys: {:a, :b}')
    expect(asked({ FilterExpression: 'attribute_exists(n)', ExpressionAttributeNames: { '#a': 'x' } })).toBe(
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}',
    )
  })

  test('without an expression, empty or ill-named are refused', () => {
    expect(asked({ ExpressionAttributeNames: { '#a': 'x' } })).toBe(
      'ExpressionAttributeNames can only be specified when using expressions',
    )
    expect(asked({ FilterExpression: 'attribute_exists(n)', ExpressionAttributeValues: {} })).toBe(
      'ExpressionAttributeValues must not be empty',
    )
    expect(asked({ FilterExpression: 'n = :a', ExpressionAttributeValues: { a: { S: 'x' } } })).toBe(
      'ExpressionAttributeValues contains invalid key: Syntax error; key: "a"',
    )
  })
})

test('knows the 573 reserved words, in either case', () => {
  expect(reservedWordCount).toBe(573)
  expect(isReservedWord('zone')).toBe(true)
  expect(isReservedWord('line')).toBe(false)
})

describe('projections', () => {
  const got = (ProjectionExpression: string) =>
    ask(dynamodb, 'GetItem', {
      TableName,
      Key,
      ProjectionExpression,
      ExpressionAttributeNames: used({ '#name': 'name' }, ProjectionExpression),
    })

  test('hand out what they name, lists closed up', () => {
    expect(got('m.#name, l[2], l[0], absent, n').Item).toEqual({
      m: { M: { name: { S: 'inner' } } },
      l: { L: [{ N: '1' }, { M: { deep: { S: 'x' } } }] },
      n: { N: '5' },
    })
  })

  test.each([
    [
      'm, m.a',
      'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, a]',
    ],
    [
      'm[0], m.a',
      'Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, [0]], path two: [m, a]',
    ],
    ['n,', 'Syntax error; token: "<EOF>", near: ","'],
  ])('%s is refused', (text, message) => {
    expect(got(text).message).toBe(`Invalid ProjectionExpression: ${message}`)
  })
})
