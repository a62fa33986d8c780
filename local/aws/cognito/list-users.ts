import { AwsFault } from '../wire.ts'
import { readFilter } from './list-filter.ts'
import type { Input } from './requests.ts'
import type { User } from './users.ts'

const pageSize = 60

/**
 * ListUsers: those the filter takes, a page at a time in the order of their creation. A token goes on only with the
 * same filter; any other text throws `InvalidParameterException`.
 */
export function listUsers(
  everyone: User[],
  input: Input,
  shown: (user: User, attributesToGet?: string[]) => object,
): object {
  const found = everyone.filter(readFilter(input.Filter))
  const first = input.PaginationToken ? readToken(input.PaginationToken, input.Filter) : 0
  const next = first + (input.Limit || pageSize)
  return {
    Users: found.slice(first, next).map((user) => shown(user, input.AttributesToGet)),
    ...(next < found.length ? { PaginationToken: makeToken(next, input.Filter) } : {}),
  }
}

function makeToken(next: number, filter: string | undefined): string {
  return Buffer.from(JSON.stringify({ next, filter })).toString('base64url')
}

function readToken(token: string, filter: string | undefined): number {
  try {
    const read = JSON.parse(Buffer.from(token, 'base64url').toString()) as { next: unknown; filter?: string }
    if (typeof read.next === 'number' && read.filter === filter) return read.next
  } catch {
    // Not one of ours: refused like one of another filter.
  }
  throw new AwsFault('InvalidParameterException', 'Invalid pagination token.')
}
