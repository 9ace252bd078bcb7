import type { Expression } from './syntax.ts'
import type { Token } from './tokens.ts'

/** Operators, the weakest first. */
const LEVELS = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=', 'in', 'is'], ['+', '-'], ['*', '/', '%']]

type Form<T = Expression> = T extends Expression ? Omit<T, 'id' | 'start' | 'end'> : never

/** Reads tokens one after another, and expressions out of them. */
export class Expressions {
  #tokens: readonly Token[]
  #at = 0
  #made = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The text of the next token. */
  get text(): string {
    return this.#next.kind === 'text' ? '' : this.#next.text
  }

  get #next(): Token {
    return this.#tokens[this.#at]!
  }

  /** Takes the next token, or these ones, and gives the text of the last. */
  take(...texts: string[]): string {
    for (const text of texts.slice(0, -1)) this.take(text)
    const { text, start } = this.#next
    const expected = texts.at(-1)
    if (expected !== undefined && text !== expected)
      throw new Error(`The rules have ${text} at offset ${start}, where ${expected} is expected.`)
    this.#at += 1
    return text
  }

  /** Whether this was the next token; it is then taken. */
  skip(text: string): boolean {
    const isNext = this.text === text
    if (isNext) this.#at += 1
    return isNext
  }

  expression(): Expression {
    const start = this.#next.start
    const condition = this.#level(0)
    if (!this.skip('?')) return condition
    const yes = this.expression()
    this.take(':')
    return this.#make(start, { kind: 'choice', condition, yes, no: this.expression() })
  }

  #level(level: number): Expression {
    const operators = LEVELS[level]
    if (!operators) return this.#unary()
    const start = this.#next.start
    let left = this.#level(level + 1)
    while (operators.includes(this.text)) {
      const operator = this.take()
      left =
        operator === 'is'
          ? this.#make(start, { kind: 'is', operand: left, type: this.take() })
          : this.#make(start, { kind: 'operator', operator, left, right: this.#level(level + 1) })
    }
    return left
  }

  #unary(): Expression {
    const start = this.#next.start
    if (this.skip('!')) return this.#make(start, { kind: 'not', operand: this.#unary() })
    if (this.skip('-')) return this.#make(start, { kind: 'minus', operand: this.#unary() })
    return this.#postfix(start, this.#primary(start))
  }

  #postfix(start: number, of: Expression): Expression {
    if (this.skip('.')) {
      const name = this.take()
      const form: Form = this.skip('(')
        ? { kind: 'method', of, name, args: this.#until(')') }
        : { kind: 'field', of, name }
      return this.#postfix(start, this.#make(start, form))
    }
    if (!this.skip('[')) return of
    const index = this.expression()
    const until = this.skip(':') ? this.expression() : undefined
    this.take(']')
    return this.#postfix(start, this.#make(start, { kind: 'at', of, index, until }))
  }

  #primary(start: number): Expression {
    const { kind, text } = this.#next
    if (text === '/' && kind === 'sign') return this.#path(start)
    this.#at += 1
    if (kind === 'text') return this.#make(start, { kind: 'literal', value: text })
    if (kind === 'number') return this.#make(start, { kind: 'literal', value: Number(text) })
    if (text === '(') {
      const inside = this.expression()
      this.take(')')
      return inside
    }
    if (text === '[') return this.#make(start, { kind: 'list', items: this.#until(']') })
    if (text === '{') return this.#map(start)
    if (Object.hasOwn(WORDS, text)) return this.#make(start, { kind: 'literal', value: WORDS[text] ?? null })
    if (this.skip('(')) return this.#make(start, { kind: 'call', name: text, args: this.#until(')') })
    return this.#make(start, { kind: 'name', name: text })
  }

  #until(closing: string): Expression[] {
    const found: Expression[] = []
    while (!this.skip(closing)) {
      found.push(this.expression())
      this.skip(',')
    }
    return found
  }

  #map(start: number): Expression {
    const entries: [Expression, Expression][] = []
    while (!this.skip('}')) {
      const key = this.#primary(this.#next.start)
      this.take(':')
      entries.push([key, this.expression()])
      this.skip(',')
    }
    return this.#make(start, { kind: 'map', entries })
  }

  #path(start: number): Expression {
    const steps: (string | Expression)[] = []
    while (this.skip('/')) {
      if (this.skip('$(')) {
        steps.push(this.expression())
        this.take(')')
      } else steps.push(this.take())
    }
    return this.#make(start, { kind: 'path', steps })
  }

  #make(start: number, form: Form): Expression {
    this.#made += 1
    return { id: this.#made, start, end: this.#tokens[this.#at - 1]!.end, ...form }
  }
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }
