import { withinNode, type XmlNode } from './xml-tree.ts'
import { joined, negated } from './xpath-operators.ts'
import { asBoolean, asNodes, functions, type Expression, type Value } from './xpath-value.ts'

const token = /\s*(\/\/|\.\.|!=|<=|>=|[()[\]@,|+=/*.<>-]|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z][\w:-]*)\s*/y
const known = new Map<string, Expression>()

/** What an expression of XPath 1.0 says of a node: as much of the language as the rules use, and no namespaces. */
export function xpath(text: string, node: XmlNode): Value {
  const expression = known.get(text) ?? new Parser(text).whole()
  known.set(text, expression)
  return expression(node)
}

// From the loosest to the tightest; jsdom has an XPath too, but it finds no attribute with a capital in its name.
const levels = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div']]

class Parser {
  private readonly tokens: string[] = []
  private at = 0

  constructor(text: string) {
    token.lastIndex = 0
    while (token.lastIndex < text.length) {
      const [, found] = token.exec(text) ?? []
      if (found === undefined) throw new SyntaxError(`Not understood: ${text}`)
      this.tokens.push(found)
    }
  }

  whole(): Expression {
    const expression = this.level(0)
    if (this.at < this.tokens.length)
      throw new SyntaxError(`Too much: ${this.tokens.slice(this.at).join(' ')}`)
    return expression
  }

  private takes(...wanted: string[]): string | null {
    const found = this.tokens[this.at]
    if (found === undefined || !wanted.includes(found)) return null
    this.at += 1
    return found
  }

  private must(wanted: string): void {
    if (this.takes(wanted) === null)
      throw new SyntaxError(`${wanted} is missing before ${this.tokens[this.at]}`)
  }

  private level(depth: number): Expression {
    const operators = levels[depth]
    if (!operators) return this.union()
    let left = this.level(depth + 1)
    for (let operator = this.takes(...operators); operator; operator = this.takes(...operators))
      left = joined(operator, left, this.level(depth + 1))
    return left
  }

  private union(): Expression {
    let left = this.path()
    while (this.takes('|')) {
      const [one, other] = [left, this.path()]
      left = (node) => [...new Set([...asNodes(one(node)), ...asNodes(other(node))])]
    }
    return left
  }

  private path(): Expression {
    const next = this.tokens[this.at] ?? ''
    if (this.takes('-')) return negated(this.path())
    if (next.startsWith('"')) return this.literal(next.slice(1, -1))
    if (/^\d/.test(next)) return this.literal(Number(next))
    if (next === '(' || this.tokens[this.at + 1] === '(') return this.steps(this.call())
    if (next === '/' || next === '//') return this.steps((node) => [rootOf(node)])
    return this.steps(this.step((node) => [node], false))
  }

  private literal(value: string | number): Expression {
    this.at += 1
    return () => value
  }

  private call(): Expression {
    const name = this.takes('(') ? '' : this.tokens[this.at++]!
    if (name !== '') this.must('(')
    const args: Expression[] = []
    while (!this.takes(')')) {
      args.push(this.level(0))
      this.takes(',')
    }
    if (name === '') return args[0]!
    const known = functions[name]
    if (!known) throw new SyntaxError(`No function ${name}`)
    return (node) => known(node, ...args.map((arg) => arg(node)))
  }

  private steps(from: Expression): Expression {
    let path = from
    for (let slash = this.takes('/', '//'); slash; slash = this.takes('/', '//'))
      path = this.step(path, slash === '//')
    return path
  }

  private step(from: Expression, isDeep: boolean): Expression {
    const name = this.takes('@') ? `@${this.tokens[this.at++]}` : this.tokens[this.at++]!
    const predicates: Expression[] = []
    while (this.takes('[')) {
      predicates.push(this.level(0))
      this.must(']')
    }
    return (node) => {
      const starts = asNodes(from(node)).flatMap((start) => (isDeep ? withinNode(start) : [start]))
      const found = new Set(starts.flatMap((start) => neighbours(start, name)))
      return [...found].filter((one) => predicates.every((predicate) => asBoolean(predicate(one))))
    }
  }
}

function neighbours(node: XmlNode, name: string): readonly XmlNode[] {
  if (name === '.') return [node]
  if (name === '..') return node.parent ? [node.parent] : []
  if (name.startsWith('parent::')) return node.parent?.name === name.slice(8) ? [node.parent] : []
  if (name.startsWith('@')) return node.attributes.filter((one) => one.name === name)
  return name === '*' ? node.children : node.children.filter((one) => one.name === name)
}

const rootOf = (node: XmlNode): XmlNode => (node.parent ? rootOf(node.parent) : node)
