import { asBoolean, asNumber, compared, type Expression } from './xpath-value.ts'

/** An operator between two expressions. */
export function joined(operator: string, left: Expression, right: Expression): Expression {
  if (operator === 'or') return (node) => asBoolean(left(node)) || asBoolean(right(node))
  if (operator === 'and') return (node) => asBoolean(left(node)) && asBoolean(right(node))
  const compute = arithmetic[operator]
  if (compute) return (node) => compute(asNumber(left(node)), asNumber(right(node)))
  return (node) => compared(operator, left(node), right(node))
}

const arithmetic: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  div: (a, b) => a / b,
}

/** A minus before an expression. */
export const negated =
  (expression: Expression): Expression =>
  (node) =>
    -asNumber(expression(node))
