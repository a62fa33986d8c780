import { AwsFault } from '../wire.ts'

/** A request that breaks DynamoDB's rules, in AWS's words. */
export function invalid(message: string): AwsFault {
  return new AwsFault('ValidationException', message)
}

/** A value or a stored item that a request cannot work with: cancels a transaction rather than refusing it whole. */
export class UnfitItem extends AwsFault {
  constructor(message: string) {
    super('ValidationException', message)
  }
}

/** A constraint on one parameter, in the form AWS's front door uses for all of them. */
export function unmetConstraint(value: unknown, where: string, constraint: string): string {
  return `Value ${value === null ? 'null' : `'${value}'`} at '${where}' failed to satisfy constraint: ${constraint}`
}

/** Refuses with every unmet constraint at once, as AWS's front door does; passes when there is none. */
export function refuseUnmet(constraints: string[]): void {
  if (constraints.length === 0) return
  const plural = constraints.length === 1 ? 'error' : 'errors'
  throw invalid(`${constraints.length} validation ${plural} detected: ${constraints.join('; ')}`)
}

/** JSON of a type the wire format does not allow there. */
export function unreadable(message: string): AwsFault {
  return new AwsFault('SerializationException', message)
}

/** A condition that was not met; carries the item as it stands when the request asked for it. */
export function conditionFailed(item?: unknown): AwsFault {
  return new AwsFault(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    400,
    item === undefined ? {} : { Item: item },
  )
}

/** No such table or index. */
export function notFound(message = 'Requested resource not found'): AwsFault {
  return new AwsFault('ResourceNotFoundException', message)
}

const namespaces: Record<string, string> = {
  ValidationException: 'com.amazon.coral.validate',
  SerializationException: 'com.amazon.coral.service',
  UnknownOperationException: 'com.amazon.coral.service',
}

/** The shape name as DynamoDB writes it in `__type`. */
export function faultType(code: string): string {
  return `${namespaces[code] ?? 'com.amazonaws.dynamodb.v20120810'}#${code}`
}
