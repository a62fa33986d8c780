export type TokenKind = 'word' | 'name' | 'value' | 'index' | 'symbol' | 'wrong' | 'end'
export type Token = { kind: TokenKind; text: string; start: number; end: number }

const pattern =
  /(?<word>[A-Za-z][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)|(?<value>:[A-Za-z0-9_]+)|(?<index>0|[1-9][0-9]*)|(?<symbol><>|<=|>=|[=<>+\-()[\],.])|(?<space>[ \t\r\n]+)|(?<wrong>[\s\S])/gy

/** Cuts an expression into tokens; a character that belongs to none becomes a `wrong` token the parser refuses. */
export function tokens(expression: string): Token[] {
  const found: Token[] = []
  for (const match of expression.matchAll(pattern)) {
    const kind = kindOf(match.groups!)
    if (kind === 'space') continue
    found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length })
  }
  found.push({ kind: 'end', text: '<EOF>', start: expression.length, end: expression.length })
  return found
}

function kindOf(groups: Record<string, string | undefined>): TokenKind | 'space' {
  for (const kind in groups) if (groups[kind] !== undefined) return kind as TokenKind | 'space'
  return 'wrong'
}
