import type { AdministrationGuard } from '../core/ports/roles.ts'
import * as keys from './oversight-keys.ts'
import type { Write } from './table.ts'

/** The write that every transaction holds that takes something from staff. Its condition fails when the guard moved. */
export function guardWrite(guard: AdministrationGuard): Write {
  return {
    Put: {
      TableName: undefined,
      Item: { ...keys.administration(), type: 'administration', v: 1, version: guard + 1 },
      ...(guard === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :was',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':was': guard },
          }),
    },
  }
}
