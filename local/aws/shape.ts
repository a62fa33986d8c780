import { AwsFault } from './wire.ts'

/** What a member of a request may be, in the terms of AWS's service models. */
export type Shape =
  | { kind: 'string'; min?: number; max?: number; pattern?: RegExp; oneOf?: readonly string[] }
  | { kind: 'integer'; min?: number; max?: number }
  | { kind: 'boolean' }
  | { kind: 'timestamp' }
  | { kind: 'list'; of: Shape; min?: number; max?: number }
  | { kind: 'map'; keys: Shape; of: Shape; max?: number }
  | { kind: 'structure'; members: Record<string, Shape>; required: readonly string[] }

export const string = (limits: Omit<Extract<Shape, { kind: 'string' }>, 'kind'> = {}): Shape => ({
  kind: 'string',
  ...limits,
})
export const integer = (min?: number, max?: number): Shape => ({
  kind: 'integer',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})
export const boolean: Shape = { kind: 'boolean' }
export const timestamp: Shape = { kind: 'timestamp' }
export const list = (of: Shape, min?: number, max?: number): Shape => ({
  kind: 'list',
  of,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})
export const map = (keys: Shape, of: Shape, max?: number): Shape => ({
  kind: 'map',
  keys,
  of,
  ...(max === undefined ? {} : { max }),
})

/** A structure; the members whose names end in `*` must be given. */
export function structure(members: Record<string, Shape>): Extract<Shape, { kind: 'structure' }> {
  const plain = Object.entries(members).map(([name, shape]) => [name.replace('*', ''), shape] as const)
  const required = Object.keys(members).flatMap((name) => (name.endsWith('*') ? name.slice(0, -1) : []))
  return { kind: 'structure', members: Object.fromEntries(plain), required }
}

/** How a service words a request that does not fit: exception and extra fields. */
export type Refuse = (words: string) => AwsFault

/** The usual wording, `ValidationException`. */
export const validationException: Refuse = (words) => new AwsFault('ValidationException', words)

/**
 * Checks a request against its shape and refuses, in AWS's wording, what AWS refuses; a member that the shape does
 * not name is refused as well, since to ignore it would hide a mistake.
 */
export function checkInput(shape: Shape, input: unknown, refuse: Refuse = validationException): void {
  const failures = failuresOf(shape, input, '')
  if (failures.length === 0) return
  const count = `${failures.length} validation error${failures.length > 1 ? 's' : ''} detected: `
  throw refuse(count + failures.join('; '))
}

function failuresOf(shape: Shape, value: unknown, at: string): string[] {
  const must = (holds: boolean, constraint: string) => (holds ? [] : [failed(value, at, constraint)])
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') return must(false, 'be a string')
      return [
        ...must(value.length >= (shape.min ?? 0), `have length greater than or equal to ${shape.min}`),
        ...must(
          value.length <= (shape.max ?? value.length),
          `have length less than or equal to ${shape.max}`,
        ),
        ...must(shape.oneOf?.includes(value) ?? true, `satisfy enum value set: [${shape.oneOf?.join(', ')}]`),
        ...must(wholly(shape.pattern, value), `satisfy regular expression pattern: ${shape.pattern?.source}`),
      ]
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return must(false, 'be an integer')
      return [
        ...must(value >= (shape.min ?? value), `have value greater than or equal to ${shape.min}`),
        ...must(value <= (shape.max ?? value), `have value less than or equal to ${shape.max}`),
      ]
    case 'boolean':
      return must(typeof value === 'boolean', 'be a boolean')
    case 'timestamp':
      return must(typeof value === 'number', 'be a timestamp')
    case 'list':
      if (!Array.isArray(value)) return must(false, 'be a list')
      return [
        ...must(value.length >= (shape.min ?? 0), `have length greater than or equal to ${shape.min}`),
        ...must(
          value.length <= (shape.max ?? value.length),
          `have length less than or equal to ${shape.max}`,
        ),
        ...value.flatMap((entry, index) => failuresOf(shape.of, entry, `${at}.${index + 1}.member`)),
      ]
    case 'map':
      return isObject(value) ? failuresOfMap(shape, value, at) : must(false, 'be a map')
    case 'structure':
      return isObject(value) ? failuresOfStructure(shape, value, at) : must(false, 'be a structure')
    default:
      return shape satisfies never
  }
}

type Kind<Name> = Extract<Shape, { kind: Name }>

function failuresOfMap({ keys, of, max }: Kind<'map'>, value: Record<string, unknown>, at: string): string[] {
  const entries = Object.entries(value)
  const tooMany = max !== undefined && entries.length > max
  return [
    ...(tooMany ? [failed(value, at, `have length less than or equal to ${max}`)] : []),
    ...entries.flatMap(([key, entry]) => [
      ...failuresOf(keys, key, `${at}.key`),
      ...failuresOf(of, entry, `${at}.${key}.value`),
    ]),
  ]
}

function failuresOfStructure(shape: Kind<'structure'>, value: Record<string, unknown>, at: string): string[] {
  const path = (name: string) => (at ? `${at}.${camel(name)}` : camel(name))
  const given = Object.entries(value).filter(([, member]) => member !== undefined && member !== null)
  const missing = shape.required.filter((name) => !given.some(([one]) => one === name))
  return [
    ...missing.map(
      (name) => `Value null at '${path(name)}' failed to satisfy constraint: Member must not be null`,
    ),
    ...given.flatMap(([name, member]) => {
      const known = shape.members[name]
      return known
        ? failuresOf(known, member, path(name))
        : [`'${path(name)}' is not a member of this request`]
    }),
  ]
}

const failed = (value: unknown, at: string, constraint: string) =>
  `Value '${shown(value)}' at '${at}' failed to satisfy constraint: Member must ${constraint}`
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** AWS's patterns hold for the whole text. */
function wholly(pattern: RegExp | undefined, text: string): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text)
}
