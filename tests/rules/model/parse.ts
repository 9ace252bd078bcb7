import type { Allow, Block, Definition } from './syntax.ts'
import { Expressions } from './parse-expression.ts'
import type { Token } from './tokens.ts'

/** The rules as their `match` blocks, from the tokens of firestore.rules. */
export function parse(tokens: readonly Token[]): Block {
  const reader = new Expressions(tokens)
  while (reader.text !== 'service') reader.take()
  reader.take('service', 'cloud', '.', 'firestore', '{')
  return block(reader, [])
}

/** Reads a block up to the brace that closes it. */
function block(reader: Expressions, path: string[]): Block {
  const found: Block = { path, functions: new Map(), allows: [], blocks: [] }
  while (reader.text !== '}') {
    const word = reader.take()
    if (word === 'function') found.functions.set(reader.take(), definition(reader))
    else if (word === 'allow') found.allows.push(allow(reader))
    else if (word === 'match') {
      const steps = matchPath(reader)
      reader.take('{')
      found.blocks.push(block(reader, steps))
    } else throw new Error(`The rules have an unknown word: ${word}`)
  }
  reader.take('}')
  return found
}

function definition(reader: Expressions): Definition {
  reader.take('(')
  const parameters: string[] = []
  while (reader.text !== ')') {
    parameters.push(reader.take())
    reader.skip(',')
  }
  reader.take(')', '{')
  const lets: Definition['lets'] = []
  while (reader.skip('let')) {
    const name = reader.take()
    reader.take('=')
    lets.push([name, reader.expression()])
    reader.take(';')
  }
  reader.take('return')
  const result = reader.expression()
  reader.take(';', '}')
  return { parameters, lets, result }
}

function allow(reader: Expressions): Allow {
  const methods = [reader.take()]
  while (reader.skip(',')) methods.push(reader.take())
  reader.take(':', 'if')
  const condition = reader.expression()
  reader.take(';')
  return { methods, condition }
}

function matchPath(reader: Expressions): string[] {
  const steps: string[] = []
  while (reader.skip('/')) {
    const isVariable = reader.skip('{')
    steps.push(isVariable ? `{${reader.take()}` : reader.take())
    if (isVariable) reader.take('}')
  }
  return steps
}
