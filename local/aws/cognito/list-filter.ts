import { AwsFault } from '../wire.ts'
import type { User } from './users.ts'

const searchable = [
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
] as const

/**
 * Reads the `Filter` of ListUsers: one attribute, `=` or `^=` (begins with), one quoted value.
 * Throws `InvalidParameterException` for what AWS does not search by.
 */
export function readFilter(filter: string | undefined): (user: User) => boolean {
  if (!filter?.trim()) return () => true
  const parts = /^\s*"?([^\s"=^]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter)
  if (!parts) throw new AwsFault('InvalidParameterException', 'Error while parsing filter.')
  const [, name = '', comparison, quoted = ''] = parts
  if (!(searchable as readonly string[]).includes(name))
    throw new AwsFault('InvalidParameterException', `Invalid search attribute: ${name}`)
  const anyCase = name === 'cognito:user_status' || name === 'email'
  const fold = (text: string) => (anyCase ? text.toLowerCase() : text)
  const wanted = fold(quoted.replace(/\\(.)/g, '$1'))
  return (user) => {
    const value = searchedValue(user, name)
    if (value === undefined) return false
    return comparison === '=' ? fold(value) === wanted : fold(value).startsWith(wanted)
  }
}

function searchedValue(user: User, name: string): string | undefined {
  switch (name) {
    case 'username':
    case 'sub':
      return user.username
    case 'cognito:user_status':
      return user.status
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled'
    default:
      return user.attributes[name]
  }
}
