import { readHours } from './typed-hours.ts'
import { readNumber, type Fraction, type Separators } from './typed-number.ts'

/** The result of a typed sum, whether it was a single number without arithmetic, or why it is invalid. */
export type SumResult = { value: Fraction; plain: boolean } | 'notANumber' | 'divisionByZero'

/** Works out a sum of numbers with + - * / ( ) and %, by the usual precedence and exactly; a percentage is a hundredth part. */
export function workOut(text: string, reading: Separators & { hours: boolean }): SumResult {
  const tokens = text.match(/\d+:[\d:]*|[\d.,٫٬'’]+(?:\s+(?=\d)[\d.,٫٬'’]+)*|\S/g) ?? []
  let at = 0
  let plain = true

  const take = (...signs: string[]): string | undefined => {
    const token = tokens[at]
    if (token === undefined || !signs.includes(token)) return undefined
    at += 1
    return token
  }

  function sum(): Fraction {
    let value = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      const next = product()
      plain = false
      value = added(value, sign === '-' ? negated(next) : next)
    }
    return value
  }

  function product(): Fraction {
    let value = signed()
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      const next = signed()
      plain = false
      value = sign === '*' ? multiplied(value, next) : divided(value, next)
    }
    return value
  }

  function signed(): Fraction {
    const sign = take('-', '+')
    if (sign) return sign === '-' ? negated(signed()) : signed()
    let value = single()
    while (take('%')) value = { n: value.n, d: value.d * 100n }
    return value
  }

  function single(): Fraction {
    if (take('(')) {
      const value = sum()
      if (!take(')')) throw new Failure('notANumber')
      return value
    }
    const value = readSingle(tokens[at] ?? '', reading)
    if (!value) throw new Failure('notANumber')
    at += 1
    return value
  }

  try {
    const value = sum()
    return at === tokens.length ? { value, plain } : 'notANumber'
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
}

const readSingle = (token: string, reading: Separators & { hours: boolean }): Fraction | null =>
  readNumber(token, reading) ?? (reading.hours ? readHours(token) : null)

class Failure extends Error {
  readonly problem: 'notANumber' | 'divisionByZero'
  constructor(problem: 'notANumber' | 'divisionByZero') {
    super(problem)
    this.problem = problem
  }
}

const negated = ({ n, d }: Fraction): Fraction => ({ n: -n, d })
const added = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const multiplied = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })

function divided(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new Failure('divisionByZero')
  const product = { n: a.n * b.d, d: a.d * b.n }
  return product.d < 0n ? { n: -product.n, d: -product.d } : product
}
