import { allocate } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [5, [3, 7], [1, 4]],
  [-5, [-3, -7], [-1, -4]],
  [10, [1, 2, 4], [1, 3, 6]],
  [-10, [1, 2, 4], [-1, -3, -6]],
  [10, [-1, -2, -4], [1, 3, 6]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [10, [0, 5], [0, 10]],
  [0, [1, 2], [0, 0]],
  [7, [42], [7]],
  [-0, [42], [0]],
  [10 ** 15, [10 ** 9, 2 * 10 ** 9, 4 * 10 ** 9], [142857142857143, 285714285714286, 571428571428571]],
  [10 ** 15 + 1, [1e9, 2e9, 4e9], [142857142857143, 285714285714286, 571428571428572]],
  [100, [300, -100], [150, -50]],
])('[M3] %i shared by %j is %j', (total, weights, shares) => {
  expect(allocate(total, weights)).toEqual(shares)
})

test('[M3] weights that add up to zero give equal shares', () => {
  expect(allocate(5, [10, -10])).toEqual([3, 2])
  expect(allocate(5, [0, 0])).toEqual([3, 2])
})

test('[M3] without weights there are no shares', () => {
  expect(() => allocate(5, [])).toThrow(RangeError)
})

test('[M3] the shares add up exactly, each less than one unit from its exact value', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(amount, weights, (total, parts) => {
      const shares = allocate(total, parts)
      expect(sumOf(shares)).toBe(total)
      const whole = BigInt(sumOf(parts))
      for (const [index, share] of shares.entries()) {
        const off = BigInt(share) * whole - BigInt(total) * BigInt(parts[index]!)
        expect(off < 0n ? -off : off).toBeLessThan(whole)
      }
    }),
  )
})

test('[M3] a share that is rounded up has at least the remainder of a share that is not', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), parts, (total, weights) => {
      const whole = BigInt(sumOf(weights))
      const exact = weights.map((weight) => BigInt(total) * BigInt(weight))
      const isUp = allocate(total, weights).map((share, at) => BigInt(share) * whole > exact[at]!)
      const rests = (up: boolean) => exact.map((part) => part % whole).filter((_, at) => isUp[at] === up)
      for (const up of rests(true)) for (const down of rests(false)) expect(up).toBeGreaterThanOrEqual(down)
    }),
  )
})

test('[M3] weights of both signs are shared exactly too, and everything mirrors', () => {
  const weights = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), weights, (total, parts) => {
      const shares = allocate(total, parts)
      expect(sumOf(shares)).toBe(total)
      const mirrored = allocate(
        -total,
        parts.map((part) => -part),
      )
      expect(mirrored).toEqual(shares.map((share) => 0 - share))
      expect(shares.some((share) => Object.is(share, -0))).toBe(false)
    }),
  )
})
