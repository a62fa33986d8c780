import type { CallSeen } from '../../../local/aws/server.ts'

/** A request to AWS as these tests speak of it. */
export type CallRead = {
  /** Such as `GetItem THREAD` or `UpdateItem THREAD sending`: the operation, what it is about, what it becomes. */
  name: string
  pk: string
  sk: string
}
type Attribute = { S?: string } | undefined
type Body = {
  Key?: Record<string, Attribute>
  Item?: Record<string, Attribute>
  IndexName?: string
  UpdateExpression?: string
  ExpressionAttributeValues?: Record<string, Attribute>
}

/** Reads what a request is about from its body. */
export function readCall({ service, operation, request }: CallSeen): CallRead {
  const body = service === 'dynamodb' ? (JSON.parse(request.body.toString('utf8')) as Body) : {}
  const key = body.Key ?? body.Item
  const values = body.ExpressionAttributeValues ?? {}
  const pk = key?.pk?.S ?? values[':pk']?.S ?? ''
  const sk = key?.sk?.S ?? ''
  const status = /#status = (:\w+)/.exec(body.UpdateExpression ?? '')?.[1]
  const parts = [operation, body.IndexName ?? pk.split('#')[0], status && values[status]?.S]
  return { name: parts.filter((part) => part).join(' '), pk, sk }
}
