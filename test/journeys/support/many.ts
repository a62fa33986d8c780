import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { newClient } from '../../../core/actions/add-client.ts'
import { instantOf } from '../../../core/model/time.ts'
import { openIds } from '../../../providers/clock.ts'
import { addressItem, clientItem, conversationItem, methodItem } from '../../../store/items.ts'
import * as keys from '../../../store/keys.ts'
import type { Item } from '../../../store/table.ts'
import { actor } from '../../support/county.ts'
import type { ProductWorld } from '../../support/world.ts'

/** The table of the product, for what no page does: a number that carries more, hundreds of clients at once. */
export function tableOf({ world }: ProductWorld) {
  const credentials = { accessKeyId: 'TEST', secretAccessKey: 'test' }
  const client = new DynamoDBClient({ endpoint: world.endpoint, region: world.region, credentials })
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const TableName = world.house.table.name
  const clock = { now: () => instantOf(world.clock.now()) }
  const ids = openIds(clock)

  async function put(items: Item[]): Promise<void> {
    for (let from = 0; from < items.length; from += 25) {
      const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
      await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }))
    }
  }
  return {
    /** From now on the department's number carries so many segments a second. */
    async carries(department: string, perSecond: number): Promise<void> {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: keys.departmentFromFile(department),
          UpdateExpression: 'SET segmentsPerSecond = :rate',
          ExpressionAttributeValues: { ':rate': perSecond },
        }),
      )
    },
    /** So many more clients on Dana's list; answers their phones. */
    async clients(count: number): Promise<string[]> {
      const about = { title: 'Cell', clientStatus: 'Active', note: '', language: 'en' as const }
      const made = Array.from({ length: count }, (_, place) => {
        const number = `+1702555${String(1000 + place)}`
        const name = `Zara Person${place}`
        return { number, ...newClient({ clock, ids }, actor('dana'), about, { kind: 'read', name, number }) }
      })
      await put(
        made.flatMap(({ client, method, conversation, number: address }) => [
          clientItem(client),
          ...(method ? [methodItem(method)] : []),
          conversationItem({ ...conversation, address }),
          addressItem({
            kind: 'client',
            address,
            department: conversation.department,
            client: client.id,
            conversation: conversation.id,
          }),
        ]),
      )
      return made.map(({ number }) => number)
    },
    close: () => client.destroy(),
  }
}
