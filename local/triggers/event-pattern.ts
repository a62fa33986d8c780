/** A filter of an event source: each named field must match one of its rules (EventBridge's pattern language). */
export type EventPattern = { [field: string]: EventPattern | Rule[] }
type Rule =
  | string
  | number
  | boolean
  | null
  | { prefix: string }
  | { suffix: string }
  | { exists: boolean }
  | { 'anything-but': string | number | (string | number)[] | { prefix: string } }
  | { 'equals-ignore-case': string }
  | { numeric: (string | number)[] }

/** Whether the event matches. Throws for a rule that this machine does not know. */
export function matches(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, rules]) => {
    if (field === '$or') return (rules as unknown as EventPattern[]).some((one) => matches(one, event))
    const value = isObject(event) ? event[field] : undefined
    if (!Array.isArray(rules)) return matches(rules, value)
    const values = Array.isArray(value) ? value : [value]
    return rules.some((rule) => values.some((one) => passes(rule, one)))
  })
}

function passes(rule: Rule, value: unknown): boolean {
  if (!isObject(rule)) return value === rule
  const [[kind, wanted] = []] = Object.entries(rule)
  switch (kind) {
    case 'exists':
      return (value !== undefined) === wanted
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(wanted))
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(wanted))
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(wanted).toLowerCase()
    case 'anything-but':
      if (value === undefined) return false
      if (isObject(wanted) && !Array.isArray(wanted)) return !passes(wanted as Rule, value)
      return ![wanted].flat().includes(value as string)
    case 'numeric':
      return typeof value === 'number' && numeric(wanted as (string | number)[], value)
    default:
      throw new Error(`no such rule in an event pattern: ${JSON.stringify(rule)}`)
  }
}

function numeric(rules: (string | number)[], value: number): boolean {
  const holds: Record<string, (limit: number) => boolean> = {
    '=': (limit) => value === limit,
    '<': (limit) => value < limit,
    '<=': (limit) => value <= limit,
    '>': (limit) => value > limit,
    '>=': (limit) => value >= limit,
  }
  for (let index = 0; index < rules.length; index += 2)
    if (!holds[String(rules[index])]?.(Number(rules[index + 1]))) return false
  return true
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
