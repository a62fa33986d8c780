import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/** A bare handler that reads one item: what any page must at least do. */
export const handler = async () => {
  const Key = { pk: 'COUNTY', sk: 'ABOUT' }
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key }))
  return { statusCode: 200, body: JSON.stringify(Item ?? {}) }
}
