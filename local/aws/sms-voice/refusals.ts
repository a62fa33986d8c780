import { AwsFault } from '../wire.ts'

/** `ValidationException` with the service's reason. */
export function invalid(reason: string, words: string): AwsFault {
  return new AwsFault('ValidationException', words, 400, { Reason: reason })
}

/** `ConflictException` with the service's reason and what it is about. */
export function conflict(reason: string, words: string, type: string, id: string): AwsFault {
  return new AwsFault('ConflictException', words, 400, { Reason: reason, ResourceType: type, ResourceId: id })
}

/** `ResourceNotFoundException` for a named thing. */
export function notFound(type: string, id: string): AwsFault {
  const words = `Resource not found: resource type="${type}" resource id="${id}"`
  return new AwsFault('ResourceNotFoundException', words, 400, { ResourceType: type, ResourceId: id })
}
