import { AwsFault } from '../wire.ts'
import type { AttributeList } from './requests.ts'
import type { User } from './users.ts'

/** The standard attributes; a pool of ours has no others. */
const known = new Set([
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
])

/** Whether a text has the form of an e-mail address. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

/** Reads attributes of a request. Throws `InvalidParameterException` for those that the schema lacks or forbids. */
export function readAttributes(given: AttributeList = []): Record<string, string> {
  const read: Record<string, string> = {}
  for (const { Name, Value = '' } of given) {
    if (Name === 'sub') throw invalid('user.sub: Attribute cannot be updated.')
    if (!known.has(Name))
      throw invalid(
        `Attributes did not conform to the schema: ${Name}: Attribute does not exist in the schema.`,
      )
    if (Name in read) throw invalid(`Duplicate attribute: ${Name}`)
    if (Name === 'email' && !isAddress(Value)) throw invalid('Invalid email address format.')
    if (Name === 'phone_number' && !/^\+\d{1,15}$/.test(Value)) throw invalid('Invalid phone number format.')
    if (Name.endsWith('_verified') && !/^(true|false)$/i.test(Value))
      throw invalid(`Attributes did not conform to the schema: ${Name}: Attribute is not a boolean.`)
    read[Name] = Name === 'email' ? Value.toLowerCase() : Value
  }
  return read
}

/** The attributes as answers show them. */
export function attributeList(user: User, only?: string[]): AttributeList {
  const all = Object.entries({ sub: user.username, ...user.attributes }).map(([Name, Value]) => ({
    Name,
    Value,
  }))
  return only ? all.filter(({ Name }) => only.includes(Name)) : all
}

const invalid = (words: string) => new AwsFault('InvalidParameterException', words)
