import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/** Only the client that every function of ours needs. */
export const handler = async () => ({ statusCode: 204, body: documents ? '' : '' })
