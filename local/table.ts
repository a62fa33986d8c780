import type { LocalDynamoDb } from './aws/dynamodb.ts'
import { AwsFault, type AwsRequest, type LocalWorld } from './aws/wire.ts'
import type { House } from './house.ts'

/** Makes the house's table, as a first deploy does, unless it stands already. */
export function makeTable(dynamodb: LocalDynamoDb, { table }: House, { region }: LocalWorld): void {
  const ask = (operation: string, input: object) => dynamodb.answer(requestOf(operation, input, region))
  if (ask('DescribeTable', { TableName: table.name }).status === 200) return
  const keys = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
  const names = ['pk', 'sk', ...table.indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])]
  must(
    ask('CreateTable', {
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: table.indexes.map(({ name, partitionKey, sortKey, projects }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: projects },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
  const TimeToLiveSpecification = { Enabled: true, AttributeName: table.timeToLive }
  must(ask('UpdateTimeToLive', { TableName: table.name, TimeToLiveSpecification }))
}

function requestOf(operation: string, input: object, region: string): AwsRequest {
  const body = Buffer.from(JSON.stringify(input))
  const query = new URLSearchParams()
  return { service: 'dynamodb', operation, region, method: 'POST', path: '/', query, headers: {}, body }
}

function must(response: { status: number; body: string | Buffer }): void {
  if (response.status !== 200) throw new AwsFault('TableNotMade', response.body.toString(), response.status)
}
