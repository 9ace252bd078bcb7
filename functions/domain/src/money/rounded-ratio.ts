import { divideRounded, type Halves } from './round.ts'

const exactBelow = 2 ** 53

/** a * b / (c * d) of integers (c, d > 0) to the nearest integer, exact at any size, and never -0. */
export function roundedRatio(
  a: number,
  b: number,
  c: number,
  d = 1,
  halves: Halves = 'awayFromZero',
): number {
  const product = Math.abs(a * b)
  const divisor = c * d
  // A float product below 2^53 is the true one (a larger truth can't round below it), and so are % and the
  // division that then leaves no rest; 2 * rest stays exact when the divisor is below 2^52.
  if (product < exactBelow && divisor < exactBelow / 2) {
    const rest = product % divisor
    const up = halves === 'awayFromZero' ? 2 * rest >= divisor : 2 * rest > divisor
    const size = (product - rest) / divisor + (up ? 1 : 0)
    return size === 0 || a < 0 === b < 0 ? size : -size
  }
  return Number(divideRounded(BigInt(a) * BigInt(b), BigInt(c) * BigInt(d), halves))
}
