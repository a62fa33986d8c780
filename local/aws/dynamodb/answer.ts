/** JSON text to stand in an answer as it is, so that a stored item need not be read to be handed out. */
export class JsonText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A list of texts as one. */
export function jsonList(texts: string[]): JsonText {
  return new JsonText(`[${texts.join(',')}]`)
}

/** The body of an answer; members that are undefined are left out. */
export function answer(members: Record<string, unknown>): string {
  const written: string[] = []
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue
    written.push(`"${name}":${value instanceof JsonText ? value.text : JSON.stringify(value)}`)
  }
  return `{${written.join(',')}}`
}
