import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { normalisedNumber } from '../../../local/aws/dynamodb/numbers.ts'
import { openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { javaVersion, startAwsDynamoDb } from '../../support/aws-dynamodb.ts'
import { comparedTable, type Request, requests } from '../../support/dynamodb-requests.ts'
import { type Answer, ask, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'

const java = javaVersion()
const runs = process.env.FULL_RANDOM ? 3_000 : 120
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/**
 * Where DynamoDB Local is known to differ from DynamoDB itself we follow DynamoDB:
 * - A page without items costs the smallest read (0.5, or 1 when consistent); Local says 0.
 * - UPDATED_OLD and UPDATED_NEW hold just the fragment a nested path names; Local returns the whole attribute.
 * - What makes one update of a transaction impossible cancels it with the reason ValidationError; Local refuses
 *   the whole request with ValidationException.
 * - Numbers inside lists and maps are normalised like all others; Local hands them back as written.
 * - Units are told only when asked for; Local tells them for some deletions with NONE.
 * - Units of transactional writes are two a kilobyte, of a ConditionCheck and of a Delete of nothing too; Local
 *   doubles some and not others, so they are held to cases instead (capacity.test.ts). Transactional answers also
 *   say ReadCapacityUnits or WriteCapacityUnits.
 */
function comparable(request: Request, answer: Answer): unknown {
  const refused = answer.__type?.split('#')[1]
  if (refused) return refusal(request, refused, answer)
  const { ConsumedCapacity: units, ...rest } = answer
  const wanted = request.body.ReturnConsumedCapacity !== 'NONE'
  const nested = /[.[]/.test(String(request.body.UpdateExpression ?? ''))
  if (nested && String(request.body.ReturnValues).startsWith('UPDATED')) delete rest.Attributes
  return canonical({ ...rest, units: wanted && units && comparableUnits(request, answer) })
}

function refusal(request: Request, name: string, answer: Answer): unknown {
  if (request.operation === 'TransactWriteItems') {
    const reasons =
      (answer.CancellationReasons as { Code: string }[] | undefined)?.map(({ Code }) => Code) ?? []
    return name === 'ValidationException' || reasons.includes('ValidationError')
      ? 'impossible'
      : [name, reasons]
  }
  return name === 'ConditionalCheckFailedException' ? canonical([name, answer.Item ?? null]) : name
}

function comparableUnits({ operation }: Request, answer: Answer): unknown {
  if ((operation === 'Query' || operation === 'Scan') && answer.ScannedCount === 0) return 'smallest'
  if (operation === 'TransactWriteItems') return 'not compared'
  return JSON.parse(JSON.stringify(answer.ConsumedCapacity), (name, value) =>
    name === 'ReadCapacityUnits' || name === 'WriteCapacityUnits' ? undefined : value,
  )
}

/** Names in order and sets in order; items of a Scan and of a batch have no order of their own. */
function canonical(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const list = value.map((each) => canonical(each))
    const unordered = ['SS', 'NS', 'BS', 'compared'].includes(name)
    return unordered ? list.map((each) => JSON.stringify(each)).sort() : list
  }
  if (name === 'N') return normalisedNumber(value as string)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((each) => [each, canonical((value as Record<string, unknown>)[each], each)]),
  )
}

function forScan(request: Request, answer: unknown): unknown {
  if (request.operation !== 'Scan' && !(request.operation === 'Query' && request.body.IndexName))
    return answer
  const items = (answer as { Items?: unknown[] }).Items
  return items ? { ...(answer as object), Items: items.map((each) => JSON.stringify(each)).sort() } : answer
}

let theirs: Awaited<ReturnType<typeof startAwsDynamoDb>>
beforeAll(async () => {
  if (java >= 17) theirs = await startAwsDynamoDb()
})
afterAll(() => theirs?.stop())

const found = java >= 17 ? `Java ${java}` : 'SKIPPED: no Java 17 or newer on this machine'
test.skipIf(java < 17)(
  `answers random requests as AWS's DynamoDB Local does (${runs} runs, seed ${seed}, ${found})`,
  { timeout: process.env.FULL_RANDOM ? 1_800_000 : 120_000 },
  async () => {
    console.info(`compare: seed ${seed}, ${runs} runs`)
    await fc.assert(
      fc.asyncProperty(requests, async (list) => {
        const ours = openDynamoDb(dynamoDbWorld(handClock()))
        await theirs.ask('DeleteTable', { TableName: comparedTable.TableName })
        expect((await theirs.ask('CreateTable', comparedTable)).__type).toBeUndefined()
        expect(ask(ours, 'CreateTable', comparedTable).__type).toBeUndefined()
        for (const request of list) {
          const their = comparable(request, await theirs.ask(request.operation, request.body))
          const our = comparable(request, ask(ours, request.operation, request.body))
          expect(forScan(request, our), JSON.stringify(request)).toEqual(forScan(request, their))
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    )
  },
)
