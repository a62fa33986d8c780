import { ExpressionParser } from './parser.ts'
import { refuseOverlaps } from './path-overlap.ts'
import type { Operand, UpdateAction } from './syntax.ts'

type Section = 'SET' | 'REMOVE' | 'ADD' | 'DELETE'
const sections: Section[] = ['SET', 'REMOVE', 'ADD', 'DELETE']

/** Reads an update: each of SET, REMOVE, ADD and DELETE at most once, in any order. */
export class UpdateParser extends ExpressionParser {
  private readonly actions: UpdateAction[] = []

  /** The whole expression. */
  parse(): UpdateAction[] {
    const seen = new Set<Section>()
    do {
      const section = sections.find((each) => this.takeWord(each))
      if (!section) throw this.syntaxError()
      if (seen.has(section)) {
        this.complainLater(`The "${section}" section can only be used once in an update expression;`)
      }
      seen.add(section)
      do this.action(section)
      while (this.takeSymbol(','))
    } while (this.peek().kind !== 'end')
    this.finish()
    refuseOverlaps(
      this.actions.map((action) => action.path),
      (message) => this.refusal(message),
    )
    return this.actions
  }

  private action(section: Section): void {
    const path = this.path()
    switch (section) {
      case 'SET':
        this.expectSymbol('=')
        this.actions.push({ kind: 'set', path, value: this.assigned() })
        break
      case 'REMOVE':
        this.actions.push({ kind: 'remove', path })
        break
      case 'ADD':
        this.actions.push({ kind: 'add', path, value: this.valueName() })
        break
      case 'DELETE':
        this.actions.push({ kind: 'delete', path, value: this.valueName() })
        break
      default:
        section satisfies never
    }
  }

  private assigned(): Operand {
    if (this.isSymbol('(') && this.wrapsSum()) {
      this.expectSymbol('(')
      const inner = this.assigned()
      this.expectSymbol(')')
      return inner
    }
    const left = this.operand()
    if (!this.isSymbol('+') && !this.isSymbol('-')) return left
    const sign = this.next().text === '+' ? 1 : -1
    return { kind: 'sum', sign, left, right: this.operand() }
  }

  /** Whether the parenthesis opening here holds a sum of its own rather than one operand. */
  private wrapsSum(): boolean {
    let depth = 0
    for (let ahead = 0; this.peek(ahead).kind !== 'end'; ahead++) {
      if (this.isSymbol('(', ahead)) depth++
      else if (this.isSymbol(')', ahead) && --depth === 0) return false
      else if (depth === 1 && (this.isSymbol('+', ahead) || this.isSymbol('-', ahead))) return true
    }
    return false
  }
}
