import { invalid } from '../refusals.ts'
import { type Token, type TokenKind, tokens } from './lexer.ts'
import { isReservedWord } from './reserved-words.ts'
import type { Operand, Path, Step } from './syntax.ts'

const furthestIndex = 2_147_483_647
const mostPathSteps = 32
const largestExpression = 4096

/** What parsing one expression is about: its name in messages, and the attribute names its placeholders stand for. */
export type ParseContext = { parameter: string; attributeNames: ReadonlyMap<string, string> }

/** The part all four grammars share: tokens, document paths, placeholders, function calls. */
export class ExpressionParser {
  readonly names = new Set<string>()
  readonly values = new Set<string>()
  protected readonly context: ParseContext
  private readonly text: string
  private readonly list: Token[]
  private at = 0
  /** Complaints AWS makes only about an expression that is otherwise well formed. */
  private readonly later: string[] = []

  constructor(text: string, context: ParseContext) {
    this.context = context
    this.text = text
    if (text === '') throw this.refusal('The expression can not be empty;')
    if (Buffer.byteLength(text) > largestExpression) {
      throw this.refusal(
        `Expression size has exceeded the maximum allowed size; expression size: ${Buffer.byteLength(text)}`,
      )
    }
    this.list = tokens(text)
  }

  refusal(message: string) {
    return invalid(`Invalid ${this.context.parameter}: ${message}`)
  }

  protected complainLater(message: string): void {
    this.later.push(message)
  }

  protected peek(ahead = 0): Token {
    return this.list[Math.min(this.at + ahead, this.list.length - 1)]!
  }

  protected next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.at++
    return token
  }

  protected isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.text === text
  }

  protected isWord(word: string): boolean {
    const token = this.peek()
    return token.kind === 'word' && token.text.toUpperCase() === word
  }

  protected takeSymbol(text: string): boolean {
    const taken = this.isSymbol(text)
    if (taken) this.at++
    return taken
  }

  protected takeWord(word: string): boolean {
    const taken = this.isWord(word)
    if (taken) this.at++
    return taken
  }

  protected expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.syntaxError()
  }

  protected expect(kind: TokenKind): Token {
    if (this.peek().kind !== kind) throw this.syntaxError()
    return this.next()
  }

  /** After the last token: nothing may follow, and what was put off is now said. */
  protected finish(): void {
    if (this.peek().kind !== 'end') throw this.syntaxError()
    if (this.later.length > 0) throw this.refusal(this.later[0]!)
  }

  protected syntaxError(): Error {
    const token = this.peek()
    const before = this.at > 0 ? this.list[this.at - 1] : undefined
    const after = this.list[this.at + 1]
    const from = before?.start ?? (token.kind === 'end' ? 0 : token.start)
    const to = after && after.kind !== 'end' ? after.end : token.end
    return this.refusal(`Syntax error; token: "${token.text}", near: "${this.nearby(from, to, token)}"`)
  }

  private nearby(from: number, to: number, token: Token): string {
    const near = this.text.slice(from, to)
    return token.kind === 'end' && this.at > 0 ? near.trimEnd() : near
  }

  protected isFunction(): boolean {
    return this.peek().kind === 'word' && this.isSymbol('(', 1)
  }

  protected call(): { name: string; operands: Operand[] } {
    const name = this.expect('word').text
    this.expectSymbol('(')
    const operands = [this.operand()]
    while (this.takeSymbol(',')) operands.push(this.operand())
    this.expectSymbol(')')
    return { name, operands }
  }

  /** `path | :value | function(…) | (operand)`; doubled parentheses are refused as AWS refuses them. */
  protected operand(): Operand {
    if (this.takeSymbol('(')) {
      if (this.isSymbol('(')) this.complainLater('The expression has redundant parentheses;')
      const inner = this.operand()
      this.expectSymbol(')')
      return inner
    }
    if (this.peek().kind === 'value') return { kind: 'value', name: this.valueName() }
    if (this.isFunction()) return { kind: 'call', ...this.call() }
    return { kind: 'path', path: this.path() }
  }

  protected valueName(): string {
    const name = this.expect('value').text
    this.values.add(name)
    return name
  }

  protected path(): Path {
    const path: Path = [this.step()]
    for (;;) {
      if (this.takeSymbol('.')) path.push(this.step())
      else if (this.takeSymbol('[')) {
        path.push(this.index())
        this.expectSymbol(']')
      } else break
    }
    if (path.length > mostPathSteps) {
      this.complainLater(`The document path has too many nesting levels; nesting levels: ${path.length}`)
    }
    return path
  }

  private step(): Step {
    const token = this.peek()
    if (token.kind === 'name') return this.placeholder(this.next().text)
    if (token.kind !== 'word' || this.isOperatorWord(token)) throw this.syntaxError()
    if (isReservedWord(token.text)) {
      this.complainLater(`Attribute name is a reserved keyword; reserved keyword: ${token.text}`)
    }
    return this.next().text
  }

  private isOperatorWord(token: Token): boolean {
    return /^(and|or|not|between|in|set|remove|add|delete)$/i.test(token.text)
  }

  private placeholder(name: string): string {
    this.names.add(name)
    const attribute = this.context.attributeNames.get(name)
    if (attribute === undefined) {
      this.complainLater(
        `An expression attribute name used in the document path is not defined; attribute name: ${name}`,
      )
      return name
    }
    return attribute
  }

  private index(): number {
    const { text } = this.expect('index')
    const index = Number(text)
    if (index > furthestIndex) {
      this.complainLater(`List index is not within the allowable range; index: [${text}]`)
    }
    return index
  }
}
