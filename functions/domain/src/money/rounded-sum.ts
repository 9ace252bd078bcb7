import { divideRounded, type Halves } from './round.ts'
import { roundedRatio } from './rounded-ratio.ts'

/** The sum of all amount * rate / divisor, rounded once at the end, exact at any size and never -0. */
export function roundedSum(
  rate: number,
  terms: readonly { amount: number; divisor: number }[],
  halves: Halves,
): number {
  const byDivisor = new Map<number, number>()
  for (const { amount, divisor } of terms) byDivisor.set(divisor, (byDivisor.get(divisor) ?? 0) + amount)
  if (byDivisor.size === 1) {
    for (const [divisor, amount] of byDivisor) return roundedRatio(amount, rate, divisor, halves)
  }
  let n = 0n
  let d = 1n
  for (const [divisor, amount] of byDivisor) {
    n = n * BigInt(divisor) + BigInt(amount) * BigInt(rate) * d
    d *= BigInt(divisor)
  }
  return Number(divideRounded(n, d, halves))
}
