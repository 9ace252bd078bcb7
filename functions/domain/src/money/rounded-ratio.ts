import { divideRounded, type Halves } from './round.ts'

const exactBelow = 2 ** 53

/** a * b / divisor of integers (divisor > 0) to the nearest integer, exact at any size, and never -0. A divisor from 2^53 on is a bigint. */
export function roundedRatio(
  a: number,
  b: number,
  divisor: number | bigint,
  halves: Halves = 'awayFromZero',
): number {
  const product = Math.abs(a * b)
  // A float product below 2^53 is the true one (a larger truth can't round below it), and so are % and the
  // division that then leaves no rest; 2 * rest stays exact when the divisor is below 2^52.
  if (typeof divisor === 'number' && product < exactBelow && divisor < exactBelow / 2) {
    const rest = product % divisor
    const up = halves === 'awayFromZero' ? 2 * rest >= divisor : 2 * rest > divisor
    const size = (product - rest) / divisor + (up ? 1 : 0)
    return size === 0 || a < 0 === b < 0 ? size : -size
  }
  return Number(divideRounded(BigInt(a) * BigInt(b), BigInt(divisor), halves))
}
