import type { Expression } from './coverage.ts'

/** A condition of the rules that has no `&&`, `||`, `!` or `? :` in it, and whether it was seen true and seen false. */
export interface Condition {
  line: number
  column: number
  start: number
  /** the offset behind its last character */
  end: number
  text: string
  wasTrue: boolean
  wasFalse: boolean
}

/** Every condition of the rules, in the order of the source. */
export function conditionsIn(source: string, expressions: readonly Expression[]): Condition[] {
  const conditions: Condition[] = []

  const visit = (expression: Expression, decides: boolean): void => {
    const { inside } = expression
    switch (operatorOf(expression, source)) {
      case 'let':
        inside.forEach((part, at) => visit(part, decides && at === inside.length - 1))
        break
      case 'choice':
        inside.forEach((part, at) => visit(part, decides || at === 0))
        break
      case 'logic':
        inside.forEach((part) => visit(part, true))
        break
      case 'none':
        if (decides || isComparison(expression, source)) conditions.push(conditionOf(expression, source))
        inside.forEach((part) => visit(part, false))
    }
  }
  // A function that always returned the same answer is not covered; neither is one that was never called.
  for (const root of expressions) visit(root, !root.wasOther)
  return conditions.sort((a, b) => a.start - b.start)
}

/** What was not seen of the conditions, as a person looks for it in the file. */
export function unseen(conditions: readonly Condition[]): string[] {
  const said = ({ line, column, text }: Condition, missing: string) =>
    `firestore.rules:${line}:${column} never ${missing}: ${text.replace(/\s+/g, ' ')}`
  return conditions.flatMap((condition) => [
    ...(condition.wasTrue ? [] : [said(condition, 'true')]),
    ...(condition.wasFalse ? [] : [said(condition, 'false')]),
  ])
}

function conditionOf({ position, wasTrue, wasFalse }: Expression, source: string): Condition {
  const { line, column, currentOffset: start } = position
  const end = endOf(position, source)
  return { line, column, start, end, text: source.slice(start, end), wasTrue, wasFalse }
}

function operatorOf({ position, inside }: Expression, source: string): 'let' | 'choice' | 'logic' | 'none' {
  const [first, second] = inside
  if (!first) return 'none'
  const text = source.slice(position.currentOffset, endOf(position, source))
  if (/^let\s/.test(text)) return 'let'
  if (second) {
    const sign = source.slice(endOf(first.position, source), second.position.currentOffset)
    if (/^[\s)]*\?/.test(sign)) return 'choice'
    return /^[\s)]*(&&|\|\|)/.test(sign) ? 'logic' : 'none'
  }
  const operand = source.slice(first.position.currentOffset, endOf(first.position, source))
  return text === `!${operand}` || text === `(${operand})` ? 'logic' : 'none'
}

/** Whether an expression that is no operand is a yes or no all the same, as in `f(a == b)`; a plain value is none. */
function isComparison({ position, wasTrue, wasFalse }: Expression, source: string): boolean {
  const text = source.slice(position.currentOffset, endOf(position, source))
  const withoutGet = text.replaceAll(/\.get\('\w+', [^()]*\)/g, '')
  return (wasTrue || wasFalse) && !/^[\w.[\]()]+$/.test(withoutGet)
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** The offset behind an expression: the emulator's own leaves out the brackets that close it. */
function endOf({ currentOffset, endOffset }: Expression['position'], source: string): number {
  const awaited: string[] = []
  let at = currentOffset
  while (at < source.length) {
    const isOver = at > endOffset && awaited.length === 0
    if (isOver && !source.startsWith('()', at)) return at
    const character = source[at] ?? ''
    if (character === "'" || character === '"') at = endOfText(source, at)
    else if (closing[character]) awaited.push(closing[character])
    else if (character === awaited.at(-1)) awaited.pop()
    at += 1
  }
  return at
}

/** The offset of the quote that closes the text which opens at `start`; an escaped quote doesn't. */
function endOfText(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === source[start]) return at
  }
  return source.length
}
