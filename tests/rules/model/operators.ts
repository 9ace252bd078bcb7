import { isIn } from './methods.ts'
import {
  type RuleValue,
  Time,
  asList,
  asMap,
  asNumber,
  asText,
  fail,
  isEqual,
  isFailure,
  isList,
} from './values.ts'

type Operand = () => RuleValue

/** The value of two operands with an operator between them. */
export function operation(operator: string, left: Operand, right: Operand): RuleValue {
  switch (operator) {
    case '&&':
      return decided(false, left, right)
    case '||':
      return decided(true, left, right)
    case '==':
      return isEqual(left(), right())
    case '!=':
      return !isEqual(left(), right())
    case 'in':
      return isIn(left(), right())
    case '+':
    case '*':
      return arithmetic(operator, left(), right())
    default:
      return compared(operator, left(), right())
  }
}

/** One operand with the deciding value decides, also where the other one fails. */
function decided(deciding: boolean, left: Operand, right: Operand): boolean {
  let first: boolean
  try {
    first = asYesOrNo(left())
  } catch (error) {
    if (isFailure(error) && asYesOrNo(right()) === deciding) return deciding
    throw error
  }
  return first === deciding ? deciding : asYesOrNo(right())
}

function arithmetic(operator: '+' | '*', left: RuleValue, right: RuleValue): RuleValue {
  if (operator === '*') return asNumber(left) * asNumber(right)
  if (left instanceof Time && right instanceof Time) return new Time(left.ms + right.ms)
  return typeof left === 'string' ? left + asText(right) : asNumber(left) + asNumber(right)
}

function compared(operator: string, left: RuleValue, right: RuleValue): boolean {
  const [one, other] =
    left instanceof Time && right instanceof Time ? [left.ms, right.ms] : [asNumber(left), asNumber(right)]
  if (operator === '<') return one < other
  if (operator === '>') return one > other
  return operator === '<=' ? one <= other : one >= other
}

/** A field of a map, which must have it. */
export function fieldOf(of: RuleValue, name: string): RuleValue {
  const map = asMap(of)
  return map.has(name) ? (map.get(name) ?? null) : fail()
}

/** An item of a list, a field of a map, or a part of a text. */
export function itemOf(of: RuleValue, index: RuleValue, until: RuleValue | undefined): RuleValue {
  if (until !== undefined) {
    const text = asText(of)
    return asNumber(until) <= text.length ? text.slice(asNumber(index), asNumber(until)) : fail()
  }
  if (of instanceof Map) return fieldOf(of, asText(index))
  const item = asList(of)[asNumber(index)]
  return item === undefined ? fail() : item
}

/** Whether `is` says yes. */
export function isOfType(value: RuleValue, type: string): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'int':
      return typeof value === 'number' && Number.isInteger(value)
    case 'bool':
      return typeof value === 'boolean'
    case 'list':
      return isList(value)
    case 'timestamp':
      return value instanceof Time
    case 'bytes':
      return value instanceof Uint8Array
    default:
      throw new Error(`The rules ask for an unknown type: ${type}`)
  }
}

/** The value of a condition. */
export const asYesOrNo = (value: RuleValue): boolean => (typeof value === 'boolean' ? value : fail())
