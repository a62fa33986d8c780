import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

const Key = { pk: { S: 'p' }, sk: { S: 's' } }
const values = {
  ':one': { N: '1' },
  ':x': { S: 'x' },
  ':list': { L: [{ S: 'x' }] },
  ':tags': { SS: ['a', 'c'] },
  ':long': { S: 'l'.repeat(410_000) },
  ':empty': { S: '' },
}

let dynamodb: LocalDynamoDb
beforeEach(() => {
  dynamodb = openDynamoDb(dynamoDbWorld(handClock()))
  ask(dynamodb, 'CreateTable', plainTable)
  ask(dynamodb, 'PutItem', {
    TableName,
    Item: {
      ...Key,
      n: { N: '5' },
      l: { L: [{ N: '0' }, { N: '10' }, { N: '20' }] },
      m: { M: { a: { N: '1' }, b: { S: 'b' } } },
      tags: { SS: ['a', 'b'] },
    },
  })
})

function update(UpdateExpression: string, ReturnValues = 'UPDATED_NEW') {
  const used = Object.entries(values).filter(([name]) => UpdateExpression.includes(name))
  return ask(dynamodb, 'UpdateItem', {
    TableName,
    Key,
    UpdateExpression,
    ReturnValues,
    ...(used.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(used) } : {}),
  })
}

describe('updates', () => {
  test.each([
    ['SET n = n + :one', { n: { N: '6' } }],
    ['SET n = :one - n', { n: { N: '-4' } }],
    ['SET n = if_not_exists(nothing, :one) + n', { n: { N: '6' } }],
    ['set q = :x remove m.a', { q: { S: 'x' } }],
    ['SET m.c = :x', { m: { M: { c: { S: 'x' } } } }],
    ['SET l = list_append(:list, l)', { l: { L: [{ S: 'x' }, { N: '0' }, { N: '10' }, { N: '20' }] } }],
    ['SET q = list_append(if_not_exists(q, :list), :list)', { q: { L: [{ S: 'x' }, { S: 'x' }] } }],
    ['SET a = n, n = :one', { a: { N: '5' }, n: { N: '1' } }],
    ['ADD n :one', { n: { N: '6' } }],
    ['ADD fresh :one', { fresh: { N: '1' } }],
    ['ADD tags :tags', { tags: { SS: ['a', 'b', 'c'] } }],
    ['DELETE tags :tags', { tags: { SS: ['b'] } }],
    ['SET a = (:one + :one)', { a: { N: '2' } }],
    ['REMOVE n', undefined],
  ])('%s', (text, fragment) => {
    expect(update(text)).toEqual(fragment ? { Attributes: fragment } : {})
  })

  test('mean list positions as they were', () => {
    const { Attributes } = update('SET l[1] = :x, l[9] = :one, l[7] = :x REMOVE l[0]', 'ALL_NEW')
    expect(Attributes.l).toEqual({ L: [{ S: 'x' }, { N: '20' }, { S: 'x' }, { N: '1' }] })
  })

  test('take the last element out of a set and the set with it', () => {
    update('SET tags = :tags')
    expect(update('DELETE tags :tags', 'ALL_NEW').Attributes.tags).toBeUndefined()
  })

  test('tell what was there before', () => {
    expect(update('SET m.a = :x, fresh = :x', 'UPDATED_OLD')).toEqual({
      Attributes: { m: { M: { a: { N: '1' } } } },
    })
    expect(update('SET n = :x', 'ALL_OLD').Attributes.n).toEqual({ N: '5' })
  })

  test('make the item where it is missing, even with nothing to set', () => {
    const other = { pk: { S: 'new' }, sk: { S: 's' } }
    expect(ask(dynamodb, 'UpdateItem', { TableName, Key: other, ReturnValues: 'ALL_OLD' })).toEqual({})
    expect(ask(dynamodb, 'GetItem', { TableName, Key: other }).Item).toEqual(other)
  })
})

describe('updates are refused', () => {
  const path = 'The document path provided in the update expression is invalid for update'
  const type = 'An operand in the update expression has an incorrect data type'
  const absent = 'The provided expression refers to an attribute that does not exist in the item'
  test.each([
    ['SET nothing.x = :x', path],
    ['SET n.x = :x', path],
    ['SET m[0] = :x', path],
    ['REMOVE nothing.x', path],
    ['SET q = nothing', absent],
    ['SET q = nothing + :one', absent],
    ['SET q = m + :one', type],
    ['SET q = list_append(n, :list)', type],
    ['ADD m :one', type],
    ['DELETE n :tags', type],
    [
      'SET q = n + :x',
      'Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S',
    ],
    [
      'ADD n :x',
      'Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND',
    ],
    [
      'DELETE tags :one',
      'Invalid UpdateExpression: Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND',
    ],
    [
      'SET a = :x, a.b = :x',
      'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]',
    ],
    [
      'SET a[0] = :x, a.b = :x',
      'Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, [0]], path two: [a, b]',
    ],
    [
      'SET a = :x SET q = :x',
      'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;',
    ],
    ['SET a = :one + :one + :one', 'Invalid UpdateExpression: Syntax error; token: "+", near: ":one + :one"'],
    [
      'SET a = size(l)',
      'Invalid UpdateExpression: The function is not allowed in an update expression; function: size',
    ],
    ['FOO a = :x', 'Invalid UpdateExpression: Syntax error; token: "FOO", near: "FOO a"'],
    ['ADD n m', 'Invalid UpdateExpression: Syntax error; token: "m", near: "n m"'],
    [
      'SET pk = :x',
      'One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key',
    ],
    [
      'REMOVE sk',
      'One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key',
    ],
    [
      'SET g1pk = :one',
      'One or more parameter values were invalid: Type mismatch for Index Key g1pk Expected: S Actual: N IndexName: by-recency',
    ],
    [
      'SET g1pk = :empty',
      'One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: by-recency, IndexKey: g1pk',
    ],
    ['SET q = :long', 'Item size to update has exceeded the maximum allowed size'],
  ])('%s', (text, message) => {
    expect(update(text)).toEqual({ __type: 'com.amazon.coral.validate#ValidationException', message })
    expect(ask(dynamodb, 'GetItem', { TableName, Key }).Item.n).toEqual({ N: '5' })
  })
})
