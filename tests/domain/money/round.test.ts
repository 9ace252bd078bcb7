import { divideRounded } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [5n, -2n, -3n],
  [-5n, -2n, 3n],
  [7n, 3n, 2n],
  [8n, 3n, 3n],
  [0n, 7n, 0n],
])('[M2] %s / %s is %s', (n, d, rounded) => {
  expect(divideRounded(n, d)).toBe(rounded)
})

test('[M2] the exact middle rounds towards zero where that is asked for', () => {
  expect(divideRounded(5n, 2n, 'towardZero')).toBe(2n)
  expect(divideRounded(-5n, 2n, 'towardZero')).toBe(-2n)
  expect(divideRounded(51n, 20n, 'towardZero')).toBe(3n)
})

test('[M2] there is no division by zero', () => {
  expect(() => divideRounded(1n, 0n)).toThrow(RangeError)
})

test('[M2] no integer is nearer than the rounded value, and the sign is symmetric', () => {
  const divisor = fc.bigInt().filter((d) => d !== 0n)
  fc.assert(
    fc.property(fc.bigInt(), divisor, (n, d) => {
      const size = d < 0n ? -d : d
      const off = divideRounded(n, d) * d - n
      expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(size)
      expect(divideRounded(-n, d)).toBe(-divideRounded(n, d))
    }),
  )
})
