import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { indexes } from '../../store/keys.ts'
import type { Consumed, Table } from '../../store/table.ts'

/** Makes the table as the stack does, at an endpoint, and opens it; `consumed` tells what requests cost. */
export async function countyTable(
  endpoint: string,
  name = 'clientcomm-test',
): Promise<Table & { consumed: Consumed[]; close(): void }> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const numbers = Object.values(indexes).map((_, place) => place + 1)
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', ...numbers.flatMap((n) => [`g${n}pk`, `g${n}sk`])].map(
        (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
      ),
      KeySchema: keySchema('pk', 'sk'),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      GlobalSecondaryIndexes: Object.values(indexes).map((IndexName, place) => ({
        IndexName,
        KeySchema: keySchema(`g${place + 1}pk`, `g${place + 1}sk`),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['line'] },
      })),
    }),
  )
  const consumed: Consumed[] = []
  return {
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
    onConsumed: (one) => consumed.push(one),
    consumed,
    close: () => client.destroy(),
  }
}

function keySchema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
}
