import { ExpressionParser } from './parser.ts'
import type { Comparator, Condition } from './syntax.ts'

const comparators = new Set(['=', '<>', '<', '<=', '>', '>='])

/** Reads a condition: of a write, a filter or a key condition. */
export class ConditionParser extends ExpressionParser {
  /** The whole expression. */
  parse(): Condition {
    const condition = this.disjunction()
    this.finish()
    return condition
  }

  private disjunction(): Condition {
    let left = this.conjunction()
    while (this.takeWord('OR')) left = { kind: 'or', left, right: this.conjunction() }
    return left
  }

  private conjunction(): Condition {
    let left = this.negation()
    while (this.takeWord('AND')) left = { kind: 'and', left, right: this.negation() }
    return left
  }

  private negation(): Condition {
    if (this.takeWord('NOT')) return { kind: 'not', condition: this.negation() }
    return this.isSymbol('(') && this.opensCondition() ? this.group() : this.statement()
  }

  private group(): Condition {
    this.expectSymbol('(')
    if (this.isSymbol('(') && this.opensCondition() && this.closesBoth()) {
      this.complainLater('The expression has redundant parentheses;')
    }
    const inner = this.disjunction()
    this.expectSymbol(')')
    return inner
  }

  /** Whether this parenthesis holds a condition rather than a mere operand such as `(a) = :v`. */
  private opensCondition(): boolean {
    let depth = 0
    for (let ahead = 0; ; ahead++) {
      const token = this.peek(ahead)
      if (token.kind === 'end') return true
      if (this.isSymbol('(', ahead)) depth++
      else if (this.isSymbol(')', ahead) && --depth === 0) return !this.continuesOperand(ahead + 1)
    }
  }

  private continuesOperand(ahead: number): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' ? comparators.has(token.text) : /^(between|in)$/i.test(token.text)
  }

  /** Whether the parenthesis after this one ends just where this one ends: `((…))`. */
  private closesBoth(): boolean {
    let depth = 0
    for (let ahead = 0; this.peek(ahead).kind !== 'end'; ahead++) {
      if (this.isSymbol('(', ahead)) depth++
      else if (this.isSymbol(')', ahead) && --depth === 0) return this.isSymbol(')', ahead + 1)
    }
    return false
  }

  private statement(): Condition {
    const left = this.operand()
    const symbol = this.peek()
    if (symbol.kind === 'symbol' && comparators.has(symbol.text)) {
      const comparator = this.next().text as Comparator
      return { kind: 'compare', comparator, left, right: this.operand() }
    }
    if (this.takeWord('BETWEEN')) {
      const low = this.operand()
      if (!this.takeWord('AND')) throw this.syntaxError()
      return { kind: 'between', operand: left, low, high: this.operand() }
    }
    if (this.takeWord('IN')) {
      this.expectSymbol('(')
      const options = [this.operand()]
      while (this.takeSymbol(',')) options.push(this.operand())
      this.expectSymbol(')')
      return { kind: 'in', operand: left, options }
    }
    if (left.kind !== 'call') throw this.syntaxError()
    return { kind: 'call', name: left.name, operands: left.operands }
  }
}
