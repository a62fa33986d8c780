/** One step of a document path, placeholders already replaced by the attribute's name. */
export type Step = string | number
export type Path = Step[]

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>='

export type Operand =
  | { kind: 'path'; path: Path }
  | { kind: 'value'; name: string }
  | { kind: 'call'; name: string; operands: Operand[] }
  | { kind: 'sum'; sign: 1 | -1; left: Operand; right: Operand }

export type Condition =
  | { kind: 'compare'; comparator: Comparator; left: Operand; right: Operand }
  | { kind: 'between'; operand: Operand; low: Operand; high: Operand }
  | { kind: 'in'; operand: Operand; options: Operand[] }
  | { kind: 'call'; name: string; operands: Operand[] }
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; condition: Condition }

export type UpdateAction =
  | { kind: 'set'; path: Path; value: Operand }
  | { kind: 'remove'; path: Path }
  | { kind: 'add' | 'delete'; path: Path; value: string }

/** What was parsed, with the placeholders it used. */
export type Parsed<T> = { tree: T; names: Set<string>; values: Set<string> }

/** A path as AWS's messages write it. */
export function writePath(path: Path): string {
  return `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`
}
