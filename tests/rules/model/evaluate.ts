import { METHODS } from './methods.ts'
import { asYesOrNo, fieldOf, isOfType, itemOf, operation } from './operators.ts'
import type { Definition, Expression } from './syntax.ts'
import { Path, type RuleValue, Time, asNumber, asText, fail } from './values.ts'

/** The names that an expression can use: variables and functions of its block, and those of the blocks around it. */
export interface Scope {
  variables: ReadonlyMap<string, () => RuleValue>
  functions: ReadonlyMap<string, Scoped>
  outer: Scope | undefined
}

/** A function, and the names of the block that declares it. */
export interface Scoped {
  definition: Definition
  scope: Scope
}

/** The documents that a request meets, and a listener that gets each value. */
export interface Evaluation {
  /** The document at a path, before or after the request. */
  documentAt: (path: string, when: 'before' | 'after') => RuleValue
  /** Is told of each expression with its value; undefined where it failed. */
  seen?: (expression: Expression, value: RuleValue | undefined) => void
}

/** The value of an expression; fails where the rules do. */
export function evaluate(expression: Expression, scope: Scope, evaluation: Evaluation): RuleValue {
  if (!evaluation.seen) return valueOf(expression, scope, evaluation)
  try {
    const value = valueOf(expression, scope, evaluation)
    evaluation.seen(expression, value)
    return value
  } catch (error) {
    evaluation.seen(expression, undefined)
    throw error
  }
}

function valueOf(expression: Expression, scope: Scope, evaluation: Evaluation): RuleValue {
  const of = (inner: Expression) => evaluate(inner, scope, evaluation)
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'name':
      return variable(expression.name, scope)
    case 'list':
      return expression.items.map(of)
    case 'map':
      return new Map(expression.entries.map(([key, value]) => [asText(of(key)), of(value)]))
    case 'path':
      return new Path(
        expression.steps.map((step) => `/${typeof step === 'string' ? step : asText(of(step))}`).join(''),
      )
    case 'not':
      return !asYesOrNo(of(expression.operand))
    case 'minus':
      return -asNumber(of(expression.operand))
    case 'is':
      return isOfType(of(expression.operand), expression.type)
    case 'choice':
      return of(asYesOrNo(of(expression.condition)) ? expression.yes : expression.no)
    case 'field':
      return fieldOf(of(expression.of), expression.name)
    case 'at':
      return itemOf(of(expression.of), of(expression.index), expression.until && of(expression.until))
    case 'operator':
      return operation(
        expression.operator,
        () => of(expression.left),
        () => of(expression.right),
      )
    case 'method':
      return method(expression, of)
    case 'call':
      return call(expression, scope, evaluation)
  }
}

function variable(name: string, scope: Scope): RuleValue {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const known = at.variables.get(name)
    if (known) return known()
  }
  throw new Error(`The rules have no variable ${name}.`)
}

function call({ name, args }: Form<'call'>, scope: Scope, evaluation: Evaluation): RuleValue {
  const values = args.map((arg) => once(() => evaluate(arg, scope, evaluation)))
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.functions.get(name)
    if (found) return resultOf(found, values, evaluation)
  }
  const path = values[0]?.()
  if (!/^(get|exists)(After)?$/.test(name)) throw new Error(`The rules have no function ${name}.`)
  const document = evaluation.documentAt(
    path instanceof Path ? path.text : fail(),
    name.endsWith('After') ? 'after' : 'before',
  )
  return name.startsWith('exists') ? document !== null : document
}

function resultOf(
  { definition, scope }: Scoped,
  args: readonly (() => RuleValue)[],
  evaluation: Evaluation,
): RuleValue {
  const variables = new Map(definition.parameters.map((name, at) => [name, args[at]!]))
  const inside: Scope = { variables, functions: new Map(), outer: scope }
  for (const [name, value] of definition.lets)
    variables.set(
      name,
      once(() => evaluate(value, inside, evaluation)),
    )
  return evaluate(definition.result, inside, evaluation)
}

/** What is given to a function is evaluated when the function first asks for it. */
function once(value: () => RuleValue): () => RuleValue {
  let known: { value: RuleValue } | undefined
  return () => (known ??= { value: value() }).value
}

type Form<K> = Extract<Expression, { kind: K }>

function method({ of: owner, name, args }: Form<'method'>, of: (inner: Expression) => RuleValue): RuleValue {
  if (owner.kind === 'name' && owner.name === 'duration') return new Time(asNumber(of(args[0]!)) * 60_000)
  const known = METHODS[name]
  if (!known) throw new Error(`The rules have no method ${name}.`)
  return known(of(owner), ...args.map(of))
}
